import { optionsOf, takesMany } from '../options-of.js';
import type { Question } from '../questionnaire.js';

/**
 * What an answer to a closed question can hold, as lists of which it holds one code each at most:
 * one list for a single choice, one for each option of a multiple choice, one for each row of a
 * matrix. Empty for a question that no condition can look at: free answers, and the signature of a
 * petition, after which nothing is asked.
 */
export function choicesOf(question: Question): readonly (readonly string[])[] {
  if (question.type === 'petition') return [];
  const codes = optionsOf(question).map(({ code }) => code);
  if (question.type === 'matrix') {
    return (question.rows ?? []).map((row) => codes.map((code) => `${row.code}:${code}`));
  }
  if (takesMany(question)) return codes.map((code) => [code]);
  return codes.length > 0 ? [codes] : [];
}

/** How many of those lists an answer takes a code from. */
export function boundsOf(question: Question): { readonly least: number; readonly most: number } {
  const isCounted = takesMany(question) && question.type !== 'matrix';
  const { min = 1, max = Infinity } = isCounted ? question : {};
  return { least: Math.max(1, min), most: max };
}
