import type { Interval } from './figure.js';

/**
 * The part of a whole that is true of every two counts in them, since a part is never more than its
 * whole; `null` of nobody.
 */
export function shareOf(part: Interval, whole: Interval): Interval | null {
  if (whole.high === 0) return null;
  const most = whole.low === 0 ? 1 : Math.min(1, part.high / whole.low);
  return { low: part.low / whole.high, high: part.high === 0 ? 0 : most };
}
