import type { Language } from '../common/browser.js';
import { FORMATS } from './formats.js';
import type { Range } from './range.js';

const MINUS = '\u2212';
const NARROW_NO_BREAK = '\u202f';

const signed = (points: number): string =>
  points === 0 ? '0' : `${points < 0 ? MINUS : '+'}${Math.abs(points)}`;

/** Without what dividing leaves in the last place. */
const tidy = (share: number): number => Number((100 * share).toFixed(9));

/**
 * By how many points a share is larger than another: `+12`, `−5`; between two ends both, rounded
 * outwards. Some is never shown as none.
 */
export function formatDifference({ low, high }: Range, language: Language): string {
  if (low === high) {
    const points = tidy(low);
    if (points !== 0 && Math.abs(points) < 0.5) return `<${NARROW_NO_BREAK}1`;
    return signed(Math.sign(points) * Math.round(Math.abs(points)));
  }
  return FORMATS[language].range
    .replace('{low}', signed(Math.floor(tidy(low))))
    .replace('{high}', signed(Math.ceil(tidy(high))));
}
