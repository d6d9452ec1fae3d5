import type { CountTables } from '../count-tables.js';
import type { BlockAxis } from './block-axis.js';
import type { Circuit } from './circuits.js';
import type { Field } from './field.js';
import { type AxisSet, cellAt, cellsOf, type Grid, setsOf } from './grid.js';
import type { QuestionLines } from './question-lines.js';
import { type CellCounts, cellOf } from './targets.js';
import { countUnits, stepsOf, type Units } from './units.js';

/** One of the three crossings of a cube, and where its cells start among those of all three. */
interface Plane {
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
  readonly cells: number;
  /** Per axis its sets, and everybody as the last one. */
  readonly sets: readonly (readonly AxisSet[])[];
  private readonly steps: readonly number[];

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
    this.cells = from;
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

  /**
   * What can trade places in it: corners of a rectangle in one layer, of a cube, which no crossing
   * sees, and of a rectangle across two crossings; for answers also blocks that the question does
   * not tell apart. As in a crossing, a unit of `colluders` people or fewer is no corner (rule D4).
   */
  field(colluders: number, lines?: ReadonlyMap<string, QuestionLines>): Field {
    const { key, units } = this;
    const around: Field['around'] = (group, hidden) => ({
      [Symbol.iterator]: () => this.around(group, colluders, hidden),
    });
    if (!lines) return { key, units, lines: [], around };
    const aside: Field['aside'] = (group) => ({
      [Symbol.iterator]: () => this.aside(group, colluders, lines),
    });
    return { key, units, lines: [], around, aside };
  }

  private *around(
    group: readonly number[],
    colluders: number,
    hidden: Uint8Array | undefined,
  ): Generator<Circuit> {
    const isUsable = this.usableBeside(group, colluders);
    for (const unit of group) {
      for (const { giving, taking, planes } of this.circuitsOf(unit)) {
        if (!giving.every((one, i) => i === 0 || isUsable(one)) || !taking.every(isUsable)) {
          continue;
        }
        const cells = planes.flatMap(([plane, ...corners]) => this.cellsBetween(plane, corners));
        if (hidden && !cells.every((cell) => hidden[cell])) continue;
        yield { giving, taking, cells };
      }
    }
  }

  private *aside(
    group: readonly number[],
    colluders: number,
    lines: ReadonlyMap<string, QuestionLines>,
  ): Generator<Circuit> {
    const isUsable = this.usableBeside(group, colluders);
    for (const unit of group) {
      for (const [side, { code }] of this.axes.entries()) {
        const block = this.blockOf(unit, side);
        for (const other of lines.get(code)!.together(block)) {
          const partner = unit + (other - block) * this.steps[side]!;
          if (isUsable(partner)) yield { giving: [unit], taking: [partner], cells: [] };
        }
      }
    }
  }

  private usableBeside(group: readonly number[], colluders: number): (unit: number) => boolean {
    const own = new Set(group);
    return (unit) => this.units.people[unit]! > colluders && !own.has(unit);
  }

  /** All circuits at a unit, with the rectangles that they draw in the crossings. */
  private *circuitsOf(
    unit: number,
  ): Generator<Omit<Circuit, 'cells'> & { readonly planes: readonly Rectangle[] }> {
    const at = this.axes.map((_, side) => this.blockOf(unit, side));
    const to = (...moves: readonly (readonly [side: number, block: number])[]): number =>
      moves.reduce((sum, [side, block]) => sum + (block - at[side]!) * this.steps[side]!, unit);
    for (const plane of this.planes) {
      const [s, t] = plane.sides;
      for (const p of this.othersThan(s, at)) {
        for (const q of this.othersThan(t, at)) {
          yield {
            giving: [unit, to([s, p], [t, q])],
            taking: [to([t, q]), to([s, p])],
            planes: [[plane, at[s]!, p, at[t]!, q]],
          };
        }
      }
    }
    const others = [0, 1, 2].map((side) => this.othersThan(side, at)) as [
      number[],
      number[],
      number[],
    ];
    for (const p of others[0]) {
      for (const q of others[1]) {
        for (const r of others[2]) {
          const [a, b, c] = [
            [0, p],
            [1, q],
            [2, r],
          ] as const;
          yield {
            giving: [unit, to(a, b), to(a, c), to(b, c)],
            taking: [to(a), to(b), to(c), to(a, b, c)],
            planes: [],
          };
        }
      }
    }
    for (const p of others[0]) {
      for (const q of others[1]) {
        for (const r of others[2]) {
          const moves = [
            [0, p],
            [1, q],
            [2, r],
          ] as const;
          for (const alone of moves) {
            const [one, other] = moves.filter((move) => move !== alone) as [Step, Step];
            yield {
              giving: [unit, to(...moves)],
              taking: [to(one, other), to(alone)],
              planes: this.planes.flatMap((plane): readonly Rectangle[] => {
                const [s, t] = plane.sides;
                if (s !== alone[0] && t !== alone[0]) return [];
                return [[plane, at[s]!, moves[s]![1], at[t]!, moves[t]![1]]];
              }),
            };
          }
        }
      }
    }
  }

  /** The cells of a crossing that see a trade between two of its lines and two of its columns. */
  private cellsBetween({ grid, from }: Plane, [i, p, j, q]: readonly number[]): readonly number[] {
    const between = grid.apart[1][j!]![q!]!;
    return grid.apart[0][i!]![p!]!.flatMap((a) => between.map((b) => from + cellAt(grid, a, b)));
  }

  private othersThan(side: number, at: readonly number[]): number[] {
    return [...this.axes[side]!.blocks.keys()].filter((block) => block !== at[side]);
  }

  private blockOf(unit: number, side: number): number {
    return Math.floor(unit / this.steps[side]!) % this.axes[side]!.blocks.length;
  }

  private unitAt(blocks: readonly number[]): number {
    return blocks.reduce((unit, block, side) => unit + block * this.steps[side]!, 0);
  }
}

type Step = readonly [side: number, block: number];

/** Lines `i` and `p`, columns `j` and `q` of a crossing. */
type Rectangle = readonly [plane: Plane, i: number, p: number, j: number, q: number];

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
