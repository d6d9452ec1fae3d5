/** What can be wrong with an answer; the room that asks words it in the respondent's language. */
export const ANSWER_RULES = [
  'required',
  'not-asked',
  'unknown-field',
  'unknown-option',
  'too-many',
  'too-few',
  'twice',
  'not-alone',
  'place-empty',
  'too-long',
  'bad-characters',
  'not-a-number',
  'two-readings',
  'out-of-range',
  'not-a-day',
  'not-an-answer',
  'empty',
] as const;
export type AnswerRule = (typeof ANSWER_RULES)[number];
