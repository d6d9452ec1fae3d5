import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from '../../common/index.js';
import type { Response } from '../../questionnaire/index.js';

const NONCE = /^[0-9a-f]{32}$/;

/** 128 random bits that a page carries, so that sending it twice counts once. */
export const newNonce = (): string => randomBytes(16).toString('hex');

export const isNonce = (value: unknown): value is string =>
  typeof value === 'string' && NONCE.test(value);

/**
 * What stands in place of a token where a link is open to all: 32 bytes of the page's number and
 * the survey. The number itself is not stored, because the digest below depends on it.
 */
export const openLinkInput = (survey: string, nonce: string): Uint8Array =>
  createHash('sha256').update('open-link/v1').update(survey).update(nonce).digest();

/**
 * Stands for one press on a page. A page may be changed and sent again under its number, so the
 * answers are part of it; whoever holds the database cannot try answers out, for want of the number.
 */
export const openLinkDigest = (nonce: string, answers: Response): string =>
  createHash('sha256')
    .update(`open-link-press/v1\n${nonce}\n${canonicalJson(answers)}\n`)
    .digest('hex')
    .slice(0, 32);
