import { reasonFor, type KnownValues } from './known.js';
import type { Form, SystemRow, Term } from './rows.js';

const NOISE = 1e-9;

/**
 * The published numbers of which a lower bound of a form is made: what the solver's multipliers say
 * about the rows, and for known unknowns what the rows leave of them.
 */
export function termsOf(
  rows: readonly SystemRow[],
  duals: Float64Array,
  form: Form,
  fixed: KnownValues,
): readonly Term[] {
  const left = new Map(form);
  const terms: Term[] = [];
  rows.forEach((row, i) => {
    const multiplier = duals[i] ?? 0;
    if (Math.abs(multiplier) < NOISE) return;
    for (const { factor, fact } of row.because) terms.push({ factor: factor * multiplier, fact });
    for (const [unknown, factor] of row.form) {
      left.set(unknown, (left.get(unknown) ?? 0) - factor * multiplier);
    }
  });
  for (const [unknown, factor] of left) {
    const known = fixed.get(unknown);
    if (known && Math.abs(factor) >= NOISE) terms.push(...reasonFor(known, factor));
  }
  return terms;
}
