import { canonicalHash } from '../common/browser.js';
import type { ReleaseContent } from './release.js';

type UnsealedContent = Omit<ReleaseContent, 'hash'>;

function freezeDeeply<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freezeDeeply);
  }
  return value;
}

let seal: (content: ReleaseContent) => ProtectedRelease;

/**
 * A release that went through protection, or was read back unchanged. Nothing outside this room
 * can make one, so a report that accepts only this type can show nothing unprotected.
 */
export class ProtectedRelease {
  readonly #content: ReleaseContent;

  static {
    seal = (content) => new ProtectedRelease(content);
  }

  private constructor(content: ReleaseContent) {
    this.#content = freezeDeeply(structuredClone(content));
    Object.freeze(this);
  }

  static isProtected(value: unknown): value is ProtectedRelease {
    return typeof value === 'object' && value !== null && #content in value;
  }

  get content(): ReleaseContent {
    return this.#content;
  }

  get hash(): string {
    return this.#content.hash;
  }
}

/** SHA-256 of the canonical JSON of everything but the hash itself. */
export const hashOfRelease = (content: UnsealedContent): string =>
  canonicalHash(
    Object.fromEntries(Object.entries(content).filter(([property]) => property !== 'hash')),
  );

/** For this room only: the face does not export it. */
export const sealRelease = (content: UnsealedContent): ProtectedRelease =>
  seal({ ...content, hash: hashOfRelease(content) });
