import type { LocalisedText } from '../../common/browser.js';
import { kindOf, optionsOf } from '../kinds/index.js';
import type { Question } from '../questionnaire.js';
import { UNANSWERED } from './pipe-answers.js';

/** Several options of which one was chosen, or some: the kind of answer that a text can repeat. */
export const hasWords = (question: Question): boolean =>
  kindOf(question).shape !== 'grid' &&
  !kindOf(question).isSignature &&
  optionsOf(question).length > 0;

/** How a page words a label and joins several: "A, B and C". */
export interface Wording {
  say(text: LocalisedText): string;
  list(words: readonly string[]): string;
}

/**
 * The labels of the options that were chosen, in the order of the answer. What was not answered and
 * options that do not exist have no words.
 */
export function answerInWords(question: Question, answer: unknown, { say, list }: Wording): string {
  const labels = new Map(optionsOf(question).map(({ code, label }) => [code, label]));
  const words = [answer].flat().flatMap((code) => {
    const label = labels.get(code as string);
    return label ? [say(label)] : [];
  });
  return words.length > 0 ? list(words) : UNANSWERED;
}
