import { type Bytes, fromBase64 } from './bytes.js';
import { receiptPreimage } from './preimages.js';

/** Whether the survey's server has signed this leaf, as a browser checks it. */
export async function isReceiptSigned(
  publicKey: string,
  definitionHash: string,
  leaf: Bytes,
  signature: Bytes,
): Promise<boolean> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  try {
    const spki = fromBase64(publicKey)!;
    const key = await crypto.subtle.importKey('spki', spki, algorithm, false, ['verify']);
    const signed = receiptPreimage(definitionHash, leaf);
    return await crypto.subtle.verify(algorithm, key, signature, signed);
  } catch {
    return false;
  }
}
