import { createHash, randomInt } from 'node:crypto';

const HOW_MANY = 10;
/** Without signs that are taken for one another on paper. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const OF_EACH = 4;

/** Ten codes of some 79 random bits each, in groups of four signs. */
export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: HOW_MANY }, () => Array.from({ length: GROUPS }, group).join('-'));

/** What is stored of a code. It is random, so that a plain digest cannot be searched. */
export const hashOfRecoveryCode = (accountId: string, typed: string): string =>
  createHash('sha256')
    .update(`${accountId} ${typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`)
    .digest('hex');

const group = (): string =>
  Array.from({ length: OF_EACH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
