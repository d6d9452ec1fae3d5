import { hasHostileCharacters } from '../text-rules.js';
import type { AnswerRule } from './answer-rules.js';

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

export const aboutText = (rule: AnswerRule, holds: (text: string) => boolean): AnswerCheck => ({
  rule,
  holds: (answer) => !isText(answer) || holds(answer),
});

export const aboutList = (
  rule: AnswerRule,
  holds: (list: readonly string[]) => boolean,
): AnswerCheck => ({
  rule,
  holds: (answer) => !isListOfTexts(answer) || holds(answer),
});

export const BE_TEXT: AnswerCheck = {
  rule: 'not-an-answer',
  holds: (answer) => answer === undefined || isText(answer),
};
export const BE_LIST: AnswerCheck = {
  rule: 'not-an-answer',
  holds: (answer) => answer === undefined || isListOfTexts(answer),
};
export const BE_THERE: AnswerCheck = { rule: 'required', holds: (answer) => answer !== undefined };

export function oneOf(codes: readonly string[]): readonly AnswerCheck[] {
  const known = new Set(codes);
  return [BE_TEXT, aboutText('unknown-option', (code) => known.has(code))];
}

/** Length counts UTF-16 units, as the `maxlength` of a browser does. */
export const textUpTo = (limit: number): readonly AnswerCheck[] => [
  BE_TEXT,
  { ...aboutText('too-long', (text) => text.length <= limit), limit },
  aboutText('bad-characters', (text) => !hasHostileCharacters(text)),
];
