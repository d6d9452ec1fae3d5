import { dayAfter, dayIn, isTimeZone } from '../../common/browser.js';
import {
  DAYS_TO_FORGET,
  type Drawing,
  type SurveyDefinition,
  timeZoneOf,
} from '../../questionnaire/browser.js';

const MILLISECONDS_PER_HOUR = 3_600_000;

/**
 * The hour at which a day begins for whoever waits. At midnight it would begin two minutes after a
 * ballot that was taken at 23:58; by this hour the server has written its tables anew.
 */
const FIRST_HOUR = 4;

/** The day whose answers are given at `now`, where the survey's days are. */
export function answeringDay(definition: SurveyDefinition, now: Date): string {
  return dayIn(new Date(now.getTime() - FIRST_HOUR * MILLISECONDS_PER_HOUR), zoneOf(definition));
}

/**
 * The first day to answer with a ballot taken at `now`, or empty for at once. In two phases that
 * is the next day, or the one that the definition names: time between the two is what keeps them apart (protocol.md 2 and 5.6). Only the
 * respondent's browser knows the day; the server keeps none.
 */
export function answerFrom(definition: SurveyDefinition, now: Date): string {
  const { mode, opensOn = '', drawing } = definition;
  if (mode !== 'two-phases') return '';
  const next = drawing
    ? afterWindow(drawing, dayIn(now, zoneOf(definition)))
    : dayAfter(answeringDay(definition, now), 1);
  return opensOn > next ? opensOn : next;
}

/** Where ballots are given out on days of their own, answering begins after the window that it is. */
const afterWindow = ({ until, again }: Drawing, today: string): string =>
  dayAfter(again && today > until ? again.until : until, DAYS_TO_FORGET);

/** An old browser may not know the zone's name; its own days are near enough to wait by. */
function zoneOf(definition: SurveyDefinition): string {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [timeZoneOf(definition), own].find(isTimeZone) ?? 'UTC';
}
