import {
  DEFAULT_MAX_LENGTH,
  kindOf,
  type ProfileQuestion,
  type Question,
  type Shape,
} from '../../questionnaire/index.js';
import { type ChoicesView, noAnswer, viewChoices } from './choices.view.js';
import { typedIn } from './form-fields.js';
import { describedBy, type PageContext, questionId } from './page-context.js';
import { hintOf } from './question-hint.js';

/** A question as the page shows it. */
export interface QuestionView extends ChoicesView {
  readonly code: string;
  readonly id: string;
  readonly number: number | null;
  readonly kind: 'choice' | 'text' | 'line' | 'info';
  readonly input: 'radio' | 'checkbox' | 'date' | 'text';
  readonly title: string;
  readonly help: string;
  readonly hint: string;
  readonly error: string;
  readonly required: boolean;
  readonly describedBy: string;
  readonly value: string;
  readonly maxLength: number;
}

export function viewQuestion(
  question: Question,
  number: number | null,
  page: PageContext,
): QuestionView {
  const hint = hintOf(question, page.t);
  return {
    ...viewChoices(question, page),
    ...headOf(question, hint, page),
    number,
    kind: PARTIALS[kindOf(question).shape],
    input: inputOf(question),
    hint,
    required: question.required ?? false,
    value: typedIn(page.typed, question.code)[0] ?? '',
    maxLength: question.maxLength ?? DEFAULT_MAX_LENGTH,
  };
}

/** "Prefer not to say" is chosen until one chooses otherwise. */
export function viewProfileQuestion(
  profile: ProfileQuestion,
  number: number,
  page: PageContext,
): QuestionView {
  const { code } = profile;
  const [typed] = typedIn(page.typed, code);
  const options = profile.options.map((option) => ({
    parent: option.parent,
    id: `${questionId(code)}-o-${option.code}`,
    value: option.code,
    label: page.say(option.label),
    checked: option.code === typed,
  }));
  const parents = [undefined, ...(profile.groups ?? [])];
  const groups = parents.map((parent) => ({
    id: parent ? `${questionId(code)}-g-${parent.code}` : '',
    name: code,
    label: page.say(parent?.label),
    options: options.filter((option) => option.parent === parent?.code),
  }));
  const chosen = options.some(({ checked }) => checked);
  return {
    ...headOf(profile, '', page),
    number,
    kind: 'choice',
    input: 'radio',
    groups: groups.filter((group) => group.options.length > 0),
    asides: [noAnswer(code, page.t.preferNotToSay, !chosen)],
    row: false,
    ranks: [],
    hint: '',
    required: false,
    value: '',
    maxLength: 0,
  };
}

function headOf(question: Question | ProfileQuestion, hint: string, page: PageContext) {
  const { code } = question;
  const help = page.say(question.help);
  const error = page.errors.get(code) ?? '';
  return {
    code,
    id: questionId(code),
    title: page.say(question.title),
    help,
    error,
    describedBy: describedBy(code, { help, hint, error }),
  };
}

/** Which part of the page asks a question of each shape. */
const PARTIALS: Readonly<Record<Shape, QuestionView['kind']>> = {
  one: 'choice',
  several: 'choice',
  ordered: 'choice',
  grid: 'choice',
  line: 'line',
  words: 'text',
  none: 'info',
};

function inputOf(question: Question): QuestionView['input'] {
  const { shape } = kindOf(question);
  if (shape === 'line') return question.type === 'date' ? 'date' : 'text';
  return shape === 'several' || shape === 'ordered' ? 'checkbox' : 'radio';
}
