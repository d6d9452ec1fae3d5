import { isDay } from '../calendar-day.js';
import { QUESTION_TYPES, type TypedQuestion } from '../kinds/index.js';
import {
  type AnswerOption,
  type Aspect,
  COUNCIL_TASKS,
  type MatrixRow,
  OPTION_ROLES,
  type RatingEnds,
  type ValueClass,
} from '../question.js';
import { checkConditionForm } from './check-condition-form.js';
import {
  described,
  finite,
  flag,
  type Form,
  localised,
  object,
  objects,
  oneOf,
  optional,
  optionCode,
  optionCodes,
  questionCode,
  whole,
} from './form.js';
import { kindSchemas } from './kind-schemas.js';

/** Of any question; its kind may allow fewer. */
const MAX_OPTIONS = 400;
const MAX_ROWS = 30;
const MAX_ASPECTS = 10;
/** Longest text that a respondent may be allowed; short texts say less about their writer. */
const MAX_TEXT_LENGTH = 5000;

const someOptions = { min: 1, max: MAX_OPTIONS };
const anyOptions = { min: 0, max: MAX_OPTIONS };

const option = object<AnswerOption>({
  code: optionCode,
  label: localised('label'),
  score: optional(
    described(
      'Position on the scale; an option without a score stands beside the scale.',
      whole(0, 100),
    ),
  ),
  role: optional(
    described('What the option is, if it is no ordinary answer.', oneOf(OPTION_ROLES)),
  ),
});

const row = object<MatrixRow>({ code: optionCode, label: localised('label') });

const aspect = object<Aspect>({
  code: optionCode,
  label: localised('label'),
  options: objects(option, someOptions),
  unfavourable: optional(optionCodes(anyOptions)),
  favourable: optional(optionCodes(anyOptions)),
});

const bound: Form<number | string> = {
  schema: {
    description: 'The lowest value, a number or a day; none of the first class.',
    anyOf: [{ type: 'number' }, { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }],
  },
  check(value, path, report) {
    if (Number.isFinite(value) || (typeof value === 'string' && isDay(value))) return;
    report(path, 'class-lowest');
  },
};

const valueClass = object<ValueClass>({
  code: optionCode,
  label: localised('label'),
  from: optional(bound),
});

const ends = object<RatingEnds>({ low: localised('label'), high: localised('label') });

export const condition: Form<NonNullable<TypedQuestion['showIf']>> = {
  schema: { $ref: '#/$defs/condition' },
  check: checkConditionForm,
};

/** What any question may hold; its kind says which of it a question of its type needs. */
export const questionForm = object<TypedQuestion>(
  {
    code: questionCode,
    type: oneOf(QUESTION_TYPES),
    title: described('One line, but for an info, whose text this is.', localised('prose')),
    help: optional(localised('prose')),
    required: optional(flag),
    options: optional(objects(option, someOptions)),
    rows: optional(
      described('Lines of a matrix, items of pairs.', objects(row, { min: 1, max: MAX_ROWS })),
    ),
    aspects: optional(
      described('What is asked of each item.', objects(aspect, { min: 1, max: MAX_ASPECTS })),
    ),
    min: optional(finite),
    max: optional(finite),
    ends: optional(described('What the lowest and the highest point mean.', ends)),
    maxLength: optional(
      described('Longest text in UTF-16 units; 600 unless told.', whole(1, MAX_TEXT_LENGTH)),
    ),
    oneLine: optional(described('A text on one line.', flag)),
    search: optional(described('The options are found by typing.', flag)),
    classes: optional(
      described(
        'How values are published: each class ends where the next begins.',
        objects(valueClass, someOptions),
      ),
    ),
    among: optional(
      described('How many first places are published together.', whole(1, MAX_OPTIONS)),
    ),
    sensitive: optional(described('The higher threshold applies.', flag)),
    direction: optional(
      described(
        'Whether a high score is good news for those who answer, or bad; short for the two lists.',
        oneOf(['up', 'down'] as const),
      ),
    ),
    unfavourable: optional(
      described('Options that are bad news for those who answer.', optionCodes(anyOptions)),
    ),
    favourable: optional(
      described('Options that are good news for those who answer.', optionCodes(anyOptions)),
    ),
    task: optional(
      described('The task of the council that the question serves.', oneOf(COUNCIL_TASKS)),
    ),
    showIf: optional(condition),
  },
  { allOf: kindSchemas(MAX_OPTIONS) },
);
