import type { Language } from './language.js';

/** Puts values where a text says `{name}`. */
export const fillText = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

export const formatNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(language).format(value);

export const formatDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

/** Whole percents; some is never shown as none, nor nearly all as all. */
export function formatShare(part: number, whole: number, language: Language): string {
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  if (whole === 0) return '';
  const share = part / whole;
  if (share > 0 && share < 0.005) return `< ${percent.format(0.01)}`;
  if (share < 1 && share >= 0.995) return `> ${percent.format(0.99)}`;
  return percent.format(share);
}
