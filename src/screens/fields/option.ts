import {
  type AnswerOption,
  MAX_OTHER_LENGTH,
  optionsOf,
  otherFieldOf,
  type Question,
} from '../../questionnaire/browser.js';
import { type PageContext, questionId, typedIn } from './page-context.js';

export interface OptionView {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
}

/** Options that are chosen from together, with a label where a question has several such groups. */
export interface OptionGroupView {
  readonly id: string;
  readonly label: string;
  readonly options: readonly OptionView[];
}

/** The text beside "other, please specify". */
export interface OtherView {
  readonly id: string;
  readonly name: string;
  /** The option that it belongs to. */
  readonly option: string;
  readonly value: string;
  readonly longest: number;
}

export const optionShower =
  (code: string, { typed, say }: PageContext) =>
  (option: AnswerOption): OptionView => ({
    id: `${questionId(code)}-o-${option.code}`,
    value: option.code,
    label: say(option.label),
    checked: typedIn(typed, code).includes(option.code),
  });

/** Lets go of a choice: without script a radio button cannot be unchosen. */
export const noAnswer = (code: string, label: string, checked: boolean): OptionView => ({
  id: `${questionId(code)}-none`,
  value: '',
  label,
  checked,
});

export function otherOf(question: Question, { typed }: PageContext): OtherView | null {
  const option = optionsOf(question).find(({ role }) => role === 'other');
  if (!option) return null;
  const name = otherFieldOf(question.code);
  const [value = ''] = typedIn(typed, name);
  return { id: questionId(name), name, option: option.code, value, longest: MAX_OTHER_LENGTH };
}
