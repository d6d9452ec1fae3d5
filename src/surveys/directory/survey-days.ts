import { monthsAfter } from '../../common/index.js';
import { keepMonthsOf, lastDayAfter, timeZoneOf } from '../../questionnaire/index.js';
import type { SurveyState } from './survey-state.js';
import type { Survey } from './survey.entity.js';

type Dated = Pick<Survey, 'definition' | 'amendments'>;

/** The first day that was announced; none in a survey that was scheduled before it was asked. */
export const firstDayOf = ({ definition }: Dated): string | undefined => definition.opensOn;

/** The last day as it stands now: the only reader of it, whatever may move it. */
export const lastDayOf = ({ definition, amendments }: Dated): string | undefined =>
  lastDayAfter(definition.closesOn, amendments ?? []);

/** Where both days begin and end. */
export const zoneOf = ({ definition }: Dated): string => timeZoneOf(definition);

/** Whether the last minute of its last day is over. */
export const isOver = (survey: Dated, today: string): boolean =>
  today > (lastDayOf(survey) ?? today);

/**
 * The day on which what was answered is destroyed: so many months after the last day, also where it
 * closed before; of a survey that never named a last day, after the one on which it closed.
 */
export function destructionDayOf(survey: Dated & Pick<Survey, 'closedOn'>): string | undefined {
  const last = lastDayOf(survey) ?? survey.closedOn;
  return last ? monthsAfter(last, keepMonthsOf(survey.definition)) : undefined;
}

/**
 * What a survey is today, whatever was recorded: its days are rules. Nobody has to have closed it
 * for it to be closed, even if it never opened; and it is not open while the clock shows a day
 * before its first.
 */
export function stateOn(survey: Dated & Pick<Survey, 'state'>, today: string): SurveyState {
  const { state } = survey;
  if (state !== 'open' && state !== 'scheduled') return state;
  if (isOver(survey, today)) return 'closed';
  return today < (firstDayOf(survey) ?? today) ? 'scheduled' : state;
}

/**
 * The last day on which a survey that is closed today took responses: not today, if it closes late
 * because the server slept; nor a day before it opened, if its clock went back.
 */
export function lastOpenDay(survey: Dated & Pick<Survey, 'openedOn'>, today: string): string {
  const ended = isOver(survey, today) ? lastDayOf(survey)! : today;
  return survey.openedOn && ended < survey.openedOn ? survey.openedOn : ended;
}

/** The days on which it took responses, once it is closed; none where they were not recorded. */
export function openDaysOf({
  openedOn,
  closedOn,
}: Survey): { readonly from: string; readonly to: string } | undefined {
  return openedOn && closedOn ? { from: openedOn, to: closedOn } : undefined;
}

/** The days that were announced, where they are not those that were. */
export function otherDaysAnnounced(
  survey: Survey,
): { readonly from: string; readonly to: string } | undefined {
  const { opensOn: from, closesOn: to } = survey.definition;
  const were = openDaysOf(survey);
  if (!from || !to || (were?.from === from && were.to === to)) return undefined;
  return { from, to };
}
