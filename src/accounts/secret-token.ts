import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits for an address or a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token. It is random, so a plain digest cannot be searched. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

/** Compares without telling by its duration how much was right. */
export function isSameToken(expected: string, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  return timingSafeEqual(Buffer.from(hashToken(expected)), Buffer.from(hashToken(given)));
}
