import { isWithheld, shareOf } from '../../disclosure/index.js';
import type { Figures } from '../figures/release-figures.js';
import type { Share } from '../report-document.js';
import type { Counts } from '../waves/larger-than-chance.js';
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

/**
 * As many people as a sample by lot would need for an interval as wide as the printed one; never more
 * than there were. Where none is printed, as if it had been by lot.
 */
export function effectiveSize({ n, percent, interval }: ReferenceValue): number {
  const share = percent / 100;
  if (!interval || interval.low === interval.high || share * (1 - share) === 0) return n;
  const deviation = (interval.high - interval.low) / 100 / (2 * HALF);
  return Math.min(n, (share * (1 - share)) / deviation ** 2);
}

/** The interval that is printed, or that of a sample by lot around what may have been rounded. */
export function intervalOf(value: ReferenceValue): Share {
  if (value.interval) return { low: value.interval.low / 100, high: value.interval.high / 100 };
  const { low, high } = printedShare(value);
  const reach = (share: number): number => HALF * Math.sqrt((share * (1 - share)) / value.n);
  return { low: within(low - reach(low)), high: within(high + reach(high)) };
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

/** Here, among those who gave one of the answers; `null` where that is not told. */
export function countsHere(
  figures: Figures,
  { answers, counts }: Pick<Match, 'answers' | 'counts'>,
): { readonly counts: Counts; readonly share: Share } | null {
  const [base, count] = [figures.sum(answers), figures.sum(counts)];
  if (isWithheld(base) || isWithheld(count)) return null;
  const share = shareOf(count, base);
  if (!share || (share.low <= 0 && share.high >= 1)) return null;
  return { counts: { count, base, population: null }, share };
}
