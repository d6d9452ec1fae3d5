/** Named in every release. */
export const METHOD = { name: 'ranges', version: '5' } as const;

/** How well a colleague guesses from releases of a method: of invented surveys, never of the one at hand. */
export interface MeasuredGuesses {
  readonly surveys: number;
  /** Respondents in each of them. */
  readonly people: number;
  /** Of the answers given, the share claimed at one false claim in a thousand: from all tables. */
  readonly found: number;
  /** The same from the tables of everybody alone. */
  readonly foundByOverall: number;
  /** Mean surprise, in bits a guess, from all tables. */
  readonly bits: number;
  readonly bitsByOverall: number;
}

/**
 * What `npm run attack -- inference --seed 6 --surveys 60` prints, rounded to thousandths.
 * `test/adversary/guesses-told.adversary-spec.ts` draws the same surveys and compares. A figure of the
 * survey that is reported would be made from its answers, and tell of them.
 */
export const MEASURED_GUESSES: MeasuredGuesses = {
  surveys: 60,
  people: 120,
  found: 0.073,
  foundByOverall: 0.085,
  bits: 0.499,
  bitsByOverall: 0.685,
};

/** What was measured of a method; `null` where that is another one than this program's. */
export const guessesMeasuredOf = (method: {
  readonly name: string;
  readonly version: string;
}): MeasuredGuesses | null =>
  method.name === METHOD.name && method.version === METHOD.version ? MEASURED_GUESSES : null;
