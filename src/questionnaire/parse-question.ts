import {
  MAX_LABEL,
  MAX_TEXT,
  optional,
  readCode,
  readLocalised,
  refuseRepeats,
  type Reading,
} from './parse-parts.js';
import {
  type AnswerOption,
  type Question,
  QUESTION_TYPES,
  type QuestionType,
} from './questionnaire.js';

const FIELDS = [
  'code',
  'type',
  'title',
  'help',
  'required',
  'options',
  'min',
  'max',
  'maxLength',
  'sensitive',
  'direction',
  'showIf',
];
const NEED_OPTIONS: readonly QuestionType[] = [
  'single',
  'multiple',
  'scale',
  'classes',
  'ranking',
  'pick',
];
const MAY_HAVE_OPTIONS: readonly QuestionType[] = [...NEED_OPTIONS, 'rating', 'yesno'];
const NEED_BOUNDS: readonly QuestionType[] = ['pick', 'number'];
const MAX_ANSWER_LENGTH = 5000;

export function readQuestion(reading: Reading, value: unknown, path: string): Question {
  const { findings } = reading;
  const record = findings.record(value, path, FIELDS);
  const type = readType(reading, record['type'], `${path}.type`);
  if (Object.hasOwn(record, 'showIf')) {
    findings.add(
      `${path}.showIf`,
      'is not supported yet: remove it and ask the question of everybody',
    );
  }
  const bound = (n: unknown) => findings.integer(n, path, -1_000_000, 1_000_000_000);
  const question: Question = {
    code: readCode(reading, record['code'], `${path}.code`),
    type,
    title: readLocalised(reading, record['title'], `${path}.title`, MAX_TEXT),
    ...optional(record, 'help', (help) => readLocalised(reading, help, `${path}.help`, MAX_TEXT)),
    ...optional(record, 'required', (flag) => findings.flag(flag, `${path}.required`)),
    ...optional(record, 'options', (list) => readOptions(reading, list, `${path}.options`)),
    ...optional(record, 'min', bound),
    ...optional(record, 'max', bound),
    ...optional(record, 'maxLength', (n) =>
      findings.integer(n, `${path}.maxLength`, 1, MAX_ANSWER_LENGTH),
    ),
    ...optional(record, 'sensitive', (flag) => findings.flag(flag, `${path}.sensitive`)),
    ...optional(record, 'direction', (way) => readDirection(reading, way, `${path}.direction`)),
  };
  checkShape(reading, question, path);
  return question;
}

function readType({ findings }: Reading, value: unknown, path: string): QuestionType {
  const type = QUESTION_TYPES.find((known) => known === value);
  if (type === undefined || type === 'matrix') {
    findings.add(
      path,
      type === 'matrix'
        ? 'asks for a grid, which phones show badly: write one question per line instead'
        : `must be one of ${QUESTION_TYPES.filter((known) => known !== 'matrix').join(', ')}`,
    );
    return 'info';
  }
  return type;
}

function readDirection({ findings }: Reading, value: unknown, path: string): 'up' | 'down' {
  if (value !== 'up' && value !== 'down') findings.add(path, 'must be up or down');
  return value === 'down' ? 'down' : 'up';
}

function readOptions(reading: Reading, value: unknown, path: string): readonly AnswerOption[] {
  const { findings } = reading;
  const options = findings.list(value, path, 2, 60).map((item, i): AnswerOption => {
    const at = `${path}[${i}]`;
    const record = findings.record(item, at, ['code', 'label', 'score']);
    return {
      code: readCode(reading, record['code'], `${at}.code`),
      label: readLocalised(reading, record['label'], `${at}.label`, MAX_LABEL),
      ...optional(record, 'score', (n) => findings.integer(n, `${at}.score`, 0, 100)),
    };
  });
  refuseRepeats(
    findings,
    options.map(({ code }) => code),
    path,
  );
  return options;
}

function checkShape({ findings }: Reading, question: Question, path: string): void {
  const { type, options, min, max } = question;
  if (NEED_OPTIONS.includes(type) && !options)
    findings.add(path, 'must have options to choose from');
  if (options && !MAY_HAVE_OPTIONS.includes(type)) findings.add(path, 'may not have options');
  if (NEED_BOUNDS.includes(type) && (min === undefined || max === undefined)) {
    findings.add(path, 'must say min and max');
  }
  if (min !== undefined && max !== undefined && min > max)
    findings.add(path, 'has a min above its max');
  if (type === 'rating' && !options && (max ?? 10) - (min ?? 0) > 20) {
    findings.add(path, 'must have at most 21 points');
  }
  const choosable = type === 'pick' || type === 'multiple' ? (options?.length ?? 0) : Infinity;
  if (max !== undefined && max > choosable)
    findings.add(path, 'asks for more choices than it has options');
}
