import type { PublishedCell } from '../../disclosure/index.js';

/** What a published cell says of a count: both ends are the same where it is exact. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

declare const proof: unique symbol;

/**
 * A figure that the release withholds. Only a published cell that holds none becomes one, here; and
 * whatever says "to protect people" asks for one. So nothing else can be said to be withheld.
 */
export interface Withheld {
  readonly [proof]: true;
}

const WITHHELD = Object.freeze({}) as Withheld;

export const isWithheld = (figure: unknown): figure is Withheld => figure === WITHHELD;

/** `base` bounds what `atLeast` leaves open. */
export function readCell(cell: PublishedCell, base: number | Withheld): Interval | Withheld {
  if (cell === null) return WITHHELD;
  if (typeof cell === 'number') return { low: cell, high: cell };
  const most = isWithheld(base) ? Infinity : base;
  return 'atLeast' in cell ? { low: cell.atLeast, high: most } : { low: 0, high: cell.atMost };
}

/** Only an exact number of people is a base to take shares of. */
export const readBase = (cell: PublishedCell): number | Withheld =>
  typeof cell === 'number' ? cell : WITHHELD;

export const isExact = ({ low, high }: Interval): boolean => low === high;

/**
 * The sum of `parts` of a row whose `others` and `base` are known too: what the others take
 * cannot be here. Withheld where a part is, since then nothing is shown (rule D8).
 */
export function sumWithin(
  parts: readonly (Interval | Withheld)[],
  others: readonly (Interval | Withheld)[],
  base: number,
): Interval | Withheld {
  let [low, high] = [0, 0];
  for (const part of parts) {
    if (isWithheld(part)) return part;
    low += part.low;
    high += part.high;
  }
  const taken = others.reduce((sum, other) => sum + (isWithheld(other) ? 0 : other.low), 0);
  return { low, high: Math.max(low, Math.min(high, base - taken)) };
}
