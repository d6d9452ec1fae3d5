/** `drawing-days` is two phases with days of their own for taking ballots. */
export type AttackedMode = 'one-sitting' | 'two-phases' | 'drawing-days';

export interface Bound {
  /** People expected to be linked by whoever assigns at random. */
  readonly chance: number;
  /** The most that may be linked. */
  readonly limit: number;
}

/** protocol.md section 2: rows shuffled within each night's copy, 60 people. */
const NIGHTLY_SHARE = 0.15;
const SIGMAS = 3;

/**
 * A random assignment links one person, however many there are, with a deviation of one. In one
 * sitting, whoever copies the store every night knows on which day each row came, and links about
 * 15 % of 60 people by it: that share with three deviations is the stated bound.
 */
export function boundOf(mode: AttackedMode, respondents: number): Bound {
  if (mode !== 'one-sitting') return { chance: 1, limit: 1 + SIGMAS };
  const share = NIGHTLY_SHARE * respondents;
  const deviation = Math.sqrt(share * (1 - NIGHTLY_SHARE));
  return { chance: 1, limit: Math.floor(share + SIGMAS * deviation) };
}
