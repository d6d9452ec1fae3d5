import type { AnswerFields, AnswerProblem } from '../../questionnaire/index.js';

/** What differs from one showing of a form to the next. */
export interface FormState {
  readonly nonce: string;
  readonly typed: AnswerFields;
  readonly problems: readonly AnswerProblem[];
  /** The step to show; where none is named, a script shows what is asked on one page. */
  readonly step?: number;
  /** A problem of the page itself, not of an answer. */
  readonly notice?: string;
}

export const isBlank = ({ typed, problems, step = 0 }: FormState): boolean =>
  problems.length === 0 && step === 0 && Object.keys(typed).length === 0;
