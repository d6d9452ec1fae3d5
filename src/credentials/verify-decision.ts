import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { SignatureToCheck } from '../questionnaire/index.js';
import { fromBase64Url, toBase64Url, utf8 } from './bytes.js';

const POINT_BYTES = 65;
const HALF = 32;

/** Of signatures under amendments, those that hold: as `holdingOf`, at once, with what Node.js brings. */
export const findHolding = (signatures: readonly SignatureToCheck[]): readonly SignatureToCheck[] =>
  signatures.filter(isSigned);

function isSigned(one: SignatureToCheck): boolean {
  const key = readPoint(one.key);
  const signature = fromBase64Url(one.signature);
  if (!key || !signature) return false;
  return verify('sha256', utf8(one.message), { key, dsaEncoding: 'ieee-p1363' }, signature);
}

function readPoint(text: string): KeyObject | undefined {
  const point = fromBase64Url(text);
  if (point?.length !== POINT_BYTES || point[0] !== 4) return undefined;
  const [x, y] = [1, 1 + HALF].map((from) => toBase64Url(point.subarray(from, from + HALF)));
  try {
    return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x!, y: y! }, format: 'jwk' });
  } catch {
    return undefined;
  }
}
