import { type Bytes, concat, utf8 } from '../../credentials/browser.js';
import { type Key, readPoint } from './p256-point.js';

const ECDSA_SHA256 = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** ECDSA P-256 with SHA-256 over a label and a message: 64 bytes. */
export const signMessage = async (key: Key, label: string, message: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.sign(ECDSA_SHA256, key, concat(utf8(label), message)));

/** Also false where the point is no key. */
export async function isSignedBy(
  point: Bytes,
  label: string,
  message: Bytes,
  signature: Bytes,
): Promise<boolean> {
  const key = await readPoint(point, 'ECDSA');
  if (!key) return false;
  return crypto.subtle.verify(ECDSA_SHA256, key, signature, concat(utf8(label), message));
}
