import type { CountTables } from '../../count-tables.js';
import type { BlockAxis } from '../counting/block-axis.js';
import { type AxisSet, cellsOf, type Grid, setsOf } from '../counting/grid.js';
import { type CellCounts, cellOf } from '../search/targets.js';
import { countUnits, stepsOf, type Units } from '../counting/units.js';

/** One of the three crossings of a cube, and where its cells start among those of all three. */
export interface Plane {
  readonly key: string;
  readonly sides: readonly [number, number];
  readonly grid: Grid;
  readonly from: number;
}

/**
 * Three axes together. No table shows groups by all three, yet each of the three crossings narrows
 * them down, and with two crossings the third: so trades have to be possible here as well, among
 * units by all three axes. Its cells are those of its crossings, one after the other.
 */
export class Cube {
  readonly by: readonly string[];
  readonly key: string;
  readonly units: Units;
  readonly planes: readonly Plane[];
  /** Per axis its sets, and everybody as the last one. */
  readonly sets: readonly (readonly AxisSet[])[];
  /** Per axis, from a unit to the one of the next block. */
  readonly steps: readonly number[];

  /** @param grids the three crossings: first and second axis, first and third, second and third */
  constructor(
    counts: CountTables,
    readonly axes: readonly BlockAxis[],
    grids: readonly Grid[],
  ) {
    this.by = axes.map(({ code }) => code);
    this.key = this.by.join('|');
    this.units = countUnits(counts, axes);
    let from = 0;
    this.planes = grids.map((grid, i) => {
      const plane = { key: grid.by.join('|'), sides: SIDES[i]!, grid, from };
      from += cellsOf(grid);
      return plane;
    });
    this.sets = axes.map((axis) => [
      ...setsOf(axis),
      { blocks: [...axis.blocks.keys()], isPrinted: true },
    ]);
    this.steps = stepsOf(axes);
  }

  /** The groups by one or two of the axes, and the units: groups by all three. */
  groups(): readonly CellCounts[] {
    const found: CellCounts[] = [];
    const [first, second, third] = this.sets as [AxisSet[], AxisSet[], AxisSet[]];
    first.forEach(({ blocks: rows }, a) =>
      second.forEach(({ blocks: columns }, b) =>
        third.forEach(({ blocks: layers }, c) => {
          const isUnit = rows.length + columns.length + layers.length === 3;
          const isWide = [a, b, c].some((set, side) => set === this.sets[side]!.length - 1);
          if (!isUnit && !isWide) return;
          const units = rows.flatMap((i) =>
            columns.flatMap((j) => layers.map((l) => this.unitAt([i, j, l]))),
          );
          found.push(cellOf(this.units, found.length, [a, b, c], units));
        }),
      ),
    );
    return found;
  }

  /**
   * Groups inside three rows together with those outside all three, a row being one or all but one:
   * three crossings give their sum away though none shows either (D1).
   */
  unions(): readonly CellCounts[] {
    const sides = this.sets.map((sets, side) =>
      sets
        .slice(0, -1)
        .map(({ blocks }) => this.axes[side]!.blocks.map((_, block) => blocks.includes(block))),
    );
    const [first, second, third] = sides as [boolean[][], boolean[][], boolean[][]];
    const found: CellCounts[] = [];
    for (const rows of first) {
      for (const columns of second) {
        for (const layers of third) {
          for (const [across, behind] of OPPOSITES) {
            const units = [...this.units.people.keys()].filter((unit) => {
              const isIn = rows[this.blockOf(unit, 0)]!;
              return (
                isIn === (columns[this.blockOf(unit, 1)] === across) &&
                isIn === (layers[this.blockOf(unit, 2)] === behind)
              );
            });
            found.push(cellOf(this.units, found.length, [], units));
          }
        }
      }
    }
    return found;
  }

  /** Whether a group is one by all three axes. */
  isUnit({ sets }: Pick<CellCounts, 'sets'>): boolean {
    return sets.length === 3 && sets.every((set, side) => set < this.axes[side]!.blocks.length);
  }

  /** Which block of an axis a unit is in. */
  blockOf(unit: number, side: number): number {
    return Math.floor(unit / this.steps[side]!) % this.axes[side]!.blocks.length;
  }

  private unitAt(blocks: readonly number[]): number {
    return blocks.reduce((unit, block, side) => unit + block * this.steps[side]!, 0);
  }
}

/** On which side of a second and a third row people are who are inside the first. */
const OPPOSITES = [
  [true, true],
  [true, false],
  [false, true],
  [false, false],
] as const;

const SIDES: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, 2],
  [1, 2],
];
