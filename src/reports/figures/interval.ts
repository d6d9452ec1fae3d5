import { type Figure, type Interval, isWithheld } from '../../disclosure/index.js';

/**
 * The sum of `parts` of a row whose `others` and `base` are known too: what the others take
 * cannot be here, nor can there be more than all. A withheld part is anything that this leaves;
 * where that is everything, the sum is withheld as well.
 */
export function sumWithin(
  parts: readonly Figure[],
  others: readonly Figure[],
  base: Interval,
): Figure {
  const taken = others.reduce((sum, other) => sum + (isWithheld(other) ? 0 : other.low), 0);
  const left = Math.max(0, base.high - taken);
  let [low, high] = [0, 0];
  for (const part of parts) {
    low += isWithheld(part) ? 0 : part.low;
    high += isWithheld(part) ? left : part.high;
  }
  const withheld = parts.find(isWithheld);
  if (withheld && low === 0 && left === base.high) return withheld;
  return { low, high: Math.max(low, Math.min(high, left)) };
}
