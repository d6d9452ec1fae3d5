import { isByInvitation } from '../../questionnaire/index.js';
import type { Survey } from '../directory/survey.entity.js';
import { SURVEY_STATES, type SurveyState } from '../directory/survey-state.js';
import { refuse } from '../refusals.js';

/** Days are YYYY-MM-DD, so that comparing texts compares days. */
interface AnnouncedDays {
  readonly opensOn?: string | undefined;
  readonly closesOn?: string | undefined;
}

/** Throws unless `to` is the one state that follows `from`. */
export function checkStep(from: SurveyState, to: SurveyState): void {
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

/** Whether `today` is one of the days that respondents were told. */
export function checkOpeningDay({ opensOn, closesOn }: AnnouncedDays, today: string): void {
  if (opensOn && today < opensOn) {
    throw refuse('survey-opens-later');
  }
  checkNotOver({ closesOn }, today);
}

/** A survey whose last day is over can be neither scheduled nor opened. */
export function checkNotOver({ closesOn }: AnnouncedDays, today: string): void {
  if (!closesOn || today <= closesOn) return;
  throw refuse('survey-closing-day-past');
}

/**
 * By invitation, at least as many people are invited as the smallest group that may be shown:
 * with fewer there could never be a result (D1), and whoever answered would be one of a few.
 */
export function checkInvited({
  definition,
  invited,
}: Pick<Survey, 'definition' | 'invited'>): void {
  if (!isByInvitation(definition.mode) || (invited ?? 0) >= definition.threshold) return;
  throw refuse('too-few-invited');
}
