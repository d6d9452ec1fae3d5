import { fill } from '../../language/index.js';
import { DEFAULT_MAX_LENGTH, kindOf, type Question } from '../../questionnaire/index.js';
import type { Words } from '../words/index.js';

/** How to answer, where the type of a question alone does not show it. */
export function hintOf(question: Question, t: Words['page']): string {
  const { min, max } = question;
  const { shape } = kindOf(question);
  if (shape === 'words') {
    return fill(t.textWarning, { n: question.maxLength ?? DEFAULT_MAX_LENGTH });
  }
  if (shape === 'line' && min !== undefined && max !== undefined) {
    return fill(t.numberBetween, { min, max });
  }
  return shape === 'several' || shape === 'ordered' ? howMany(min, max, t) : '';
}

function howMany(min: number | undefined, max: number | undefined, t: Words['page']): string {
  if (min !== undefined && min === max) return fill(t.chooseExactly, { n: min });
  if (min !== undefined && max !== undefined) return fill(t.chooseBetween, { min, max });
  if (max !== undefined) return fill(t.chooseAtMost, { max });
  return min === undefined ? t.chooseAny : fill(t.chooseAtLeast, { min });
}
