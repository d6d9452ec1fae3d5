/** What can be wrong with an answer; the room that asks words it in the respondent's language. */
export const ANSWER_RULES = [
  'required',
  'unknown-field',
  'unknown-option',
  'too-many',
  'too-few',
  'twice',
  'too-long',
  'bad-characters',
  'not-a-number',
  'out-of-range',
  'not-a-day',
  'not-an-answer',
  'empty',
] as const;
export type AnswerRule = (typeof ANSWER_RULES)[number];

/** One rule that one answer breaks. Never a value, nor a field name that somebody made up. */
export interface AnswerProblem {
  /** The code of the question; empty where the whole response is meant. */
  readonly field: string;
  readonly rule: AnswerRule;
  /** The number the rule is about, such as the most options to choose. */
  readonly limit?: number;
}
