import type { AnswerRule } from '../kinds/answer-rules.js';

/** One rule that one answer breaks. Never a value, nor a field name that somebody made up. */
export interface AnswerProblem {
  /** The code of the question; empty where the whole response is meant. */
  readonly field: string;
  readonly rule: AnswerRule;
  /** The number the rule is about, such as the most options to choose. */
  readonly limit?: number;
}
