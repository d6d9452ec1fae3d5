import type { Questionnaire } from '../../questionnaire/index.js';

const LONGEST_CODE = 64;

/** The same questionnaire under a code that is free; nothing else of it changes. */
export function copyOf(content: Questionnaire, taken: readonly string[]): Questionnaire {
  const used = new Set(taken);
  for (let number = 2; ; number += 1) {
    const end = `-${number}`;
    const code = content.code.replace(/-\d+$/, '').slice(0, LONGEST_CODE - end.length) + end;
    if (!used.has(code)) return { ...content, code };
  }
}

/** The same, under its own code where that is free. */
export const underFreeCode = (content: Questionnaire, taken: readonly string[]): Questionnaire =>
  taken.includes(content.code) ? copyOf(content, taken) : content;
