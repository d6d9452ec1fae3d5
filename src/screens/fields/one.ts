import {
  kindOf,
  mainOptions,
  optionsOf,
  type Question,
  standsBeside,
} from '../../questionnaire/browser.js';
import type { Field } from './field.js';
import {
  noAnswer,
  type OptionGroupView,
  optionShower,
  type OptionView,
  otherOf,
  type OtherView,
} from './option.js';
import { type PageContext, questionId } from './page-context.js';

export interface OneField extends Field {
  readonly id: string;
  readonly name: string;
  /** Side by side on a wide screen, numbers in a row even on a phone, or a list to open. */
  readonly look: 'list' | 'row' | 'points' | 'select';
  readonly groups: readonly OptionGroupView[];
  /** "Not concerned", "prefer not to say": beside the scale, not on it. */
  readonly asides: readonly OptionView[];
  /** What is chosen where nothing is. */
  readonly none: OptionView | null;
  readonly ends: { readonly low: string; readonly high: string } | null;
  readonly other: OtherView | null;
}

/** More options than a phone shows at once are a list to open. */
const LONGEST_LIST = 12;
const LONGEST_ROW = 5;

export function fieldOfOne(question: Question, page: PageContext): OneField {
  const options = optionsOf(question);
  const asides = options.filter((option) => standsBeside(option, options));
  const look = lookOf(question);
  const show = optionShower(question.code, page);
  const main = mainOptions(options).map(show);
  return {
    ...frameOf(look),
    id: questionId(question.code),
    name: question.code,
    look,
    // The ends of a row of points stand beside it once.
    groups: [{ id: '', label: '', options: look === 'points' ? main.map(asPoint) : main }],
    asides: asides.map(show),
    none: noneOf(question, look, asides.length > 0, page),
    ends: look === 'points' ? endsOf(question, page) : null,
    other: otherOf(question, page),
  };
}

/** A choice among so many that they are a list to open is one control. */
export const frameOf = (look: OneField['look']) =>
  ({ frame: look === 'select' ? 'control' : 'group', hint: '' }) as const;

export const isLong = (options: readonly unknown[]): boolean => options.length > LONGEST_LIST;

function lookOf(question: Question): OneField['look'] {
  const main = mainOptions(optionsOf(question));
  if (pointsOf(question)) return 'points';
  if (question.search || isLong(main)) return 'select';
  const isScale = main.every(({ score }) => score !== undefined);
  return isScale && main.length <= LONGEST_ROW ? 'row' : 'list';
}

const pointsOf = (question: Question) =>
  kindOf(question)
    .wording(question)
    .find((line) => line.kind === 'points');

const asPoint = (option: OptionView): OptionView => ({ ...option, label: option.value });

function endsOf(question: Question, { say }: PageContext): OneField['ends'] {
  const ends = pointsOf(question)?.ends;
  return ends ? { low: say(ends.low), high: say(ends.high) } : null;
}

function noneOf(
  { code, required = false }: Question,
  look: OneField['look'],
  hasAsides: boolean,
  { t }: PageContext,
): OptionView | null {
  if (look === 'select') return noAnswer(code, required ? t.choose : t.noAnswer, false);
  return required || hasAsides ? null : noAnswer(code, t.noAnswer, false);
}
