import { partitionOf, type Shown } from './partition.js';
import type { Knowledge, WithheldCount } from './pinned-cells.js';
import type { Axis } from './profile-axis.js';

/** Published numbers about the groups of some axes of a crossing (by position), per answer class. */
export interface Fact {
  readonly over: readonly number[];
  readonly groups: readonly Shown[];
  readonly answers: readonly number[];
}

/** All people of a group in one class, and one that is not published. */
export const EVERYBODY = 0;
export const UNPUBLISHED = -1;

export function knowledgeOf(axes: readonly Axis[], { over, groups, answers }: Fact): Knowledge {
  const classesOf = (position: number): Uint16Array => {
    const axis = axes[position];
    if (!axis) return new Uint16Array(1);
    const at = over.indexOf(position);
    return at < 0 ? new Uint16Array(axis.atoms) : partitionOf(axis, groups[at]!).partOf;
  };
  return { rows: classesOf(0), columns: classesOf(1), answers };
}

interface GroupAlong {
  readonly atoms: readonly number[];
  /** Position of the node, or undefined for "no answer"; `isAll` is the total of the axis. */
  readonly node?: number;
  readonly isAll: boolean;
}

function groupsAlong(axis: Axis | undefined): readonly GroupAlong[] {
  if (!axis) return [{ atoms: [0], isAll: true }];
  const all = Array.from({ length: axis.atoms }, (_, atom) => atom);
  return [
    { atoms: all, isAll: true },
    { atoms: [axis.atoms - 1], isAll: false },
    ...axis.nodes.map(({ members }, node) => ({ atoms: members, node, isAll: false })),
  ];
}

/** Whether a group can be computed from the shown lines: it is a row, or all that the rows leave. */
function isOpen(axis: Axis, shown: Shown, group: GroupAlong): boolean {
  if (group.node !== undefined) return shown[group.node]!;
  const { partOf } = partitionOf(axis, shown);
  const own = partOf[axis.atoms - 1];
  return partOf.filter((part) => part === own).length === 1;
}

/**
 * The groups of a crossing and the answers of each that are kept back and must stay unknown.
 *
 * @param shownBy for some axes (by position), the lines shown and the answers shown on them
 * @param mustStayUnknown whether a count is to be protected, given the group's size and members
 */
export function withheldCounts(
  axes: readonly Axis[],
  base: Uint32Array,
  shownBy: (over: readonly number[]) => { groups: readonly Shown[]; columns: Shown },
  mustStayUnknown: (size: number, members: readonly number[], answer: number) => boolean,
): readonly WithheldCount[] {
  const width = axes[1]?.atoms ?? 1;
  return groupsAlong(axes[0]).flatMap((row) =>
    groupsAlong(axes[1]).flatMap((column) => {
      const along = [row, column];
      const over = axes.map((_, i) => i).filter((i) => !along[i]!.isAll);
      if (over.length === 0) return [];
      const members = row.atoms.flatMap((r) => column.atoms.map((c) => r * width + c));
      const size = members.reduce((sum, group) => sum + base[group]!, 0);
      if (size === 0) return [];
      const { groups, columns } = shownBy(over);
      const isShown = over.every((i, at) => isOpen(axes[i]!, groups[at]!, along[i]!));
      return columns.flatMap((shown, answer) =>
        (shown && isShown) || !mustStayUnknown(size, members, answer)
          ? []
          : [{ rows: row.atoms, columns: column.atoms, answer }],
      );
    }),
  );
}
