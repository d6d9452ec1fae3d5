import { DEFAULT_MAX_LENGTH, type Question, takesMany } from '../../questionnaire/index.js';
import { fillIn, type IntakeTexts } from '../texts/index.js';

/** How to answer, where the type of a question alone does not show it. */
export function hintOf(question: Question, t: IntakeTexts): string {
  const { type, min, max } = question;
  if (type === 'text') {
    return fillIn(t.textWarning, { n: question.maxLength ?? DEFAULT_MAX_LENGTH });
  }
  if (type === 'number' && min !== undefined && max !== undefined) {
    return fillIn(t.numberBetween, { min, max });
  }
  return takesMany(question) && type !== 'matrix' ? howMany(min, max, t) : '';
}

function howMany(min: number | undefined, max: number | undefined, t: IntakeTexts): string {
  if (min !== undefined && min === max) return fillIn(t.chooseExactly, { n: min });
  if (min !== undefined && max !== undefined) return fillIn(t.chooseBetween, { min, max });
  if (max !== undefined) return fillIn(t.chooseAtMost, { max });
  return min === undefined ? t.chooseAny : fillIn(t.chooseAtLeast, { min });
}
