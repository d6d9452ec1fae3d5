import { type LocalisedText, textIn } from '../common/index.js';
import {
  type AnswerOption,
  DEFAULT_MAX_LENGTH,
  optionsOf,
  type Question,
  takesMany,
} from '../questionnaire/index.js';
import { type FormFields, typedIn } from './form-fields.js';
import { fillIn, type IntakeTexts } from './texts/index.js';

export interface OptionView {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
}

/** A question as the page shows it. */
export interface QuestionView {
  readonly code: string;
  readonly id: string;
  readonly number: number | null;
  readonly kind: 'choice' | 'text' | 'line' | 'ranking' | 'info';
  readonly title: string;
  readonly help: string;
  readonly hint: string;
  readonly required: string;
  readonly error: string;
  /** Ids of the help, hint and error, for screen readers. */
  readonly describedBy: string;
  readonly input: 'radio' | 'checkbox' | 'date' | 'text';
  readonly groups: readonly { readonly label: string; readonly options: readonly OptionView[] }[];
  /** "Not concerned", "prefer not to say": beside the scale, not on it. */
  readonly asides: readonly OptionView[];
  /** A scale that fits on one line of a wide screen. */
  readonly row: boolean;
  readonly value: string;
  readonly maxLength: number;
  readonly ranks: readonly { readonly label: string; readonly options: readonly OptionView[] }[];
}

/** What every question of a page has in common. */
export interface PageContext {
  readonly t: IntakeTexts;
  readonly typed: FormFields;
  readonly errors: ReadonlyMap<string, string>;
  /** The text in the page's language, or in the first that has one. */
  say(text: LocalisedText | undefined): string;
}

export const contextFor = (
  language: string,
  fallbacks: readonly string[],
  rest: Omit<PageContext, 'say'>,
): PageContext => ({ ...rest, say: (text) => textIn(text, language, fallbacks) });

export const questionId = (code: string): string => `q-${code}`;

const LONGEST_ROW = 5;

export function viewQuestion(
  question: Question,
  number: number | null,
  page: PageContext,
): QuestionView {
  const { code, type } = question;
  const typed = typedIn(page.typed, code);
  const help = page.say(question.help);
  const hint = hintOf(question, page.t);
  const error = page.errors.get(code) ?? '';
  const choices = choicesOf(question, typed, page);
  const kind = kindOf(question);
  return {
    ...choices,
    code,
    id: questionId(code),
    number: kind === 'info' ? null : number,
    kind,
    title: page.say(question.title),
    help,
    hint,
    required: question.required ? page.t.required : '',
    error,
    describedBy: describe(code, { help, hint, error }),
    input: type === 'date' ? 'date' : takesMany(question) ? 'checkbox' : 'radio',
    row: type === 'scale' && choices.groups[0]!.options.length <= LONGEST_ROW,
    value: typed[0] ?? '',
    maxLength: question.maxLength ?? DEFAULT_MAX_LENGTH,
    ranks: type === 'ranking' ? ranksOf(question, typed, page) : [],
  };
}

export const describe = (code: string, parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts)
    .filter(([, text]) => text !== '')
    .map(([part]) => `${questionId(code)}-${part}`)
    .join(' ');

function kindOf(question: Question): QuestionView['kind'] {
  if (question.type === 'info') return 'info';
  if (question.type === 'ranking') return 'ranking';
  if (question.type === 'number' || question.type === 'date') return 'line';
  return optionsOf(question).length > 0 ? 'choice' : 'text';
}

function choicesOf(question: Question, typed: readonly string[], page: PageContext) {
  const options = optionsOf(question);
  const scored = options.some(({ score }) => score !== undefined);
  const beside = (option: AnswerOption) => scored && option.score === undefined;
  const show = (option: AnswerOption): OptionView => ({
    id: `${questionId(question.code)}-o-${option.code}`,
    value: option.code,
    label: page.say(option.label),
    checked: typed.includes(option.code),
  });
  const asides = options.filter(beside).map(show);
  // Without script a radio button cannot be let go of again.
  if (asides.length === 0 && !question.required && !takesMany(question) && options.length > 0) {
    asides.push(noAnswer(question.code, page.t.noAnswer, false));
  }
  return { groups: [{ label: '', options: options.filter((o) => !beside(o)).map(show) }], asides };
}

export const noAnswer = (code: string, label: string, checked: boolean): OptionView => ({
  id: `${questionId(code)}-none`,
  value: '',
  label,
  checked,
});

/** One list to choose from per rank; the order of the lists is the order of the answer. */
function ranksOf(question: Question, typed: readonly string[], { t, say }: PageContext) {
  const options = optionsOf(question);
  return Array.from({ length: question.max ?? options.length }, (_, rank) => ({
    label: fillIn(t.rank, { n: rank + 1 }),
    options: options.map(({ code, label }) => ({
      id: '',
      value: code,
      label: say(label),
      checked: typed[rank] === code,
    })),
  }));
}

function hintOf(question: Question, t: IntakeTexts): string {
  const { type, min, max } = question;
  if (type === 'text') {
    return fillIn(t.textWarning, { n: question.maxLength ?? DEFAULT_MAX_LENGTH });
  }
  if (type === 'number') {
    return min === undefined || max === undefined ? '' : fillIn(t.numberBetween, { min, max });
  }
  if (!takesMany(question)) return '';
  if (min !== undefined && max !== undefined) {
    return min === max
      ? fillIn(t.chooseExactly, { n: min })
      : fillIn(t.chooseBetween, { min, max });
  }
  if (max !== undefined) return fillIn(t.chooseAtMost, { max });
  return min === undefined ? t.chooseAny : fillIn(t.chooseAtLeast, { min });
}
