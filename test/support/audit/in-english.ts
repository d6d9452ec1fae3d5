import type { Leak } from '../../../src/auditor/index.js';
import { sayBulletinSentence, sayCheck, sayLeak } from '../../../src/commands/index.js';
import type { BulletinCheck, BulletinSentence } from '../../../src/credentials/index.js';

/** What the command line says of a leak. */
export const leakInEnglish = (leak: Leak): string => sayLeak(leak, 'en').sentence;

/** A check of a bulletin with what the command line says of its findings. */
export const checkInEnglish = (check: BulletinCheck) => sayCheck(check, 'en');

/** What the command line says of a bulletin of responses. */
export const saidInEnglish = (sentences: readonly BulletinSentence[]): readonly string[] =>
  sentences.map((one) => sayBulletinSentence(one, 'responses', 'en'));
