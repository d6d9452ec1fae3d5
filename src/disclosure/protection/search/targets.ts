import { cellAt, type Grid, unitsIn } from '../counting/grid.js';
import type { Units } from '../counting/units.js';
import type { Target, Wish } from './wishes.js';

/** People of a cell, and how many of them are in each class of each view. */
export interface CellCounts {
  readonly cell: number;
  /** Per axis, the set that it is in. */
  readonly sets: readonly number[];
  readonly units: readonly number[];
  readonly people: number;
  count(view: number, of: number): number;
}

export function cellCounts(grid: Grid): readonly CellCounts[] {
  return grid.sets[0].flatMap((_, a) =>
    grid.sets[1].map((__, b) => cellOf(grid, cellAt(grid, a, b), [a, b], unitsIn(grid, [a, b]))),
  );
}

export function cellOf(
  { people, views }: Units,
  cell: number,
  sets: readonly number[],
  units: readonly number[],
): CellCounts {
  return {
    cell,
    sets,
    units,
    people: units.reduce((sum, unit) => sum + people[unit]!, 0),
    count: (view, of) => {
      const { classes, counts } = views[view]!;
      return units.reduce((sum, unit) => sum + counts[unit * classes + of]!, 0);
    },
  };
}

/** Every group of fewer than `threshold` people: sizes that far apart must be possible (D1, D2). */
export const smallGroups = (cells: readonly CellCounts[], threshold: number): readonly Target[] =>
  cells
    .filter(({ people }) => people > 0 && people < threshold)
    .map(({ cell, sets, units, people }) => ({
      cell,
      sets,
      units,
      isOpen: true,
      people,
      wishes: [{ kind: 'width', least: threshold }],
    }));

/** From how many people on a group may show its size, and its answers to the question at hand. */
export interface Limits {
  readonly threshold: number;
  readonly higher: number;
  readonly colluders: number;
}

/**
 * The groups whose answers to one question must stay uncertain, small ones first: below the
 * threshold of the question, for every answer, that nobody gave it (D1, D2); of one opinion but for
 * a coalition, that more than a coalition gave another answer (D3).
 */
export function revealedGroups(
  { views }: Units,
  cells: readonly CellCounts[],
  question: number,
  { threshold, higher, colluders }: Limits,
): readonly Target[] {
  const asked = views.flatMap((view, position) =>
    view.question === question ? [{ ...view, position }] : [],
  );
  return cells
    .filter(({ people }) => people > 0)
    .map(({ cell, sets, units, people, count }) => {
      const wishes = asked.flatMap(({ position: view, revealing }) =>
        Array.from({ length: revealing }, (_, of): Wish[] => {
          const given = count(view, of);
          const least = colluders + 1 - (people - given);
          return [
            ...(people < higher && given > 0
              ? [{ kind: 'silence', view, of, least: given } as const]
              : []),
            ...(least > 0 ? [{ kind: 'variety', view, of, least } as const] : []),
          ];
        }).flat(),
      );
      return { cell, sets, units, isOpen: people < threshold, people, wishes };
    })
    .filter(({ wishes }) => wishes.length > 0)
    .toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen) || b.wishes.length - a.wishes.length);
}
