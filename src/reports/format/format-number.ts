import type { ReportLanguage } from '../report-document.js';
import type { Share } from '../report-document.js';

const NARROW_NO_BREAK = '\u202f';
const GROUPING: Readonly<Record<ReportLanguage, string>> = {
  fr: NARROW_NO_BREAK,
  en: ',',
  de: '.',
};

/** Written here and not by the platform: its tables change, and the same release gives the same bytes. */
export const formatCount = (count: number, language: ReportLanguage): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, GROUPING[language]);

const percentSign = (language: ReportLanguage): string =>
  language === 'en' ? '%' : `${NARROW_NO_BREAK}%`;

/**
 * Whole percents only: below 200 people a decimal would pretend (practice.md 3), and one rule for
 * all keeps figures comparable. Some is never shown as none, nor nearly all as all.
 */
function wholePercent(share: number, round: (value: number) => number): string {
  const percent = round(Number((share * 100).toFixed(9)));
  return String(percent);
}

export function formatShare({ low, high }: Share, language: ReportLanguage): string {
  const sign = percentSign(language);
  if (low === high) {
    if (low > 0 && low < 0.005) return `<${NARROW_NO_BREAK}1${sign}`;
    if (low < 1 && low >= 0.995) return `>${NARROW_NO_BREAK}99${sign}`;
    return `${wholePercent(low, Math.round)}${sign}`;
  }
  const [floor, ceiling] = [wholePercent(low, Math.floor), wholePercent(high, Math.ceil)];
  if (low <= 0) return `≤${NARROW_NO_BREAK}${ceiling}${sign}`;
  if (high >= 1) return `≥${NARROW_NO_BREAK}${floor}${sign}`;
  return `${floor}–${ceiling}${sign}`;
}

/** A share that is promised as "at least": rounded down, never up. */
export const formatFloor = (share: number, language: ReportLanguage): string =>
  `${wholePercent(share, Math.floor)}${percentSign(language)}`;
