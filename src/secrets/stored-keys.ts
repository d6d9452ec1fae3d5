import { DomainError } from '../common/index.js';
import { KeyWrap, type WrapPurpose } from './key-wrap.js';

/** A private key as it lies in a table; an empty one is destroyed. */
export interface StoredKey {
  readonly survey: string;
  readonly privateKey: string;
}

/** The private keys of one purpose, on their way into a table and out of it. */
export class StoredKeys {
  constructor(
    private readonly keyWrap: KeyWrap,
    private readonly purpose: WrapPurpose,
  ) {}

  wrap(survey: string, secret: string): string {
    return this.keyWrap.wrap(this.purpose, survey, secret);
  }

  unwrap({ survey, privateKey }: StoredKey): string {
    return this.keyWrap.unwrap(this.purpose, survey, privateKey);
  }

  /** Rows as an earlier version stored them, wrapped now. */
  wrapClear(rows: readonly StoredKey[]): readonly StoredKey[] {
    return rows
      .filter(({ privateKey }) => privateKey !== '' && !KeyWrap.isWrapped(privateKey))
      .map(({ survey, privateKey }) => ({ survey, privateKey: this.wrap(survey, privateKey) }));
  }

  /**
   * Why nothing may be wrapped beside these rows: they were wrapped with another key file, and would
   * never be read again with the one that is there now.
   */
  refusalFor(rows: readonly StoredKey[]): DomainError | undefined {
    for (const row of rows) {
      if (!KeyWrap.isWrapped(row.privateKey)) continue;
      try {
        this.unwrap(row);
      } catch (error) {
        if (error instanceof DomainError) return error;
        throw error;
      }
    }
    return undefined;
  }
}
