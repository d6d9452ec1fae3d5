import { validateSync, type ValidationError } from 'class-validator';
import { takesMany } from './options-of.js';
import { type Question, type Questionnaire, questionsOf } from './questionnaire.js';
import { responseClassFor, DEFAULT_MAX_LENGTH } from './response-class.js';
import type { Response } from './response.js';
import { normaliseText } from './text-rules.js';

export const ANSWER_RULES = [
  'required',
  'unknown-field',
  'unknown-option',
  'too-many',
  'too-few',
  'twice',
  'too-long',
  'bad-characters',
  'not-a-number',
  'not-a-day',
  'not-an-answer',
  'empty',
] as const;
export type AnswerRule = (typeof ANSWER_RULES)[number];

/** One rule that one field breaks; `limit` is the number the rule is about. Never a value. */
export interface AnswerProblem {
  readonly field: string;
  readonly rule: AnswerRule;
  readonly limit?: number;
}

export type ResponseCheck =
  | { readonly kind: 'valid'; readonly response: Response }
  | { readonly kind: 'invalid'; readonly problems: readonly AnswerProblem[] };

/**
 * Checks what somebody sent against the frozen questionnaire. Accepts the shapes of a form (a
 * single value where a list is meant, empty strings for "no answer") and of JSON.
 */
export function validateResponse(questionnaire: Questionnaire, input: unknown): ResponseCheck {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { kind: 'invalid', problems: [{ field: '', rule: 'not-an-answer' }] };
  }
  const questions = new Map(
    questionsOf(questionnaire).map((question) => [question.code, question]),
  );
  const subject = new (responseClassFor(questionnaire))();
  const answers = normalise(input, questions);
  for (const [code, answer] of answers) {
    Object.defineProperty(subject, code, { value: answer, enumerable: true, configurable: true });
  }
  const problems = validateSync(subject, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
    validationError: { target: false, value: false },
  }).map((error) => problemOf(error, questions.get(error.property), answers.has(error.property)));
  if (problems.length > 0) return { kind: 'invalid', problems };
  if (![...answers.keys()].some((code) => questions.has(code))) {
    return { kind: 'invalid', problems: [{ field: '', rule: 'empty' }] };
  }
  return { kind: 'valid', response: Object.fromEntries(answers) as Response };
}

function normalise(
  input: object,
  questions: ReadonlyMap<string, Question>,
): ReadonlyMap<string, unknown> {
  const answers = new Map<string, unknown>();
  for (const [code, raw] of Object.entries(input)) {
    const question = questions.get(code);
    const answer = normaliseAnswer(raw, question !== undefined && takesMany(question));
    if (answer !== undefined) answers.set(code, answer);
  }
  return answers;
}

function normaliseAnswer(raw: unknown, many: boolean): unknown {
  if (raw === null || raw === undefined) return undefined;
  if (many) {
    const list = (Array.isArray(raw) ? raw : [raw]).filter((item) => item !== '');
    return list.length > 0 ? list : undefined;
  }
  if (typeof raw !== 'string') return raw;
  const text = normaliseText(raw).trim();
  return text === '' ? undefined : text;
}

function problemOf(
  { property, constraints = {} }: ValidationError,
  question: Question | undefined,
  answered: boolean,
): AnswerProblem {
  const broken = new Set(Object.keys(constraints));
  const field = property;
  if (broken.has('whitelistValidation')) return { field, rule: 'unknown-field' };
  if (question?.required && !answered) return { field, rule: 'required' };
  if (broken.has('isArray') || broken.has('isString')) return { field, rule: 'not-an-answer' };
  if (broken.has('isIn')) return { field, rule: 'unknown-option' };
  if (broken.has('arrayUnique')) return { field, rule: 'twice' };
  const most = question?.max ?? question?.options?.length ?? 0;
  if (broken.has('arrayMaxSize')) return { field, rule: 'too-many', limit: most };
  if (broken.has('arrayMinSize')) return { field, rule: 'too-few', limit: question?.min ?? 0 };
  const longest = question?.maxLength ?? DEFAULT_MAX_LENGTH;
  if (broken.has('maxLength')) return { field, rule: 'too-long', limit: longest };
  if (broken.has('cleanText')) return { field, rule: 'bad-characters' };
  if (broken.has('numberWithin')) return { field, rule: 'not-a-number' };
  if (broken.has('calendarDay')) return { field, rule: 'not-a-day' };
  return { field, rule: 'not-an-answer' };
}
