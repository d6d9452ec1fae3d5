import type { PublishedCell } from '../../disclosure/index.js';
import type { Share } from '../report-document.js';

/** What a published cell says of a count: both ends are the same where it is exact. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** `null` for a withheld cell; `base` bounds what `atLeast` leaves open. */
export function intervalOf(cell: PublishedCell, base: number): Interval | null {
  if (cell === null) return null;
  if (typeof cell === 'number') return { low: cell, high: cell };
  return 'atLeast' in cell ? { low: cell.atLeast, high: base } : { low: 0, high: cell.atMost };
}

export const isExact = ({ low, high }: Interval): boolean => low === high;

export const shareOf = ({ low, high }: Interval, base: number): Share => ({
  low: low / base,
  high: high / base,
});

/**
 * The sum of `parts` of a row whose `others` and `base` are known too: what the others take
 * cannot be here. `null` where a part is withheld, since then nothing is shown (rule D8).
 */
export function sumWithin(
  parts: readonly (Interval | null)[],
  others: readonly (Interval | null)[],
  base: number,
): Interval | null {
  if (!parts.every((part) => part !== null)) return null;
  const low = parts.reduce((sum, part) => sum + part.low, 0);
  const high = parts.reduce((sum, part) => sum + part.high, 0);
  const taken = others.reduce((sum, other) => sum + (other?.low ?? 0), 0);
  return { low, high: Math.max(low, Math.min(high, base - taken)) };
}
