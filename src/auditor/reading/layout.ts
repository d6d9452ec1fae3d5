import type { Axis } from './axes.js';

/** People by profile: for some axes (by position) a set of classes each; the others are free. */
export interface Group {
  readonly label: string;
  readonly sets: ReadonlyMap<number, readonly number[]>;
}

/**
 * How the unknown counts are laid out. Finest: one unit per combination of classes of all axes, so
 * that nothing an attacker could compute is left out. Otherwise one unit per group of each
 * crossing and of its margins, tied together by their sums.
 */
export interface Layout {
  readonly isFinest: boolean;
  readonly units: number;
  /** Sums that hold whatever the figures are. */
  readonly sums: readonly { readonly total: number; readonly parts: readonly number[] }[];
  unitsOf(group: Group): readonly number[];
}

const product = (lists: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  lists.reduce<readonly (readonly number[])[]>(
    (rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])),
    [[]],
  );

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

export function finestLayout(axes: readonly Axis[]): Layout {
  const every = axes.map(({ classes }) => upTo(classes));
  const positionOf = (row: readonly number[]): number =>
    row.reduce((position, one, axis) => position * axes[axis]!.classes + one, 0);
  return {
    isFinest: true,
    units: every.reduce((units, { length }) => units * length, 1),
    sums: [],
    unitsOf: ({ sets }) => product(every.map((all, axis) => sets.get(axis) ?? all)).map(positionOf),
  };
}

/** @param levels sets of axis positions, ascending, with all their subsets */
export function levelLayout(axes: readonly Axis[], levels: readonly (readonly number[])[]): Layout {
  const starts = new Map<string, number>();
  let units = 0;
  for (const level of levels) {
    starts.set(level.join(), units);
    units += level.reduce((size, axis) => size * axes[axis]!.classes, 1);
  }
  const positionOf = (level: readonly number[], row: readonly number[]): number =>
    starts.get(level.join())! +
    level.reduce((position, axis, i) => position * axes[axis]!.classes + row[i]!, 0);
  const sums = levels.flatMap((level) =>
    level.flatMap((axis, i) => {
      const margin = level.toSpliced(i, 1);
      return product(margin.map((other) => upTo(axes[other]!.classes))).map((row) => ({
        total: positionOf(margin, row),
        parts: upTo(axes[axis]!.classes).map((one) => positionOf(level, row.toSpliced(i, 0, one))),
      }));
    }),
  );
  return {
    isFinest: false,
    units,
    sums,
    unitsOf: ({ sets }) => {
      const level = [...sets.keys()].sort((a, b) => a - b);
      return product(level.map((axis) => sets.get(axis)!)).map((row) => positionOf(level, row));
    },
  };
}
