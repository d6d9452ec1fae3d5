import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { refuse } from './refusals.js';

/** What is wrapped: of one purpose nothing can be passed off as another's. */
export type WrapPurpose = 'issuer' | 'intake' | 'receipt' | 'mail' | 'second-factor';

/** What is digested: a digest for one purpose says nothing of one for another. */
export type DigestPurpose = 'address' | 'key-mark';

const CIPHER = 'aes-256-gcm';
const MARK = 'wrapped-1:';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Wraps private keys with the key of the key file: whoever has a database, a dump of it or its logs
 * and not that file has none of them. AES-256-GCM under a key per purpose (HKDF-SHA256), bound to the
 * survey, so that a row that is copied to another survey is not read there.
 */
export class KeyWrap {
  private readonly derived = new Map<string, Uint8Array>();

  /** @param readKey gives the 32 bytes of the key file; asked only once something is wrapped */
  constructor(private readonly readKey: () => Uint8Array) {}

  /** Whether a text is what `wrap` gave, and not a key that an earlier version stored as it was. */
  static isWrapped(text: string): boolean {
    return text.startsWith(MARK);
  }

  wrap(purpose: WrapPurpose, survey: string, secret: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.keyFor(purpose), iv).setAAD(Buffer.from(survey));
    const sealed = [iv, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()];
    return MARK + Buffer.concat(sealed).toString('base64');
  }

  /** Throws a DomainError when it was wrapped by another key, or for something else. */
  unwrap(purpose: WrapPurpose, survey: string, wrapped: string): string {
    const bytes = Buffer.from(wrapped.slice(MARK.length), 'base64');
    const decipher = createDecipheriv(
      CIPHER,
      this.keyFor(purpose),
      bytes.subarray(0, IV_BYTES),
    ).setAAD(Buffer.from(survey));
    try {
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      const inside = bytes.subarray(IV_BYTES, -TAG_BYTES);
      return Buffer.concat([decipher.update(inside), decipher.final()]).toString('utf8');
    } catch (cause) {
      throw refuse('key-file-differs', {}, { cause });
    }
  }

  /** HMAC-SHA-256, hex: without the key file nobody can try what a text would give. */
  digest(purpose: DigestPurpose, text: string): string {
    return createHmac('sha256', this.derive(`cahier/digest/${purpose}`))
      .update(text)
      .digest('hex');
  }

  private keyFor(purpose: WrapPurpose): Uint8Array {
    return this.derive(`cahier/wrap/${purpose}`);
  }

  private derive(label: string): Uint8Array {
    const known = this.derived.get(label);
    if (known) return known;
    const key = new Uint8Array(hkdfSync('sha256', this.readKey(), '', label, 32));
    this.derived.set(label, key);
    return key;
  }
}
