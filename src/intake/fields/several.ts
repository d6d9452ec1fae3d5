import { optionsOf, type Question } from '../../questionnaire/index.js';
import type { Field } from './field.js';
import { howMany } from './how-many.js';
import { optionShower, type OptionView, otherOf, type OtherView } from './option.js';
import type { PageContext } from './page-context.js';

export interface SeveralField extends Field {
  readonly name: string;
  readonly options: readonly OptionView[];
  readonly other: OtherView | null;
  /** The most that may be chosen, to count up to; 0 where there is no such number. */
  readonly most: number;
}

export const fieldOfSeveral = (question: Question, page: PageContext): SeveralField => ({
  frame: 'group',
  hint: howMany(question, page.t),
  name: question.code,
  options: optionsOf(question).map(optionShower(question.code, page)),
  other: otherOf(question, page),
  most: question.max ?? 0,
});
