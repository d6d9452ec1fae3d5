import type { Language } from '../common/browser.js';
import { FORMATS } from './formats.js';

/** `2026-10-02` → `2 octobre 2026`; a day in another shape is shown as it is. */
export function formatDay(day: string, language: Language): string {
  const { months, day: order, firstDate } = FORMATS[language];
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const month = match && months[Number(match[2]) - 1];
  if (!match || !month) return day;
  const date = match[3] === '01' ? firstDate : String(Number(match[3]));
  return order.replace('{date}', date).replace('{month}', month).replace('{year}', match[1]!);
}

/** `2 octobre 2026 (fuseau horaire : Europe/Paris)`: when a day begins depends on where. */
export const formatDayThere = (day: string, timeZone: string, language: Language): string =>
  inZone(FORMATS[language].dayThere, day, timeZone, language);

/** `2 October 2026, 23:59 (Europe/Paris time)`: until when a last day lasts. */
export const formatLastMinute = (day: string, timeZone: string, language: Language): string =>
  inZone(FORMATS[language].lastMinute, day, timeZone, language);

const inZone = (form: string, day: string, timeZone: string, language: Language): string =>
  form.replace('{day}', formatDay(day, language)).replace('{zone}', timeZone.replaceAll('_', ' '));
