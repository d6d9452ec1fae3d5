import type { Question } from '../../questionnaire/browser.js';
import type { PageContext } from './page-context.js';

/** How a question is answered on the page. */
export interface Field {
  /** Several controls under one heading, one control with its label, or nothing to fill in. */
  readonly frame: 'group' | 'control' | 'telling';
  /** How to answer, where the look of the field alone does not tell. */
  readonly hint: string;
}

export type FieldOf<View extends Field = Field> = (question: Question, page: PageContext) => View;
