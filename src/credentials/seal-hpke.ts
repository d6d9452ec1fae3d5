import { type Bytes, concat, utf8 } from './bytes.js';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
const HMAC = { name: 'HMAC', hash: 'SHA-256' };
const HASH_BYTES = 32;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;

/** `KEM` or `HPKE` with the numbers of DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM. */
const KEM_SUITE = concat(utf8('KEM'), Uint8Array.of(0, 0x10));
const SUITE = concat(utf8('HPKE'), Uint8Array.of(0, 0x10, 0, 1, 0, 2));
const NOTHING = new Uint8Array(0);

/** The public key of somebody to encrypt to: an uncompressed point of P-256, and the key that it is. */
export interface Recipient {
  readonly point: Bytes;
  readonly key: InstanceType<typeof CryptoKey>;
}

/** Nothing where it is no point of the curve. */
export async function readRecipient(point: Bytes): Promise<Recipient | undefined> {
  const key = await crypto.subtle.importKey('raw', point, CURVE, false, []).catch(() => undefined);
  return key && { point, key };
}

/**
 * Encrypts one message to a key, with nothing but WebCrypto: RFC 9180 in base mode, single-shot
 * (sections 4.1, 5.1 and 6.1). Only what seals is here; the server opens with a library.
 *
 * @returns the encapsulated key (65 bytes) and the sealed text (16 bytes longer than the text)
 */
export async function sealHpke(
  recipient: Recipient,
  { info, aad }: { readonly info: Bytes; readonly aad: Bytes },
  text: Bytes,
): Promise<{ readonly enc: Bytes; readonly sealed: Bytes }> {
  const { enc, secret } = await encapsulate(recipient);
  const [extract, expand] = [labeledExtract(SUITE), labeledExpand(SUITE)];
  const context = concat(
    Uint8Array.of(0),
    await extract(NOTHING, 'psk_id_hash', NOTHING),
    await extract(NOTHING, 'info_hash', info),
  );
  const prk = await extract(secret, 'secret', NOTHING);
  const raw = await expand(prk, 'key', context, KEY_BYTES);
  // The sequence number of a single message is zero.
  const iv = await expand(prk, 'base_nonce', context, NONCE_BYTES);
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']);
  const algorithm = { name: 'AES-GCM', iv, additionalData: aad };
  return { enc, sealed: new Uint8Array(await crypto.subtle.encrypt(algorithm, key, text)) };
}

/** DHKEM: a key pair that is used once, and what it has in common with the recipient's. */
async function encapsulate({ point, key }: Recipient) {
  const once = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const enc = new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey));
  const shared = { ...CURVE, public: key };
  const dh = await crypto.subtle.deriveBits(shared, once.privateKey, HASH_BYTES * 8);
  const prk = await labeledExtract(KEM_SUITE)(NOTHING, 'eae_prk', new Uint8Array(dh));
  const context = concat(enc, point);
  return { enc, secret: await labeledExpand(KEM_SUITE)(prk, 'shared_secret', context, HASH_BYTES) };
}

const labeledExtract = (suite: Bytes) => (salt: Bytes, label: string, input: Bytes) =>
  hmac(
    salt.length > 0 ? salt : new Uint8Array(HASH_BYTES),
    concat(utf8('HPKE-v1'), suite, utf8(label), input),
  );

/** No more than one block of the hash is ever asked for. */
const labeledExpand =
  (suite: Bytes) => async (prk: Bytes, label: string, info: Bytes, length: number) => {
    const labeled = concat(Uint8Array.of(0, length), utf8('HPKE-v1'), suite, utf8(label), info);
    return (await hmac(prk, concat(labeled, Uint8Array.of(1)))).slice(0, length);
  };

async function hmac(key: Bytes, message: Bytes): Promise<Bytes> {
  const secret = await crypto.subtle.importKey('raw', key, HMAC, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', secret, message));
}
