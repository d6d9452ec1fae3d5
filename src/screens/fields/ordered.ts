import { fill } from '../../language/browser.js';
import { optionsOf, type Question } from '../../questionnaire/browser.js';
import type { Field } from './field.js';
import { howMany } from './how-many.js';
import type { OptionView } from './option.js';
import { type PageContext, questionId, typedIn } from './page-context.js';

export interface OrderedField extends Field {
  readonly name: string;
  /** One list to choose from for each place. */
  readonly places: readonly {
    readonly id: string;
    readonly label: string;
    readonly options: readonly OptionView[];
  }[];
}

/** The order of the lists is the order of the answer. */
export function fieldOfOrdered(question: Question, page: PageContext): OrderedField {
  const { code } = question;
  const options = optionsOf(question);
  const chosen = typedIn(page.typed, code);
  const places = Array.from(
    { length: Math.min(question.max ?? options.length, options.length) },
    (_, place) => ({
      id: `${questionId(code)}-r-${place + 1}`,
      label: fill(page.t.rank, { n: place + 1 }),
      options: options.map((option) => ({
        id: '',
        value: option.code,
        label: page.say(option.label),
        checked: chosen[place] === option.code,
      })),
    }),
  );
  return { frame: 'group', hint: hintOf(question, page), name: code, places };
}

/** That the order is the answer, after how many places there are to fill in, if that is bounded. */
const hintOf = (question: Question, { t }: PageContext): string =>
  question.min === undefined && question.max === undefined
    ? t.inOrder
    : `${howMany(question, t)} ${t.inOrder}`;
