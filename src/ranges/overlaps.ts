import type { Layout } from './layout.js';
import type { Span } from './size-tree.js';

/** That at most so many of a row are more than there is room for, answer by answer. */
export interface RowLimit {
  readonly row: number;
  readonly room: readonly number[];
  readonly beyond: number;
  /** Whether it is let go where sizes and totals alone leave no table that keeps it. */
  readonly mayGo?: true;
}

/** Counts of a row that fit all that is printed of its table, as near to these as may be. */
export type NearRow = (row: number, goals: readonly number[]) => readonly number[];

/** More answers than these are not tried in all combinations. */
const MOST_ANSWERS = 10;

/**
 * What must stay possible in the rows of a profile question so that answers do not bound how many stand in
 * a row of another besides (D1), which is printed already. Of those who gave an answer, at most as many
 * are in both rows as in either, and at least as many as do not fit beside each other: so for a crossing that
 * is not surely of k people, a table is kept in which as few stand out of it as leave the greatest size
 * possible, and one for the least. In the other row counts are taken that fit what is printed of it.
 */
export function limitsOfOverlaps(
  layout: Layout,
  [profile, other]: readonly [profile: number, other: number],
  totals: readonly number[],
  nearRow: NearRow,
): readonly RowLimit[] {
  const { rows, everybody, threshold } = layout;
  return rows[other]!.flatMap((node, second) => {
    const { people } = node;
    const goals = totals.map((total) => Math.round((people * total) / everybody));
    let near: readonly number[] | undefined;
    return rows[profile]!.flatMap((own, row): readonly RowLimit[] => {
      if (!own.isLeaf) return [];
      const { least, most } = sizesOf(layout, [profile, row], [other, second]);
      const at = [profile, row, other, second] as const;
      if (least >= threshold + own.beside + node.beside || layout.isLarge(...at)) return [];
      // Of two rows that are surely large together it is for one of their options only.
      const isLarge = Math.max(least, layout.leastIn(...at)) >= threshold;
      const mayGo = isLarge ? { mayGo: true as const } : {};
      near ??= nearRow(second, goals);
      const beside = near.map((count, a) => totals[a]! - count);
      // Whatever is answered, at least so many are in both rows, and at most so many.
      const [surely, possibly] = [
        mostOver(beside, own.people, totals),
        own.people - mostOver(near, own.people, totals),
      ];
      const width = Math.min(threshold - 1, most - least);
      const middle = Math.floor((surely + possibly - width) / 2);
      const few = Math.min(Math.max(least, middle), most - width);
      return [
        ...(surely > few ? [{ row, room: beside, beyond: few, ...mayGo }] : []),
        ...(possibly < few + width
          ? [{ row, room: near, beyond: own.people - few - width, ...mayGo }]
          : []),
      ];
    });
  });
}

/** How many of a row may at most be more than there is room for, whatever they answered. */
function mostOver(room: readonly number[], people: number, totals: readonly number[]): number {
  if (room.length > MOST_ANSWERS) return people;
  const sets = room.reduce<readonly { readonly given: number; readonly fitting: number }[]>(
    (some, fit, a) => [
      ...some,
      ...some.map(({ given, fitting }) => ({ given: given + totals[a]!, fitting: fitting + fit })),
    ],
    [{ given: 0, fitting: 0 }],
  );
  return Math.max(...sets.map(({ given, fitting }) => Math.min(people, given) - fitting));
}

/** What sizes and flags say of a crossing of two rows. */
function sizesOf(
  { rows, everybody, sizesOf: told }: Layout,
  one: readonly [profile: number, row: number],
  another: readonly [profile: number, row: number],
): Span {
  const [[p, first], [q, second]] = one[0] < another[0] ? [one, another] : [another, one];
  const [a, b] = [rows[p]![first]!, rows[q]![second]!];
  const flags = a.isLeaf && b.isLeaf ? told(p, q) : undefined;
  if (!flags) {
    return {
      least: Math.max(0, a.people + b.people - everybody),
      most: Math.min(a.people, b.people),
    };
  }
  const leafAt = (profile: number, row: number): number =>
    rows[profile]!.slice(0, row).filter(({ isLeaf }) => isLeaf).length;
  const [i, j] = [leafAt(p, first), leafAt(q, second)];
  return { least: flags.least[i]![j]!, most: flags.most[i]![j]! };
}
