import { fill, formatDay, formatDayThere, formatLastMinute } from '../../language/index.js';
import { firstDayOf, lastDayOf, type Survey, zoneOf } from '../../surveys/index.js';
import type { Language } from '../../web/index.js';
import { words } from '../words/index.js';

/** From when until when a survey is open, and by whose time, in one sentence. */
export function sayDays(survey: Survey, language: Language): string {
  const { days } = words[language].mail;
  const [first, last, zone] = [firstDayOf(survey), lastDayOf(survey), zoneOf(survey)];
  if (last !== undefined) {
    const to = formatLastMinute(last, zone, language);
    return first === undefined
      ? fill(days.to, { to })
      : fill(days.both, { from: formatDay(first, language), to });
  }
  if (first === undefined) return days.none;
  return fill(days.from, { from: formatDayThere(first, zone, language) });
}
