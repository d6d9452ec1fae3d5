import type { Language } from '../common/browser.js';
import { FORMATS } from './formats.js';
import { formatNumber } from './number.js';

/** Everything between two ends, both included; both are the same where a figure is exact. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

const NARROW_NO_BREAK = '\u202f';

/** `40 to 44`; with one end that says nothing, `≤ 3` or `≥ 58`. */
export function joinEnds(
  [low, high]: readonly [low: string, high: string],
  open: { readonly below: boolean; readonly above: boolean },
  language: Language,
): string {
  if (open.below && !open.above) return `≤${NARROW_NO_BREAK}${high}`;
  if (open.above && !open.below) return `≥${NARROW_NO_BREAK}${low}`;
  return FORMATS[language].range.replace('{low}', low).replace('{high}', high);
}

/** A count of people that may be a range; `most` is how many they are at most anyway. */
export function formatRange({ low, high }: Range, language: Language, most?: number): string {
  if (low === high) return formatNumber(low, language);
  const ends = [formatNumber(low, language), formatNumber(high, language)] as const;
  return joinEnds(ends, { below: low === 0, above: high === most }, language);
}
