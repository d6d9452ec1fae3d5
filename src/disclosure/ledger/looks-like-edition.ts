import type { PublishedCell, PublishedTable, ReleaseContent } from '../release.js';
import { tableKey } from './table-key.js';

/** How the figures of one row differ that both show: all of its people, then each answer. */
type RowDifference = readonly number[];

interface Later {
  readonly tables: readonly PublishedTable[];
  readonly responses: number;
  readonly threshold: number;
}

/**
 * Whether a release that was declared to be of an earlier wave rather looks like an edition of the
 * same responses. People who are asked again change their minds in both directions, everywhere.
 * Suspicious is therefore: figures that only rose, or only fell, by a handful of people; answers of
 * everybody that differ by less than a group in every question; half of the groups the same to the
 * last figure. A guard against slips of whoever declares: no proof that responses are disjoint.
 */
export function looksLikeEdition(
  { tables, responses, threshold }: Later,
  wave: ReleaseContent,
): boolean {
  const earlier = new Map(wave.tables.map((table) => [tableKey(table), table]));
  const overall: RowDifference[] = [];
  const groups = new Map<string, RowDifference>();
  const unlike = new Set<string>();
  for (const table of tables) {
    const before = earlier.get(tableKey(table));
    table.rows.forEach((label, r) => {
      const known = before?.cells[before.rows.indexOf(label)];
      const difference = table.cells[r]!.flatMap((cell, c) => {
        const then = known?.[c];
        return typeof cell === 'number' && typeof then === 'number' ? [cell - then] : [];
      });
      if (difference.length === 0) return;
      const group = JSON.stringify([table.by, label]);
      if (table.cells[r]!.some((cell, c) => !isAlike(cell, known?.[c] ?? null))) unlike.add(group);
      if (table.by.length === 0) overall.push(difference);
      else if (!/^Total(\|Total)?$/.test(label)) {
        groups.set(group, [...(groups.get(group) ?? []), ...difference]);
      }
    });
  }
  const all = [...overall, ...groups.values()].flat();
  if (all.length === 0) return false;
  const isHandful = Math.abs(responses - wave.participation.responses) < threshold;
  const isOneWay = all.every((by) => by >= 0) || all.every((by) => by <= 0);
  const isNear = overall.every(
    (row) => row.slice(1).reduce((sum, by) => sum + Math.abs(by), 0) < threshold,
  );
  const same = [...groups].filter(
    ([group, row]) => !unlike.has(group) && row.every((by) => by === 0),
  );
  return (isHandful && isOneWay) || isNear || (groups.size > 1 && same.length * 2 >= groups.size);
}

/** Whether two figures, of which one is a range, may be the same count. */
function isAlike(now: PublishedCell, then: PublishedCell): boolean {
  if (now === null || then === null) return true;
  const [fewest, most] = endsOf(now);
  const [fewestThen, mostThen] = endsOf(then);
  return fewest <= mostThen && fewestThen <= most;
}

function endsOf(cell: Exclude<PublishedCell, null>): readonly [number, number] {
  if (typeof cell === 'number') return [cell, cell];
  if ('from' in cell) return [cell.from, cell.to];
  return 'atLeast' in cell ? [cell.atLeast, Infinity] : [0, cell.atMost];
}
