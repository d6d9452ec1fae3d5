import { fill } from '../../language/browser.js';
import type { Question } from '../../questionnaire/browser.js';
import type { Words } from '../words/words.js';

/** How many options to choose. */
export function howMany({ min, max }: Question, t: Words['page']): string {
  if (min !== undefined && min === max) return fill(t.chooseExactly, { n: min });
  if (min !== undefined && max !== undefined) return fill(t.chooseBetween, { min, max });
  if (max !== undefined) return fill(t.chooseAtMost, { max });
  return min === undefined ? t.chooseAny : fill(t.chooseAtLeast, { min });
}
