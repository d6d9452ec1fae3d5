import type { ModelRow } from '../attack-model.js';

const ROUNDS = 200;

/**
 * The likeliest counts, as one who knows nothing else would put them: proportions of a first guess
 * are kept wherever the figures allow, and scaled, row by row, to what is published
 * (iterative proportional fitting; a range pulls only what lies outside it).
 */
export function estimateCounts(first: Float64Array, rows: readonly ModelRow[]): Float64Array {
  const counts = first.slice();
  const plain = rows.filter(({ coefficients }) => coefficients.every((one) => one === 1));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { variables, lower, upper } of plain) {
      const sum = variables.reduce((total, variable) => total + counts[variable]!, 0);
      const wanted = Math.min(upper, Math.max(lower, sum));
      if (sum === 0 || wanted === sum) continue;
      for (const variable of variables) counts[variable]! *= wanted / sum;
    }
  }
  return counts;
}
