/** Multipliers of published numbers are simple; what is not within reach of these is noise. */
const LARGEST_DENOMINATOR = 720;
const NOISE = 1e-7;

/** A whole numerator for each value over one denominator, or undefined if there is none small. */
export function overOneDenominator(
  values: readonly number[],
): { readonly numerators: readonly bigint[]; readonly denominator: bigint } | undefined {
  let denominator = 1;
  for (const value of values) {
    const own = denominatorOf(value * denominator);
    if (own === undefined) return undefined;
    denominator *= own;
    if (denominator > LARGEST_DENOMINATOR) return undefined;
  }
  return {
    numerators: values.map((value) => BigInt(Math.round(value * denominator))),
    denominator: BigInt(denominator),
  };
}

/** Smallest whole number that makes the value whole. */
function denominatorOf(value: number): number | undefined {
  for (let denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
    const scaled = value * denominator;
    if (Math.abs(scaled - Math.round(scaled)) < NOISE * denominator) return denominator;
  }
  return undefined;
}

/** The least whole number not below `numerator / denominator`. */
export function ceilingOf(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return quotient * denominator < numerator ? quotient + 1n : quotient;
}
