import {
  type Interval,
  isWithheld,
  readTables,
  type ReleaseContent,
} from '../../disclosure/index.js';
import type { ProfileQuestion } from '../../questionnaire/index.js';
import type { GroupRate } from './group-rate.js';
import { headcountOfRow, totalsAreSizes } from './released-groups.js';

/**
 * Participation by group from a release of ranges: how many of a row answered stands in its tables, so
 * that a rate tells nothing more (D8). Where fewer than k of a group may be silent, it is a band that
 * includes everybody (D9). Of groups that more answered of than belong to them nothing is said.
 */
export function rangedRates(
  release: ReleaseContent,
  profile: ProfileQuestion,
): readonly GroupRate[] {
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
