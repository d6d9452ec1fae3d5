import type { Interval } from '../../disclosure/index.js';

type RangeOf<T> = (item: T) => Interval;

/** Largest first, by what is certain of them. */
export const byCertain =
  <T>(rangeOf: RangeOf<T>) =>
  (a: T, b: T): number => {
    const [one, other] = [rangeOf(a), rangeOf(b)];
    return other.low - one.low || other.high - one.high;
  };

/**
 * The leading items, largest first, as far as their order holds for every value in the ranges of
 * all: whoever is named has no less than whoever follows, named or not.
 */
export function surelyLargest<T>(items: readonly T[], rangeOf: RangeOf<T>): readonly T[] {
  const sorted = items.toSorted(byCertain(rangeOf));
  const unsure = sorted.findIndex((item, place) =>
    sorted.slice(place + 1).some((other) => rangeOf(other).high > rangeOf(item).low),
  );
  return unsure < 0 ? sorted : sorted.slice(0, unsure);
}

/** The one that is above every other for every value in the ranges: of two that may be equal, none. */
export function surelyAboveAll<T>(items: readonly T[], rangeOf: RangeOf<T>): T | undefined {
  const [first] = surelyLargest(items, rangeOf);
  const others = items.filter((item) => item !== first);
  return first && others.every((other) => rangeOf(other).high < rangeOf(first).low)
    ? first
    : undefined;
}

/** Whether no value of what was left out is above any value of what was chosen. */
export const isSurelyAbove = (chosen: readonly Interval[], rest: readonly Interval[]): boolean =>
  chosen.every(({ low }) => rest.every(({ high }) => high <= low));

/** How far two values lie apart, whichever is larger. */
export function distance(one: Interval, other: Interval): Interval {
  const [low, high] = [one.low - other.high, one.high - other.low];
  if (low >= 0) return { low, high };
  return high <= 0 ? { low: -high, high: -low } : { low: 0, high: Math.max(-low, high) };
}
