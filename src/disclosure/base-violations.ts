import type { CrossedParts } from './partition.js';

/**
 * Counts the groups that a table makes computable though they are below the threshold (rule D1),
 * published rows and remainders alike. An empty group is hidden like a small one, unless it holds
 * only those who gave no profile answer: they have no row that a zero could be read from.
 */
export function countBaseViolations(
  base: Uint32Array,
  crossed: CrossedParts,
  threshold: number,
): number {
  const sums = new Uint32Array(crossed.parts);
  base.forEach((count, group) => (sums[crossed.partOf[group]!]! += count));
  let violations = 0;
  sums.forEach((count, part) => {
    if (count >= threshold) return;
    if (count === 0 && crossed.isMissingOnly[part]) return;
    violations++;
  });
  return violations;
}
