import { leafOf, serialOf } from './hashes.js';

/** One row that a bulletin counts. */
export interface CountedRow {
  readonly input: Uint8Array;
  /** Empty for an open link. */
  readonly signature: Uint8Array;
  /** SHA-256 of the sealed response; none where answers were sealed on the phone. */
  readonly sealedDigest?: Uint8Array;
}

/** What a bulletin is sorted by, and what a receipt names. */
export const leafOfRow = (survey: string, { input, sealedDigest }: CountedRow) =>
  leafOf(serialOf(survey, input), sealedDigest);
