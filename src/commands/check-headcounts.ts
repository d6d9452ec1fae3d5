import type { Questionnaire, Response } from '../questionnaire/index.js';
import { refuse } from './refusals.js';

/**
 * Refuses more responses than heads in a group: either number is wrong, and what protects those who
 * did not answer (D9) counts with both.
 */
export function checkHeadcounts({ profile }: Questionnaire, responses: readonly Response[]): void {
  for (const { code, options } of profile) {
    const answered = new Map<unknown, number>();
    for (const { [code]: option } of responses) {
      answered.set(option, (answered.get(option) ?? 0) + 1);
    }
    const over = options.find(
      ({ code: option, headcount = Infinity }) => (answered.get(option) ?? 0) > headcount,
    );
    if (over) throw refuse('more-responses-than-heads', { question: code, option: over.code });
  }
}
