import type { ReleaseContent } from '../../disclosure/index.js';
import type { Findings } from '../findings/findings.js';
import { named, sentence } from '../findings/sentence.js';

/** People employed in each group that a release shows as a row of one profile question. */
function shownHeadcounts({ definition, tables }: ReleaseContent): ReadonlyMap<string, number> {
  const shown = new Map<string, number>();
  for (const { code, options, groups = [] } of definition.questionnaire.profile) {
    const parentOf = new Map(groups.map((group) => [group.code, group.parent]));
    const headcounts = new Map<string, number>();
    for (const { code: own, parent, headcount = NaN } of options) {
      const path = new Set([own]);
      for (let up = parent; up !== undefined && !path.has(up); up = parentOf.get(up)) path.add(up);
      for (const one of path) headcounts.set(one, (headcounts.get(one) ?? 0) + headcount);
    }
    for (const { by, rows, cells } of tables) {
      if (by.length !== 1 || by[0] !== code) continue;
      rows.forEach((row, r) => {
        const people = row.split('+').reduce((sum, one) => sum + (headcounts.get(one) ?? NaN), 0);
        if (cells[r]!.some((cell) => cell !== null) && !Number.isNaN(people)) {
          shown.set(`${code}=${row}`, people);
        }
      });
    }
  }
  return shown;
}

/**
 * D6: a group stands beside itself of an earlier wave only where nobody or enough people joined or
 * left. A policy for those who expect opinions to last, not a theorem. Returns the groups compared.
 */
export function compareWaves(
  release: ReleaseContent,
  earlier: ReleaseContent,
  findings: Findings,
): number {
  const before = shownHeadcounts(earlier);
  const threshold = Math.max(release.threshold, earlier.threshold);
  let compared = 0;
  for (const [group, people] of shownHeadcounts(release)) {
    const then = before.get(group);
    if (then === undefined) continue;
    compared++;
    const change = Math.abs(people - then);
    if (change > 0 && change < threshold) {
      const values = { group: named(group), change, before: then, now: people };
      findings.leak('D6', group, sentence('wave-change', values), []);
    }
  }
  return compared;
}
