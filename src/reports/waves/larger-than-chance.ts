import { type Interval, shareOf } from '../../disclosure/index.js';
import { distance } from '../figures/compare.js';

/** How many of how many gave an answer; each may be known between two ends only. */
export interface Counts {
  readonly count: Interval;
  readonly base: Interval;
  /** Out of how many these are, where that is known; else as if there were no end to them. */
  readonly population: number | null;
}

/** `open`: it depends on which of the numbers in the ranges are the true ones. */
export type Verdict = 'larger' | 'within' | 'open';

/** A difference is larger than chance beyond so many standard deviations. */
export const DEVIATIONS = 3;

/**
 * Variance of a share, but for how common the answer is, where `base` people are drawn by lot out
 * of so many and nobody twice: none where all of them answered.
 */
const varianceOf = (base: number, population: number | null): number =>
  population === null ? 1 / base : Math.max(0, population - base) / (population - 1) / base;

const bend = (share: number): number => share * (1 - share);

/** The least and the greatest of what `bend` is between two shares. */
function bendOf({ low, high }: Interval): Interval {
  const ends = [bend(low), bend(high)] as const;
  const isOverTop = low <= 0.5 && high >= 0.5;
  return { low: Math.min(...ends), high: isOverTop ? bend(0.5) : Math.max(...ends) };
}

/** Counts are whole numbers: half a person on each side is no difference. */
const wholeNumbers = (one: number, other: number): number => 1 / (2 * one) + 1 / (2 * other);

/**
 * Whether two shares differ by more than three standard deviations of their difference, had both
 * been drawn by lot while nothing changed: pooled, with the correction for a finite population and
 * for whole numbers. Of ranges it is said where it holds for every number in all of them; bounds
 * are taken one by one, so that it is left open rather than said wrongly.
 */
export function judge(one: Counts, other: Counts): Verdict {
  const shares = [shareOf(one.count, one.base), shareOf(other.count, other.base)] as const;
  const fewest = Math.min(one.base.low, other.base.low);
  if (!shares[0] || !shares[1] || fewest < 1) return 'open';
  const apart = distance(shares[0], shares[1]);
  const together = (end: 'low' | 'high') => one.count[end] + other.count[end];
  const everybody = (end: 'low' | 'high') => one.base[end] + other.base[end];
  const pooled = bendOf({
    low: together('low') / everybody('high'),
    high: Math.min(1, together('high') / everybody('low')),
  });
  const spread = (end: 'low' | 'high') =>
    varianceOf(one.base[end], one.population) + varianceOf(other.base[end], other.population);
  const beyond = (far: number, end: 'low' | 'high', most: number): boolean =>
    far - wholeNumbers(one.base[end], other.base[end]) >
    DEVIATIONS * Math.sqrt(most * spread(end)) + SAME;
  // More people make for less chance: the fewest are the hardest to convince, the most the easiest.
  if (beyond(apart.low, 'low', pooled.high)) return 'larger';
  return beyond(apart.high, 'high', pooled.low) ? 'open' : 'within';
}

/** Without what dividing leaves in the last place. */
const SAME = 1e-12;
