import {
  mainOptions,
  optionsOf,
  type Question,
  standsBeside,
} from '../../questionnaire/browser.js';
import type { Field } from './field.js';
import { howMany } from './how-many.js';
import { optionShower, type OptionView, otherOf, type OtherView } from './option.js';
import type { PageContext } from './page-context.js';

export interface SeveralField extends Field {
  readonly name: string;
  readonly options: readonly OptionView[];
  /** "Not concerned", "prefer not to say": in place of the others. */
  readonly asides: readonly OptionView[];
  readonly other: OtherView | null;
  /** The most that may be chosen, to count up to; 0 where there is no such number. */
  readonly most: number;
}

export function fieldOfSeveral(question: Question, page: PageContext): SeveralField {
  const options = optionsOf(question);
  const show = optionShower(question.code, page);
  return {
    frame: 'group',
    hint: howMany(question, page.t),
    name: question.code,
    options: mainOptions(options).map(show),
    asides: options.filter((option) => standsBeside(option, options)).map(show),
    other: otherOf(question, page),
    most: question.max ?? 0,
  };
}
