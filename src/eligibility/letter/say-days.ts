import { fill, formatDay, formatDayThere, formatLastMinute } from '../../language/index.js';
import { type DrawingDays, timeZoneOf } from '../../questionnaire/index.js';
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

/** When ballots are taken, where the definition names the days. */
export function sayDrawingDays({ definition }: Survey, language: Language): string {
  const { drawing } = definition;
  if (!drawing) return '';
  const { first, again } = words[language].mail.drawing;
  const say = (template: string, days: DrawingDays) =>
    fill(template, {
      from: formatDay(days.from, language),
      until: formatLastMinute(days.until, timeZoneOf(definition), language),
    });
  return [say(first, drawing), ...(drawing.again ? [say(again, drawing.again)] : [])].join(' ');
}
