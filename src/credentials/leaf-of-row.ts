import type { CountedRow } from './bulletin.js';
import { leafOf, serialOf } from './hashes.js';

/** What a bulletin is sorted by, and what a receipt names. */
export const leafOfRow = (survey: string, { input, sealedDigest }: CountedRow) =>
  leafOf(serialOf(survey, input), sealedDigest);
