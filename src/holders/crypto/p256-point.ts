import type { Bytes } from '../../credentials/browser.js';

export type Key = InstanceType<typeof CryptoKey>;

export const ECDH = { name: 'ECDH', namedCurve: 'P-256' } as const;
export const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;

export const POINT_BYTES = 65;
const UNCOMPRESSED = 4;

/**
 * Whether bytes have the one form of a public key that is taken: 65 bytes, the first one 4. What platforms
 * take besides differs (compressed, hybrid), and one point would have several spellings.
 */
export const hasPointForm = (bytes: Uint8Array): boolean =>
  bytes.length === POINT_BYTES && bytes[0] === UNCOMPRESSED;

/** The public key that a point is; nothing where its form is another or it is not on the curve. */
export const readPoint = (
  bytes: Bytes,
  kind: 'ECDH' | 'ECDSA' = 'ECDH',
): Promise<Key | undefined> =>
  hasPointForm(bytes)
    ? crypto.subtle
        .importKey('raw', bytes, { name: kind, namedCurve: 'P-256' }, true, usesOf(kind))
        .catch(() => undefined)
    : Promise.resolve(undefined);

const usesOf = (kind: 'ECDH' | 'ECDSA'): 'verify'[] => (kind === 'ECDSA' ? ['verify'] : []);

/** What two keys have in common: the x coordinate of the product, 32 bytes. */
export const agree = async (own: Key, other: Key): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256));
