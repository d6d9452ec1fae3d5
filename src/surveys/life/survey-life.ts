import { refused } from '../../common/index.js';
import { isByInvitation } from '../../questionnaire/index.js';
import type { Survey } from '../directory/survey.entity.js';
import { SURVEY_STATES, type SurveyState } from '../directory/survey-state.js';

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
    throw refused('survey-step-done', 'This is already done: load the page again to see it.');
  }
  if (ahead > 1) {
    throw refused(
      'survey-step-skipped',
      'A survey is scheduled, opened, closed, evaluated and archived in this order: take the step before this one first.',
    );
  }
  throw refused(
    'survey-no-way-back',
    'A survey never goes back, and a closed one is never opened again: those who answered did so knowing when it ends. Make a new survey instead.',
  );
}

/**
 * From scheduling on, what people were told stays as it is: dates, questions, and above all the
 * thresholds, which could otherwise be lowered once the answers are in (D1).
 */
export function checkEditable(state: SurveyState): void {
  if (state === 'draft') return;
  throw refused(
    'survey-frozen',
    'This survey has been scheduled, so nothing in it can change any more: everybody who answers must have been told the same. Make a new survey from the questionnaire instead.',
  );
}

/** Whether `today` is one of the days that respondents were told. */
export function checkOpeningDay({ opensOn, closesOn }: AnnouncedDays, today: string): void {
  if (opensOn && today < opensOn) {
    throw refused(
      'survey-opens-later',
      'The opening day that was announced is still to come: open the survey on that day.',
    );
  }
  checkNotOver({ closesOn }, today);
}

/** A survey whose last day is over can be neither scheduled nor opened. */
export function checkNotOver({ closesOn }: AnnouncedDays, today: string): void {
  if (!closesOn || today <= closesOn) return;
  throw refused(
    'survey-closing-day-past',
    'The closing day is over: choose a later one, in a new survey if this one is scheduled.',
  );
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
  throw refused(
    'too-few-invited',
    'Fewer people are invited than the threshold, so that no result could ever be shown: invite more people, then open the survey.',
  );
}
