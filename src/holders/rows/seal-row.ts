import { type Bytes, concat, CredentialError, fromBase64Url } from '../../credentials/browser.js';
import { contextOf, sealWith, sharedSecret } from '../crypto/hpke.js';
import { agree, ECDH, type Key, readPoint } from '../crypto/p256-point.js';
import { splitSecret } from '../crypto/shamir.js';
import { webHmac } from '../crypto/web-hmac.js';
import { contentLabel, shareInfo } from './labels.js';
import { LENGTH_BYTES, SECRET_BYTES, SUITE_BYTE } from './row-size.js';

export interface RowToSeal {
  /** Hash of the definition, 32 bytes. */
  readonly definition: Bytes;
  /** The points that shares are sealed to, by seat: the first is seat 1. */
  readonly seats: readonly Bytes[];
  /** How many of them open it. */
  readonly needed: number;
  readonly content: Bytes;
  /** What contents of this survey are padded to, the four bytes of their length included. */
  readonly size: number;
}

/**
 * Seals one response so that any `needed` of the seats open it: a secret that is drawn here, shared among
 * them, each share sealed to its seat, all with one ephemeral key. That key's private half lies in the body,
 * so that whoever opens can check all of it. Nothing of either is kept.
 *
 * @throws CredentialError `bad-key` where a seat is no point of P-256, `response-too-large`
 */
export async function sealRow({
  definition,
  seats,
  needed,
  content,
  size,
}: RowToSeal): Promise<Bytes> {
  if (content.length > size - LENGTH_BYTES) {
    throw new CredentialError('response-too-large', 'The answers exceed the size of this survey.');
  }
  const recipients = await Promise.all(seats.map((point) => readPoint(point)));
  const once = await crypto.subtle.generateKey(ECDH, true, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey));
  const secret = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  const shares = splitSecret(
    secret,
    needed,
    seats.map((_, i) => i + 1),
  );
  const wraps = await Promise.all(
    shares.map(async ({ seat, value }) => {
      const recipient = recipients[seat - 1];
      if (!recipient) throw new CredentialError('bad-key', 'A seat is not a P-256 key.');
      const dh = await agree(once.privateKey, recipient);
      const shared = await sharedSecret(webHmac, dh, point, seats[seat - 1]!);
      const context = await contextOf(webHmac, shareInfo(definition, seat));
      return sealWith(webHmac, shared, context, value);
    }),
  );
  const head = concat(Uint8Array.of(SUITE_BYTE), point, ...wraps);
  const block = concat(await scalarOf(once.privateKey), padded(content, size));
  const key = await contentKey(secret, definition, head);
  const algorithm = { name: 'AES-GCM', iv: new Uint8Array(12) };
  return concat(head, new Uint8Array(await crypto.subtle.encrypt(algorithm, key, block)));
}

/** As a JSON Web Key: where the scalar stands in PKCS#8 differs between platforms. */
async function scalarOf(key: Key): Promise<Bytes> {
  const { d } = (await crypto.subtle.exportKey('jwk', key)) as { readonly d: string };
  return fromBase64Url(d)!;
}

async function contentKey(secret: Bytes, definition: Bytes, head: Bytes): Promise<Key> {
  const raw = await webHmac(secret, contentLabel(definition, head));
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']);
}

/** The length in four bytes, the content, zeros. */
function padded(content: Bytes, size: number): Bytes {
  const block = new Uint8Array(size);
  new DataView(block.buffer).setUint32(0, content.length);
  block.set(content, LENGTH_BYTES);
  return block;
}
