import type { AnswerProblem } from '../../questionnaire/index.js';
import type { FormFields } from './form-fields.js';

/** What differs from one showing of a form to the next. */
export interface FormState {
  readonly nonce: string;
  readonly typed: FormFields;
  readonly problems: readonly AnswerProblem[];
  /** A problem of the page itself, not of an answer. */
  readonly notice?: string;
}

export const isBlank = ({ typed, problems }: FormState): boolean =>
  problems.length === 0 && Object.keys(typed).length === 0;
