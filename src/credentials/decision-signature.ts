import type { SignatureToCheck } from '../questionnaire/index.js';
import { fromBase64Url, utf8 } from './bytes.js';

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

type Checked = Pick<SignatureToCheck, 'key' | 'signature' | 'message'>;

/** Whether a signature is of its key, by WebCrypto. */
async function isSigned(one: Checked): Promise<boolean> {
  const [point, signature] = [fromBase64Url(one.key), fromBase64Url(one.signature)];
  if (!point || !signature) return false;
  try {
    const key = await crypto.subtle.importKey('raw', point, ECDSA, false, ['verify']);
    return await crypto.subtle.verify(ECDSA, key, signature, utf8(one.message));
  } catch {
    return false;
  }
}

/** Of signatures of holders' devices, such as those under amendments, those that hold. */
export async function holdingOf<Signature extends Checked>(
  signatures: readonly Signature[],
): Promise<readonly Signature[]> {
  const holding: Signature[] = [];
  for (const one of signatures) if (await isSigned(one)) holding.push(one);
  return holding;
}
