import type { Questionnaire } from './questionnaire.js';

/** What the profile questions do to group sizes, before anybody has answered. */
export interface ProfileForecast {
  /** Options of each profile question, e.g. [6, 4, 4]. */
  readonly sizes: readonly number[];
  /** How many groups all profile questions together make. */
  readonly cells: number;
  /** People employed, if every option of a profile question has a headcount. */
  readonly headcount: number | null;
}

export function forecastProfile({ profile }: Questionnaire): ProfileForecast {
  const sizes = profile.map(({ options }) => options.length);
  const cells = sizes.reduce((product, size) => product * size, 1);
  return { sizes, cells, headcount: headcountOf(profile) };
}

/** The sum of the headcounts of the first profile question that has all of them. */
function headcountOf(profile: Questionnaire['profile']): number | null {
  for (const { options } of profile) {
    if (options.length > 0 && options.every(({ headcount }) => headcount !== undefined)) {
      return options.reduce((sum, { headcount = 0 }) => sum + headcount, 0);
    }
  }
  return null;
}
