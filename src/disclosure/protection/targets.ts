import { cellAt, type Grid, unitsIn } from './grid.js';
import type { Units } from './units.js';
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

const isNeeded = ({ wishes }: Target): boolean => wishes.length > 0;

/**
 * Every group of fewer than `threshold` people, with what must stay possible of it: sizes that far
 * apart (D1, D2), for every answer that nobody gave it (D2), that more than a coalition gave
 * another one (D3).
 */
export function smallGroups(
  { views }: Units,
  cells: readonly CellCounts[],
  threshold: number,
  colluders: number,
): readonly Target[] {
  return cells
    .filter(({ people }) => people > 0 && people < threshold)
    .map(({ cell, sets, units, people, count }) => {
      const wishes: Wish[] = [{ kind: 'width', least: threshold }];
      views.forEach(({ revealing }, view) => {
        for (let of = 0; of < revealing; of++) {
          const given = count(view, of);
          if (given > 0) wishes.push({ kind: 'silence', view, of, least: given });
          const least = colluders + 1 - (people - given);
          if (least > 0) wishes.push({ kind: 'variety', view, of, least });
        }
      });
      return { cell, sets, units, isOpen: true, people, wishes };
    })
    .toSorted((a, b) => b.wishes.length - a.wishes.length || a.cell - b.cell);
}

/**
 * The groups whose answers to one question need more than their size does: those below a higher
 * threshold (D1, D2), and those of one opinion but for a coalition (D3).
 */
export function revealedGroups(
  { views }: Units,
  cells: readonly CellCounts[],
  question: number,
  limits: { readonly threshold: number; readonly higher: number; readonly colluders: number },
): readonly Target[] {
  const { threshold, higher, colluders } = limits;
  const asked = views.flatMap((view, position) =>
    view.question === question ? [{ ...view, position }] : [],
  );
  return cells
    .filter(({ people }) => people >= threshold)
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
      return { cell, sets, units, isOpen: false, people, wishes };
    })
    .filter(isNeeded);
}
