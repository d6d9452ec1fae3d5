/** A guess that something is true of somebody, and whether it is. */
export interface Guess {
  readonly chance: number;
  readonly isTrue: boolean;
}

export interface Quality {
  readonly guesses: number;
  /** Mean surprise, in bits a guess; less is better for the attacker. */
  readonly logLoss: number;
  /** Of what is true, the share that is claimed where one in a thousand claims of the false is made. */
  readonly found: number;
}

export const FALSE_CLAIMS = 0.001;

/** No guess is surer than this: a figure that is told as a range is never quite one number. */
const SUREST = 0.999;

export function qualityOf(guesses: readonly Guess[]): Quality {
  const bits = guesses.map(({ chance, isTrue }) => {
    const sure = Math.min(SUREST, Math.max(1 - SUREST, chance));
    return -Math.log2(isTrue ? sure : 1 - sure);
  });
  return {
    guesses: guesses.length,
    logLoss: bits.reduce((sum, one) => sum + one, 0) / guesses.length,
    found: foundAt(guesses, FALSE_CLAIMS),
  };
}

/** Claims what is likeliest first, and equals together, while few enough of the claims are false. */
function foundAt(guesses: readonly Guess[], falseClaims: number): number {
  const sorted = guesses.toSorted((a, b) => b.chance - a.chance);
  const truths = guesses.filter(({ isTrue }) => isTrue).length;
  const most = falseClaims * (guesses.length - truths);
  let found = 0;
  let right = 0;
  let wrong = 0;
  sorted.forEach(({ chance, isTrue }, i) => {
    if (isTrue) right++;
    else wrong++;
    if (sorted[i + 1]?.chance !== chance && wrong <= most) found = right;
  });
  return truths === 0 ? 0 : found / truths;
}
