import type { Questionnaire } from './questionnaire.js';

/** People employed: the sum of the headcounts of the first profile question that has all of them. */
export function headcountOf({ profile }: Pick<Questionnaire, 'profile'>): number | null {
  for (const { options } of profile) {
    if (options.length > 0 && options.every(({ headcount }) => headcount !== undefined)) {
      return options.reduce((sum, { headcount = 0 }) => sum + headcount, 0);
    }
  }
  return null;
}
