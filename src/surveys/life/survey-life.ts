import { type Drawing, isByInvitation, type SurveyDefinition } from '../../questionnaire/index.js';
import type { Survey } from '../directory/survey.entity.js';
import { firstDayOf, isOver, lastDayOf } from '../directory/survey-days.js';
import { SURVEY_STATES, type SurveyState } from '../directory/survey-state.js';
import { refuse } from '../refusals.js';

/** Throws unless `to` is the one state that follows `from`; after cancelling there is none. */
export function checkStep(from: SurveyState, to: Exclude<SurveyState, 'cancelled'>): void {
  if (from === 'cancelled') throw refuse('survey-over');
  const ahead = SURVEY_STATES.indexOf(to) - SURVEY_STATES.indexOf(from);
  if (ahead === 1) return;
  if (ahead === 0) {
    throw refuse('survey-step-done');
  }
  if (ahead > 1) {
    throw refuse('survey-step-skipped');
  }
  throw refuse('survey-no-way-back');
}

/**
 * From scheduling on, what people were told stays as it is: dates, questions, and above all the
 * thresholds, which could otherwise be lowered once the answers are in (D1).
 */
export function checkEditable(state: SurveyState): void {
  if (state === 'draft') return;
  throw refuse('survey-frozen');
}

/** Why a scheduled survey cannot take responses today; nothing when it can. */
export function findOpeningProblem(
  survey: Pick<Survey, 'definition' | 'invited'>,
  today: string,
): 'survey-opens-later' | 'survey-closing-day-past' | 'too-few-invited' | undefined {
  if (today < (firstDayOf(survey) ?? today)) return 'survey-opens-later';
  if (isOver(survey, today)) return 'survey-closing-day-past';
  return isInvitedEnough(survey) ? undefined : 'too-few-invited';
}

/**
 * Whoever was told a last day may count on it: before it is over nobody closes a survey alone. One
 * that was scheduled before a last day had to be told promised none.
 */
export function checkNotEarly(
  survey: Pick<Survey, 'definition' | 'amendments'>,
  today: string,
): void {
  const last = lastDayOf(survey);
  if (last === undefined || today > last) return;
  throw refuse('closing-early-takes-two', { last: { day: last } });
}

/**
 * By invitation, at least as many people are invited as the smallest group that may be shown:
 * with fewer there could never be a result (D1), and whoever answered would be one of a few.
 */
const isInvitedEnough = ({
  definition,
  invited,
}: Pick<Survey, 'definition' | 'invited'>): boolean =>
  !isByInvitation(definition.mode) || (invited ?? 0) >= definition.threshold;

interface Days {
  readonly opensOn: string | undefined;
  readonly closesOn: string | undefined;
  readonly drawing: Drawing | undefined;
  readonly sensitive: boolean;
}

type Missing =
  | 'first-day-missing'
  | 'last-day-missing'
  | 'last-day-past'
  | 'drawing-days-missing'
  | 'drawing-past';

/**
 * What has to be there before a survey is frozen, because nobody could add it afterwards: it opens
 * and closes by its days. How many are invited is known only later.
 */
export function listMissing(
  settings: Pick<SurveyDefinition, 'mode'> & Partial<Days>,
  today: string,
): readonly Missing[] {
  const { opensOn, closesOn, drawing, mode, sensitive } = settings;
  const isDrawnApart = drawing !== undefined || !sensitive || !isByInvitation(mode);
  return [
    ...(opensOn ? [] : (['first-day-missing'] as const)),
    ...(closesOn ? [] : (['last-day-missing'] as const)),
    ...(closesOn && closesOn < today ? (['last-day-past'] as const) : []),
    ...(isDrawnApart ? [] : (['drawing-days-missing'] as const)),
    ...(drawing && drawing.until < today ? (['drawing-past'] as const) : []),
  ];
}
