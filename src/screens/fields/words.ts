import { fill } from '../../language/browser.js';
import { DEFAULT_MAX_LENGTH, type Question } from '../../questionnaire/browser.js';
import type { Field } from './field.js';
import { type PageContext, questionId, typedIn } from './page-context.js';

export interface WordsField extends Field {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly longest: number;
  readonly isOneLine: boolean;
}

/** Whoever writes is told that it will be read. */
export function fieldOfWords(question: Question, { t, typed }: PageContext): WordsField {
  const { code, maxLength: longest = DEFAULT_MAX_LENGTH, oneLine: isOneLine = false } = question;
  const [value = ''] = typedIn(typed, code);
  const hint = fill(t.textWarning, { n: longest });
  return { frame: 'control', hint, id: questionId(code), name: code, value, longest, isOneLine };
}
