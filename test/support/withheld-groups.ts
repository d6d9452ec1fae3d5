import type { ReleaseContent } from '../../src/disclosure/index.js';
import type { Response } from '../../src/questionnaire/index.js';
import type { Finding, GroupName } from './release-attacker.js';

const MISSING = '?';

/** Every group that a release has a row for, and those of "no answer" to a profile question. */
export function groupsOf(release: ReleaseContent): readonly GroupName[] {
  const profile = release.definition.questionnaire.profile;
  const codes = new Map(
    profile.map((p) => [
      p.code,
      [...(p.groups ?? []).map((g) => g.code), ...p.options.map((o) => o.code), MISSING],
    ]),
  );
  return release.definition.crossings.flatMap((by) =>
    by.reduce<readonly GroupName[]>(
      (groups, axis) =>
        groups.flatMap((group) => codes.get(axis)!.map((code) => ({ ...group, [axis]: code }))),
      [{}],
    ),
  );
}

/** How many of the responses belong to a group. */
export function sizeOf(
  group: GroupName,
  release: ReleaseContent,
  responses: readonly Response[],
): number {
  const isIn = (response: Response, axis: string, code: string): boolean => {
    const profile = release.definition.questionnaire.profile.find((p) => p.code === axis)!;
    const answer = response[axis];
    if (answer === undefined) return code === MISSING;
    const parent = profile.options.find((option) => option.code === answer)?.parent;
    return answer === code || parent === code;
  };
  return responses.filter((response) =>
    Object.entries(group).every(([axis, code]) => isIn(response, axis, code)),
  ).length;
}

/** The cell where the release publishes what was found, if it has one and shows it exactly. */
export function isPublished(finding: Finding, release: ReleaseContent): boolean {
  const axes = Object.keys(finding.group);
  const table = release.tables.find(
    (t) =>
      t.question === finding.question &&
      t.by.length === axes.length &&
      t.by.every((axis) => axes.includes(axis)),
  );
  if (!table) return false;
  const row = table.rows.indexOf(table.by.map((axis) => finding.group[axis]).join('|'));
  const column = table.columns.indexOf(finding.column);
  return typeof table.cells[row]?.[column] === 'number';
}
