import type { ReportLanguage } from '../report-document.js';

const MONTHS: Readonly<Record<ReportLanguage, readonly string[]>> = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
    ' ',
  ),
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
    ' ',
  ),
};

/** `2026-10-02` → `2 octobre 2026`; a day in another shape is shown as it is. */
export function formatDay(day: string, language: ReportLanguage): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const month = match && MONTHS[language][Number(match[2]) - 1];
  if (!match || !month) return day;
  const date = Number(match[3]);
  const shownDate =
    language === 'de' ? `${date}.` : language === 'fr' && date === 1 ? '1er' : `${date}`;
  return `${shownDate}\u00a0${month}\u00a0${match[1]}`;
}
