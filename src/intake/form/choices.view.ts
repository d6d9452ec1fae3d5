import { fill } from '../../language/index.js';
import {
  type AnswerOption,
  gridLinesOf,
  kindOf,
  optionsOf,
  type Question,
  standsBeside,
} from '../../questionnaire/index.js';
import { typedIn } from './form-fields.js';
import { type PageContext, questionId } from './page-context.js';

export interface OptionView {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
}

/** Options that are chosen from together, with a label where a question has several such groups. */
export interface OptionGroupView {
  readonly id: string;
  /** The form's name of the field. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly OptionView[];
}

export interface ChoicesView {
  readonly groups: readonly OptionGroupView[];
  /** "Not concerned", "prefer not to say": beside the scale, not on it. */
  readonly asides: readonly OptionView[];
  /** Whether a wide screen shows the options side by side. */
  readonly row: boolean;
  /** A ranking: one list to choose from per place. */
  readonly ranks: readonly OptionGroupView[];
}

const LONGEST_ROW = 5;
const NO_CHOICES: ChoicesView = { groups: [], asides: [], row: false, ranks: [] };

/** What there is to choose from in a question. */
export function viewChoices(question: Question, page: PageContext): ChoicesView {
  const { shape } = kindOf(question);
  if (shape === 'ordered') return { ...NO_CHOICES, ranks: ranksOf(question, page) };
  if (shape === 'grid') return { ...NO_CHOICES, groups: linesOf(question, page), row: true };
  const options = optionsOf(question);
  if (options.length === 0) return NO_CHOICES;
  const show = optionShower(question.code, '', page);
  const onScale = options.filter((option) => !standsBeside(option, options));
  const group = { id: '', name: question.code, label: '', options: onScale.map(show) };
  return {
    groups: [group],
    asides: asidesOf(question, options, page),
    row: question.type === 'scale' && onScale.length <= LONGEST_ROW,
    ranks: [],
  };
}

/** Lets go of a choice: without script a radio button cannot be unchosen. */
export const noAnswer = (name: string, label: string, checked: boolean): OptionView => ({
  id: `${questionId(name)}-none`,
  value: '',
  label,
  checked,
});

const optionShower =
  (code: string, prefix: string, { typed, say }: PageContext) =>
  (option: AnswerOption): OptionView => {
    const value = prefix + option.code;
    return {
      id: `${questionId(code)}-o-${value}`,
      value,
      label: say(option.label),
      checked: typedIn(typed, code).includes(value),
    };
  };

function asidesOf(question: Question, options: readonly AnswerOption[], page: PageContext) {
  const beside = options.filter((option) => standsBeside(option, options));
  if (beside.length > 0) return beside.map(optionShower(question.code, '', page));
  if (question.required || kindOf(question).shape !== 'one') return [];
  return [noAnswer(question.code, page.t.noAnswer, false)];
}

function linesOf(question: Question, page: PageContext): readonly OptionGroupView[] {
  return gridLinesOf(question).map((line) => {
    const name = `${question.code}:${line.code}`;
    const options = line.options.map(optionShower(question.code, `${line.code}:`, page));
    return {
      id: `${questionId(question.code)}-l-${line.code}`,
      name,
      label: [page.say(line.row.label), page.say(line.aspect?.label)].filter(Boolean).join(' – '),
      options: [...options, noAnswer(name, page.t.noAnswer, false)],
    };
  });
}

/** The order of the lists is the order of the answer. */
function ranksOf(question: Question, { t, typed, say }: PageContext): readonly OptionGroupView[] {
  const options = optionsOf(question);
  const chosen = typedIn(typed, question.code);
  return Array.from({ length: question.max ?? options.length }, (_, rank) => ({
    id: `${questionId(question.code)}-r-${rank + 1}`,
    name: question.code,
    label: fill(t.rank, { n: rank + 1 }),
    options: options.map(({ code, label }) => ({
      id: '',
      value: code,
      label: say(label),
      checked: chosen[rank] === code,
    })),
  }));
}
