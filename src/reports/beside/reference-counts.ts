import { isWithheld, shareOf } from '../../disclosure/index.js';
import type { Figures } from '../figures/release-figures.js';
import type { Share } from '../report-document.js';
import { type Counts, judge, type Verdict } from '../waves/larger-than-chance.js';
import type { Match } from './match-reference.js';
import type { ReferenceValue } from '../references/references.js';

/** Standard deviations on either side of an interval of 95 %. */
const HALF = 1.96;

const within = (share: number): number => Math.min(1, Math.max(0, share));

/** What a printed percentage may have been before it was rounded. */
export function printedShare({ percent, decimals }: ReferenceValue): Share {
  const half = 0.5 * 10 ** -decimals;
  return { low: within((percent - half) / 100), high: within((percent + half) / 100) };
}

/** How far the answers of one person are apart, the most that it can be between two shares. */
const spreadBetween = (one: number, other: number): number => {
  const nearest = Math.min(Math.max(0.5, Math.min(one, other)), Math.max(one, other));
  return nearest * (1 - nearest);
};

/**
 * As many people as a sample by lot would need for an interval as wide as the printed one, by the wider
 * of its sides; never more than there were. Where none is printed, as if it had been by lot.
 */
export function effectiveSize({ n, percent, interval }: ReferenceValue): number {
  const share = percent / 100;
  const ends = interval ? [interval.low / 100, interval.high / 100] : [];
  const sizes = ends
    .filter((end) => end !== share)
    .map((end) => spreadBetween(share, end) / ((end - share) / HALF) ** 2);
  return Math.min(n, ...sizes);
}

export function countsOfReference(value: ReferenceValue): Counts {
  const size = effectiveSize(value);
  const { low, high } = printedShare(value);
  return {
    count: { low: low * size, high: high * size },
    base: { low: size, high: size },
    population: null,
  };
}

/** As two waves are judged; but what lies in the interval of the source is not set apart from it. */
export function judgeBeside({ counts, share }: CountsHere, value: ReferenceValue): Verdict {
  const verdict = judge(countsOfReference(value), counts);
  const { interval } = value;
  if (verdict !== 'larger' || !interval) return verdict;
  const isBeside = share.high < interval.low / 100 || share.low > interval.high / 100;
  return isBeside ? verdict : 'within';
}

export interface CountsHere {
  readonly counts: Counts;
  readonly share: Share;
}

/** Here, among those who gave one of the answers; `null` where that is not told. */
export function countsHere(
  figures: Figures,
  { answers, counts }: Pick<Match, 'answers' | 'counts'>,
): CountsHere | null {
  const [base, count] = [figures.sum(answers), figures.sum(counts)];
  if (isWithheld(base) || isWithheld(count)) return null;
  const share = shareOf(count, base);
  if (!share || (share.low <= 0 && share.high >= 1)) return null;
  return { counts: { count, base, population: null }, share };
}
