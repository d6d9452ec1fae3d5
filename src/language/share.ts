import type { Language } from '../common/browser.js';
import { FORMATS } from './formats.js';
import { formatPercent } from './number.js';
import { joinEnds, type Range } from './range.js';

/** A share between two bounds; both are the same where the count is published exactly. */
export type Share = Range;

const NARROW_NO_BREAK = '\u202f';

/**
 * Whole percents only: below 200 people a decimal would pretend, and one rule for
 * all keeps figures comparable. Some is never shown as none, nor nearly all as all.
 */
function wholePercent(share: number, round: (value: number) => number): string {
  const percent = round(Number((share * 100).toFixed(9)));
  return String(percent);
}

export function formatShare({ low, high }: Share, language: Language): string {
  const percent = (number: string): string => formatPercent(number, language);
  if (low === high) {
    if (low > 0 && low < 0.005) return percent(`<${NARROW_NO_BREAK}1`);
    if (low < 1 && low >= 0.995) return percent(`>${NARROW_NO_BREAK}99`);
    return percent(wholePercent(low, Math.round));
  }
  const [floor, ceiling] = [wholePercent(low, Math.floor), wholePercent(high, Math.ceil)];
  return percent(joinEnds([floor, ceiling], { below: low <= 0, above: high >= 1 }, language));
}

/** A part of a whole as a share of it; nothing where there is no whole. */
export function formatPart(part: number, whole: number, language: Language): string {
  const share = part / whole;
  return whole === 0 ? '' : formatShare({ low: share, high: share }, language);
}

/** A share that is promised as "at least": rounded down, never up. */
export const formatFloor = (share: number, language: Language): string =>
  formatPercent(wholePercent(share, Math.floor), language);

/** Per cent as somebody else printed them, with as many decimals; two ends that differ as a range. */
export function formatPrinted({ low, high }: Range, decimals: number, language: Language): string {
  const written = (number: number): string =>
    number.toFixed(decimals).replace('.', FORMATS[language].decimal);
  const [from, to] = [written(low), written(high)];
  const number =
    from === to ? from : joinEnds([from, to], { below: false, above: false }, language);
  return formatPercent(number, language);
}
