import type { Language } from '../common/browser.js';
import { FORMATS } from './formats.js';

/** A whole number with its thousands set apart. */
export const formatNumber = (count: number, language: Language): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, FORMATS[language].grouping);

/** `45` → `45 %`; a bound such as `<1` is written the same way. */
export const formatPercent = (number: number | string, language: Language): string =>
  FORMATS[language].percent.replace('{number}', String(number));
