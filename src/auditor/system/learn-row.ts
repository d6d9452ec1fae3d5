import { PEOPLE } from '../reading/facts.js';
import { termsOf } from './multipliers.js';
import type { SystemRow } from './rows.js';
import type { System } from './system.js';

const NOISE = 1e-6;

/**
 * What a question says about sizes, from the multipliers of a fitting that failed: true whatever
 * the sizes are, because it adds up rows that hold. It only steers the search and the bounds; a
 * leak that rests on it is replayed from its published numbers.
 */
export function learnRow(
  rows: readonly SystemRow[],
  duals: Float64Array,
  sizes: ReadonlySet<number>,
  { fixed }: System,
): SystemRow | undefined {
  const form = new Map<number, number>();
  let lower = -NOISE;
  rows.forEach((row, i) => {
    const multiplier = duals[i]!;
    if (Math.abs(multiplier) < NOISE) return;
    lower += multiplier * (multiplier > 0 ? row.lower : row.upper);
    for (const [unknown, factor] of row.form) {
      const known = fixed.get(unknown);
      if (known) lower -= multiplier * factor * known.value;
      else if (sizes.has(unknown)) {
        form.set(unknown, (form.get(unknown) ?? 0) + multiplier * factor);
      }
    }
  });
  const tidied = new Map([...form].map(([unknown, factor]) => [unknown, tidy(factor)]));
  if (!Number.isFinite(lower) || tidied.size === 0) return undefined;
  const because = termsOf(rows, duals, tidied, fixed);
  return { form: tidied, lower, upper: Infinity, question: PEOPLE, because };
}

/** Multipliers are simple fractions; what is near a twelfth is that twelfth. */
function tidy(value: number): number {
  const twelfths = Math.round(value * 12) / 12;
  return Math.abs(value - twelfths) < NOISE ? twelfths : value;
}
