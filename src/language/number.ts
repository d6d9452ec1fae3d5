import type { Language } from '../common/browser.js';
import { FORMATS } from './formats.js';

/** A number with its thousands set apart, and with the decimals that it has. */
export function formatNumber(number: number, language: Language): string {
  const { grouping, decimal } = FORMATS[language];
  const [whole = '', ...decimals] = String(number).split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, grouping), ...decimals].join(decimal);
}

/** `45` → `45 %`; a bound such as `<1` is written the same way. */
export const formatPercent = (number: number | string, language: Language): string =>
  FORMATS[language].percent.replace('{number}', String(number));
