import { readInstance, type TableInstance } from '../../suppression/index.js';
import type { ReleasedGroup } from './released-groups.js';

/** Everybody, beside the groups of one profile question. */
export interface Everybody {
  readonly headcount: number;
  readonly responses: number;
}

const ALL = 'all';
const ANSWERED = 'answered';
const SILENT = 'silent';

/** The row that an instance gives to everybody; no code holds a space. */
const TOTAL = 'every body';

type CellRow = readonly [key: readonly string[], count: number, status: string];

/** People who did not name their group are one more, of which nobody was silent. */
function withUnnamed(everybody: Everybody, top: readonly ReleasedGroup[]): Everybody {
  const rest = remainder(everybody, top);
  const unnamed = Math.max(0, rest.responses - rest.headcount);
  return { ...everybody, headcount: everybody.headcount + unnamed };
}

/**
 * The table of who answered and who stayed silent, by group, as a problem of suppression. Silent
 * ones are a group like any other (rule D9). Groups that the release withholds, and people who did
 * not name theirs, stand in a remainder that is never printed. Undefined where headcounts and
 * counts do not add up, as after somebody changed site.
 */
export function participationInstance(
  groups: readonly ReleasedGroup[],
  counted: Everybody,
  threshold: number,
): TableInstance | undefined {
  const everybody = withUnnamed(
    counted,
    groups.filter(({ parent }) => parent === null),
  );
  const children: Record<string, string[]> = {};
  const cells: CellRow[] = [...shownCells(TOTAL, everybody, threshold, 'F')];
  for (const parent of new Set(groups.map((group) => group.parent))) {
    const above = parent === null ? everybody : groups.find(({ label }) => label === parent)!;
    const siblings = groups.filter((group) => group.parent === parent);
    const rest = remainder(above, siblings);
    if (rest.responses < 0 || rest.headcount < rest.responses) return undefined;
    const name = parent ?? TOTAL;
    const restName = `rest of ${name}`;
    const hasRest = rest.headcount > 0;
    children[name] = [...siblings.map(({ label }) => label), ...(hasRest ? [restName] : [])];
    cells.push(...siblings.flatMap((group) => shownCells(group.label, group, threshold, 'S')));
    if (hasRest) cells.push(...cellsOf(restName, rest).map(([key, n]) => [key, n, 'V'] as const));
  }
  return readInstance({
    schema: 'sdc-instance/1',
    id: 'participation',
    k: threshold,
    dimensions: [
      { id: 'group', root: TOTAL, children },
      { id: 'answer', root: ALL, children: { [ALL]: [ANSWERED, SILENT] } },
    ],
    tables: [['group', 'answer']],
    cells,
  });
}

/**
 * A group of which everybody answered is protected as if one person had not: a table problem knows
 * small counts, and an empty one is none, yet "all of them" says the same of each.
 */
export function withOneSilent(
  groups: readonly ReleasedGroup[],
  everybody: Everybody,
): { readonly groups: readonly ReleasedGroup[]; readonly everybody: Everybody } {
  const full = groups.filter(
    ({ label, headcount, responses }) =>
      headcount === responses && groups.every(({ parent }) => parent !== label),
  );
  const isAbove = (label: string, { parent }: ReleasedGroup): boolean =>
    parent !== null &&
    (parent === label ||
      isAbove(
        label,
        groups.find((one) => one.label === parent)!,
      ));
  const addedTo = (group: ReleasedGroup): number =>
    full.filter((one) => one === group || isAbove(group.label, one)).length;
  return {
    groups: groups.map((group) => ({ ...group, headcount: group.headcount + addedTo(group) })),
    everybody: { ...everybody, headcount: everybody.headcount + full.length },
  };
}

/** What the siblings leave of the group above them. */
export function remainder(above: Everybody, siblings: readonly ReleasedGroup[]): Everybody {
  const sum = (of: (group: ReleasedGroup) => number) =>
    siblings.reduce((total, group) => total + of(group), 0);
  return {
    headcount: above.headcount - sum(({ headcount }) => headcount),
    responses: above.responses - sum(({ responses }) => responses),
  };
}

const cellsOf = (node: string, { headcount, responses }: Everybody) =>
  [
    [[node, ALL], headcount],
    [[node, ANSWERED], responses],
    [[node, SILENT], headcount - responses],
  ] as const;

/** Headcounts are public; a small count has to be protected; the rest is as `others` says. */
const shownCells = (
  node: string,
  counts: Everybody,
  threshold: number,
  others: 'F' | 'S',
): readonly CellRow[] =>
  cellsOf(node, counts).map(([key, count]) => {
    const isSmall = count > 0 && count < threshold;
    return [key, count, isSmall ? 'P' : key[1] === ALL ? 'F' : others];
  });
