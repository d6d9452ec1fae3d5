import type { PublishedCell, PublishedTable, ReleaseContent } from '../release.js';
import { tableKey } from './table-key.js';

/** How the exact figures of one row differ that both show. */
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
 * everybody that may differ by less than a group in every question; half of the groups the same to the
 * last figure. A guard against slips of whoever declares: no proof that responses are disjoint.
 */
export function looksLikeEdition(
  { tables, responses, threshold }: Later,
  wave: ReleaseContent,
): boolean {
  const earlier = new Map(wave.tables.map((table) => [tableKey(table), table]));
  const exact: number[] = [];
  /** By how many people the answers of everybody surely differ, question by question. */
  const apart: number[] = [];
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
      exact.push(...difference);
      const least = table.cells[r]!.map((cell, c) => leastApart(cell, known?.[c] ?? null));
      const group = JSON.stringify([table.by, label]);
      if (least.some((by) => by > 0)) unlike.add(group);
      if (table.by.length === 0) apart.push(least.slice(1).reduce((sum, by) => sum + by, 0));
      else if (!/^Total(\|Total)?$/.test(label)) {
        groups.set(group, [...(groups.get(group) ?? []), ...difference]);
      }
    });
  }
  if (exact.length === 0) return false;
  const isHandful = Math.abs(responses - wave.participation.responses) < threshold;
  const isOneWay = exact.every((by) => by >= 0) || exact.every((by) => by <= 0);
  const isNear = apart.every((by) => by < threshold);
  const same = [...groups].filter(
    ([group, row]) => !unlike.has(group) && row.every((by) => by === 0),
  );
  return (isHandful && isOneWay) || isNear || (groups.size > 1 && same.length * 2 >= groups.size);
}

/** The fewest people by whom two figures differ, of which either may be a range. */
function leastApart(now: PublishedCell, then: PublishedCell): number {
  if (now === null || then === null) return 0;
  const [fewest, most] = endsOf(now);
  const [fewestThen, mostThen] = endsOf(then);
  return Math.max(0, fewest - mostThen, fewestThen - most);
}

function endsOf(cell: Exclude<PublishedCell, null>): readonly [number, number] {
  if (typeof cell === 'number') return [cell, cell];
  if ('from' in cell) return [cell.from, cell.to];
  return 'atLeast' in cell ? [cell.atLeast, Infinity] : [0, cell.atMost];
}
