import { type Questionnaire, questionsOf } from '../../questionnaire/index.js';
import { refuse } from '../refusals.js';

/** Codes of questions, profile questions and scores share one space: all name answers. */
const answerCodes = (questionnaire: Questionnaire): ReadonlySet<string> =>
  new Set(
    [...questionnaire.profile, ...questionsOf(questionnaire), ...(questionnaire.scales ?? [])].map(
      ({ code }) => code,
    ),
  );

/** The first of `prefix1`, `prefix2` … that is not taken. */
export function freeCode(prefix: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const code = `${prefix}${number}`;
    if (!taken.has(code)) return code;
  }
}

export const freeAnswerCode = (prefix: string, questionnaire: Questionnaire): string =>
  freeCode(prefix, answerCodes(questionnaire));

/** Throws when a question is to be renamed to the code of another. */
export function checkRename(questionnaire: Questionnaire, from: string, to: string): void {
  if (from !== to && answerCodes(questionnaire).has(to)) {
    throw refuse('code-taken');
  }
}

export function checkDistinct(items: readonly { readonly code: string }[]): void {
  if (new Set(items.map(({ code }) => code)).size < items.length) {
    throw refuse('option-code-twice');
  }
}

/** A code made of a title: plain letters and digits of it, joined by hyphens. */
export function codeOfTitle(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40);
  return plain.replace(/^-+|-+$/g, '') || 'questionnaire';
}
