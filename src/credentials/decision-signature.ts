import type { SignatureToCheck } from '../questionnaire/index.js';
import { fromBase64Url, utf8 } from './bytes.js';

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** Whether a signature under a decision is of its key, by WebCrypto. */
async function isDecisionSigned(one: SignatureToCheck): Promise<boolean> {
  const [point, signature] = [fromBase64Url(one.key), fromBase64Url(one.signature)];
  if (!point || !signature) return false;
  try {
    const key = await crypto.subtle.importKey('raw', point, ECDSA, false, ['verify']);
    return await crypto.subtle.verify(ECDSA, key, signature, utf8(one.message));
  } catch {
    return false;
  }
}

/** Of signatures under amendments, those that hold. */
export async function holdingOf(
  signatures: readonly SignatureToCheck[],
): Promise<readonly SignatureToCheck[]> {
  const holding: SignatureToCheck[] = [];
  for (const one of signatures) if (await isDecisionSigned(one)) holding.push(one);
  return holding;
}
