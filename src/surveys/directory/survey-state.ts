/**
 * The life of a survey, in order. Nothing ever goes back, and nothing is skipped; but before its
 * results are open it can be cancelled, which ends it.
 */
export const SURVEY_STATES = [
  'draft',
  'scheduled',
  'open',
  'closed',
  'opened',
  'archived',
  'cancelled',
] as const;
export type SurveyState = (typeof SURVEY_STATES)[number];

/** Those whose responses may yet be opened; a draft may be scheduled. */
export const UNOPENED_STATES = [
  'draft',
  'scheduled',
  'open',
  'closed',
] as const satisfies readonly SurveyState[];
