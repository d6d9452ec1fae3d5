import { isDay } from '../calendar-day.js';
import { optionsOf, takesMany } from '../options-of.js';
import type { ProfileQuestion, Question } from '../questionnaire.js';
import { hasHostileCharacters } from '../text-rules.js';
import type { AnswerRule } from './answer-problem.js';

export const DEFAULT_MAX_LENGTH = 600;

/**
 * One rule about the answer to one question. It holds for an absent answer, unless it is the rule
 * that there must be one, and for an answer of a form that another rule refuses.
 */
export interface AnswerCheck {
  readonly rule: AnswerRule;
  readonly limit?: number;
  holds(answer: unknown): boolean;
}

const isText = (answer: unknown): answer is string => typeof answer === 'string';

const isListOfTexts = (answer: unknown): answer is readonly string[] =>
  Array.isArray(answer) && answer.every(isText);

const aboutText = (rule: AnswerRule, holds: (text: string) => boolean): AnswerCheck => ({
  rule,
  holds: (answer) => !isText(answer) || holds(answer),
});

const aboutList = (rule: AnswerRule, holds: (list: readonly string[]) => boolean): AnswerCheck => ({
  rule,
  holds: (answer) => !isListOfTexts(answer) || holds(answer),
});

const BE_TEXT: AnswerCheck = {
  rule: 'not-an-answer',
  holds: (answer) => answer === undefined || isText(answer),
};
const BE_LIST: AnswerCheck = {
  rule: 'not-an-answer',
  holds: (answer) => answer === undefined || isListOfTexts(answer),
};
const BE_THERE: AnswerCheck = { rule: 'required', holds: (answer) => answer !== undefined };

/** The rules of a profile question: one of its options, or no answer. */
export function checksOfProfile({ options }: ProfileQuestion): readonly AnswerCheck[] {
  const codes = new Set(options.map(({ code }) => code));
  return [BE_TEXT, aboutText('unknown-option', (code) => codes.has(code))];
}

/** The rules of a question, the first broken one being the one to tell; none for an `info`. */
export function checksOf(question: Question): readonly AnswerCheck[] {
  if (question.type === 'info') return [];
  return [...(question.required ? [BE_THERE] : []), ...checksOfType(question)];
}

function checksOfType(question: Question): readonly AnswerCheck[] {
  const codes = new Set(optionsOf(question).map(({ code }) => code));
  if (question.type === 'matrix') return checksOfMatrix(question, codes);
  if (takesMany(question)) return checksOfList(question, codes);
  if (codes.size > 0) return [BE_TEXT, aboutText('unknown-option', (code) => codes.has(code))];
  if (question.type === 'number') return checksOfNumber(question);
  if (question.type === 'date') return [BE_TEXT, aboutText('not-a-day', isDay)];
  return checksOfText(question.maxLength ?? DEFAULT_MAX_LENGTH);
}

function checksOfList(question: Question, codes: ReadonlySet<string>): readonly AnswerCheck[] {
  const { min = 0, max = codes.size } = question;
  return [
    BE_LIST,
    aboutList('unknown-option', (list) => list.every((code) => codes.has(code))),
    aboutList('twice', (list) => new Set(list).size === list.length),
    { ...aboutList('too-many', (list) => list.length <= max), limit: max },
    { ...aboutList('too-few', (list) => list.length >= min), limit: min },
  ];
}

/** A matrix is answered by `row:option` codes, one option for a row at most. */
function checksOfMatrix(
  { rows = [] }: Question,
  options: ReadonlySet<string>,
): readonly AnswerCheck[] {
  const known = new Set(rows.map(({ code }) => code));
  const rowOf = (cell: string): string => cell.slice(0, cell.indexOf(':'));
  const optionOf = (cell: string): string => cell.slice(cell.indexOf(':') + 1);
  return [
    BE_LIST,
    aboutList('unknown-option', (list) =>
      list.every((cell) => known.has(rowOf(cell)) && options.has(optionOf(cell))),
    ),
    aboutList('twice', (list) => new Set(list.map(rowOf)).size === list.length),
  ];
}

function checksOfNumber({ min = 0, max = 1_000_000_000 }: Question): readonly AnswerCheck[] {
  return [
    BE_TEXT,
    aboutText('not-a-number', (text) => /^-?\d{1,10}(\.\d{1,6})?$/.test(text)),
    aboutText('out-of-range', (text) => !(Number(text) < min || Number(text) > max)),
  ];
}

/** Length counts UTF-16 units, as the `maxlength` of a browser does. */
const checksOfText = (limit: number): readonly AnswerCheck[] => [
  BE_TEXT,
  { ...aboutText('too-long', (text) => text.length <= limit), limit },
  aboutText('bad-characters', (text) => !hasHostileCharacters(text)),
];
