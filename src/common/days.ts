/**
 * Days are YYYY-MM-DD, so that comparing texts compares days. Which day it is depends on where:
 * nothing here asks the machine, which may stand anywhere.
 */
const MILLISECONDS_PER_DAY = 86_400_000;

/** Making one takes longer than all the questions a request asks of it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The day that a calendar in the time zone shows at a moment. */
export function dayIn(moment: Date, timeZone: string): string {
  const { year = '', month = '', day = '' } = partsIn(moment, timeZone);
  return `${year.padStart(4, '0')}-${month}-${day}`;
}

/** Minutes since midnight as a clock on the wall there shows them: what a night is judged by. */
export function minutesIn(moment: Date, timeZone: string): number {
  const { hour, minute } = partsIn(moment, timeZone);
  return Number(hour) * 60 + Number(minute);
}

/** The day that comes so many days later. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);

/** How many days later the second comes; negative where it is the earlier one. */
export const daysBetween = (day: string, later: string): number =>
  (Date.parse(`${later}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / MILLISECONDS_PER_DAY;

/** A weekend. */
const MOST_DAYS_BELIEVED = 2;

/** Whether a day lies so far after the last one known that it is doubted (decision 27). */
export const isDoubted = (today: string, known: string): boolean =>
  today > dayAfter(known, MOST_DAYS_BELIEVED);

/** The same day so many months later, or the last of that month where it has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  lastOfMonth.setUTCDate(Math.min(date, lastOfMonth.getUTCDate()));
  return lastOfMonth.toISOString().slice(0, 10);
}

/** An offset such as +01:00 is none: it does not know when clocks change. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z][\w+-]*(\/[A-Za-z][\w+-]*)*$/.test(text)) return false;
  try {
    formatOf(text);
    return true;
  } catch {
    return false;
  }
}

function partsIn(moment: Date, timeZone: string): Readonly<Record<string, string>> {
  const parts = formatOf(timeZone).formatToParts(moment);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}
