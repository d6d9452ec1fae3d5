import { type ProfileQuestion, type Questionnaire, tablesIn } from '../../questionnaire/index.js';
import type { Interval } from '../figures/figure.js';
import { isWithheld } from '../figures/figure.js';
import { readTables } from '../figures/read-tables.js';
import type { ReleaseContent } from '../release.js';
import { headcountOfRow } from './headcount-of-row.js';

/** How many of a group took part: a rate, or a band that includes everybody (rule D9). */
export interface GroupRate {
  readonly label: string;
  readonly headcount: number;
  readonly responses: Interval;
}

export interface ProfileParticipation {
  readonly profile: string;
  /** Groups whose size the release shows and whose headcount is known, in the release's order. */
  readonly groups: readonly GroupRate[];
}

/** In a table of several answers per person the total is of those who answered, not of the group. */
export function totalsAreSizes(questionnaire: Questionnaire, code: string): boolean {
  const tabled = tablesIn(questionnaire).find((one) => one.code === code);
  return tabled?.kind === 'one' && !tabled.isSignature;
}

/**
 * Participation by group from a release of ranges: how many of a row answered stands in its tables, so
 * that a rate tells nothing more (D8). Where fewer than k of a group may be silent, it is a band that
 * includes everybody (D9). Of groups that more answered of than belong to them nothing is said.
 */
function ratesBy(release: ReleaseContent, profile: ProfileQuestion): readonly GroupRate[] {
  const { definition, threshold } = release;
  const sizes = new Map<string, Interval>();
  for (const { by, question, rows, figures } of readTables(release)) {
    if (by.length !== 1 || by[0] !== profile.code) continue;
    if (!totalsAreSizes(definition.questionnaire, question)) continue;
    rows.forEach((label, row) => {
      const [total] = figures[row]!;
      if (label !== 'Total' && total && !isWithheld(total)) sizes.set(label, total);
    });
  }
  return [...sizes].flatMap(([label, { low, high }]) => {
    const headcount = headcountOfRow(profile, label);
    if (headcount === undefined || low > headcount) return [];
    const isBanded = headcount - high < threshold;
    const responses = isBanded
      ? { low: Math.min(low, Math.max(0, headcount - threshold)), high: headcount }
      : { low, high };
    return [{ label, headcount, responses }];
  });
}

/** Of each profile question of the plan; of none where the plan tells participation for everybody only. */
export function rangedParticipation(release: ReleaseContent): readonly ProfileParticipation[] {
  const { definition } = release;
  if (definition.participation === 'overall') return [];
  const split = new Set(definition.crossings.filter((by) => by.length === 1).flat());
  return definition.questionnaire.profile.flatMap((profile) => {
    const groups = split.has(profile.code) ? ratesBy(release, profile) : [];
    return groups.length > 0 ? [{ profile: profile.code, groups }] : [];
  });
}
