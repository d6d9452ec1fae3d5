import type { AnswerOption, Question, QuestionType } from './questionnaire.js';

const YES_NO: readonly AnswerOption[] = [
  { code: 'yes', label: { fr: 'Oui', en: 'Yes', de: 'Ja' } },
  { code: 'no', label: { fr: 'Non', en: 'No', de: 'Nein' } },
];
const SIGNATURE: readonly AnswerOption[] = [
  { code: 'sign', label: { fr: 'Je signe', en: 'I sign', de: 'Ich unterschreibe' } },
];

/** The points of a rating that names neither options nor bounds. */
export const RATING_BOUNDS = { min: 0, max: 10 } as const;

/** Question types whose answer is a list; of `row:option` codes for a matrix. */
const MANY: readonly QuestionType[] = ['multiple', 'pick', 'ranking', 'matrix'];
export const takesMany = (question: Question): boolean => MANY.includes(question.type);

/**
 * The options of a question as respondents see them: its own, or those that its type implies
 * (yes and no, the points of a rating, the one action of a petition). Empty for free answers.
 */
export function optionsOf(question: Question): readonly AnswerOption[] {
  if (question.options) return question.options;
  if (question.type === 'yesno') return YES_NO;
  if (question.type === 'petition') return SIGNATURE;
  if (question.type === 'rating') return ratingPoints(question);
  return [];
}

function ratingPoints({
  min = RATING_BOUNDS.min,
  max = RATING_BOUNDS.max,
}: Question): readonly AnswerOption[] {
  return Array.from({ length: max - min + 1 }, (_, i) => ({
    code: String(min + i),
    label: { en: String(min + i) },
    score: i,
  }));
}
