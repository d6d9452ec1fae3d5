import type { Circuit } from '../search/circuits.js';
import type { Cube } from './cube.js';
import type { Field } from '../search/field.js';
import { cellAt } from '../counting/grid.js';
import type { QuestionLines } from '../counting/question-lines.js';
import type { Units } from '../counting/units.js';

/** To another block of one axis. */
type Step = readonly [side: number, block: number];

/** Corners as steps from one unit, and which two steps at a time a crossing sees. */
interface Corners {
  readonly giving: readonly (readonly Step[])[];
  readonly taking: readonly (readonly Step[])[];
  readonly seen: readonly (readonly [Step, Step])[];
}

/**
 * What can trade places in a cube: corners of a rectangle in one layer, of a cube, which no crossing
 * sees, and of a rectangle across two crossings; for answers also blocks that the question does not
 * tell apart. As in a crossing, a unit of `colluders` people or fewer is no corner (rule D4).
 */
export class CubeField implements Field {
  readonly key: string;
  readonly units: Units;
  readonly lines = [];

  constructor(
    private readonly cube: Cube,
    private readonly colluders: number,
    private readonly told?: ReadonlyMap<string, QuestionLines>,
  ) {
    this.key = cube.key;
    this.units = cube.units;
  }

  around(group: readonly number[], hidden?: Uint8Array): Iterable<Circuit> {
    return { [Symbol.iterator]: () => this.circuits(group, hidden) };
  }

  aside(group: readonly number[]): Iterable<Circuit> {
    return { [Symbol.iterator]: () => this.pairs(group) };
  }

  private *circuits(group: readonly number[], hidden: Uint8Array | undefined): Generator<Circuit> {
    const isUsable = this.usableBeside(group);
    for (const unit of group) {
      const at = this.cube.axes.map((_, side) => this.cube.blockOf(unit, side));
      const to = (steps: readonly Step[]): number =>
        steps.reduce(
          (sum, [side, block]) => sum + (block - at[side]!) * this.cube.steps[side]!,
          unit,
        );
      for (const corners of this.cornersAt(at)) {
        const [giving, taking] = [corners.giving.map(to), corners.taking.map(to)];
        if (!giving.every((one, i) => i === 0 || isUsable(one)) || !taking.every(isUsable)) {
          continue;
        }
        const cells = corners.seen.flatMap((steps) => this.cellsBetween(at, steps));
        if (hidden && !cells.every((cell) => hidden[cell])) continue;
        yield { giving, taking, cells };
      }
    }
  }

  private *pairs(group: readonly number[]): Generator<Circuit> {
    const isUsable = this.usableBeside(group);
    for (const unit of group) {
      for (const [side, { code }] of this.cube.axes.entries()) {
        const block = this.cube.blockOf(unit, side);
        for (const other of this.told?.get(code)?.together(block) ?? []) {
          const partner = unit + (other - block) * this.cube.steps[side]!;
          if (isUsable(partner)) yield { giving: [unit], taking: [partner], cells: [] };
        }
      }
    }
  }

  private usableBeside(group: readonly number[]): (unit: number) => boolean {
    const own = new Set(group);
    return (unit) => this.units.people[unit]! > this.colluders && !own.has(unit);
  }

  private *cornersAt(at: readonly number[]): Generator<Corners> {
    const steps = this.cube.axes.map(({ blocks }, side) =>
      [...blocks.keys()].flatMap((block): Step[] => (block === at[side] ? [] : [[side, block]])),
    ) as [Step[], Step[], Step[]];
    for (const { sides } of this.cube.planes) {
      for (const a of steps[sides[0]]!) {
        for (const b of steps[sides[1]]!) {
          yield { giving: [[], [a, b]], taking: [[a], [b]], seen: [[a, b]] };
        }
      }
    }
    for (const [a, b, c] of triplesOf(steps)) {
      const giving = [[], [a, b], [a, c], [b, c]];
      yield { giving, taking: [[a], [b], [c], [a, b, c]], seen: [] };
    }
    for (const [a, b, c] of triplesOf(steps)) {
      const giving = [[], [a, b, c]];
      yield {
        giving,
        taking: [[a], [b, c]],
        seen: [
          [a, b],
          [a, c],
        ],
      };
      yield {
        giving,
        taking: [[b], [a, c]],
        seen: [
          [a, b],
          [b, c],
        ],
      };
      yield {
        giving,
        taking: [[c], [a, b]],
        seen: [
          [a, c],
          [b, c],
        ],
      };
    }
  }

  /** The cells of a crossing that see a trade between two of its lines and two of its columns. */
  private cellsBetween(at: readonly number[], [[s, p], [t, q]]: readonly [Step, Step]): number[] {
    const { grid, from } = this.cube.planes.find(({ sides }) => sides[0] === s && sides[1] === t)!;
    const between = grid.apart[1][at[t]!]![q]!;
    return grid.apart[0][at[s]!]![p]!.flatMap((a) => between.map((b) => from + cellAt(grid, a, b)));
  }
}

function* triplesOf([first, second, third]: readonly [Step[], Step[], Step[]]) {
  for (const a of first) for (const b of second) for (const c of third) yield [a, b, c] as const;
}
