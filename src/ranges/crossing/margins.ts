import type { Row } from '../rows.js';
import { NONE, type Part } from './sums.js';

/** A sum that everybody can make: what one entry counts is what some others count together. */
export interface Equation {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Rows of a profile question that count nobody twice: its leaves, or the groups above them. */
interface Level {
  readonly rows: readonly number[];
  /** Position in `rows` of each leaf, or none. */
  readonly ofLeaf: Int32Array;
}

/** A profile question of a grid. */
interface Side {
  readonly profile: number;
  readonly leaves: readonly number[];
  readonly levels: readonly Level[];
}

/**
 * The atoms of a layout, which are the combinations of leaf rows of all its profile questions, and the
 * rows and crossings of two rows that count them. Entry 0 counts everybody.
 */
export class Margins {
  readonly sides: readonly Side[];
  readonly atoms: number;
  readonly strides: readonly number[];
  readonly entries: number;
  readonly rowParts: readonly Part[];
  readonly pairParts: readonly Part[];
  private readonly rowEntries = new Map<string, number>();
  private readonly pairEntries = new Map<string, number>();

  constructor(private readonly rows: readonly (readonly Row[])[]) {
    this.sides = rows.flatMap((list, profile) =>
      list.length === 0 ? [] : [sideOf(list, profile)],
    );
    const strides = this.sides.map(() => 1);
    for (let d = this.sides.length - 2; d >= 0; d--) {
      strides[d] = strides[d + 1]! * this.sides[d + 1]!.leaves.length;
    }
    this.strides = strides;
    this.atoms = (strides[0] ?? 0) * (this.sides[0]?.leaves.length ?? 0);
    let next = 1;
    const labels = this.sides.map((_, d) => this.labelsIn(d));
    this.rowParts = this.sides.flatMap(({ profile, levels }, d) =>
      levels.map((level): Part => {
        const start = next;
        level.rows.forEach((row, i) => this.rowEntries.set([profile, row].join(), start + i));
        next += level.rows.length;
        return {
          of: labels[d]!.map((leaf) => placed(start, level.ofLeaf[leaf]!)),
          sees: new Set([d]),
        };
      }),
    );
    this.pairParts = this.sides.flatMap((one, d) =>
      this.sides.slice(d + 1).flatMap((other, e) =>
        one.levels.flatMap((first) =>
          other.levels.map((second): Part => {
            const start = next;
            const width = second.rows.length;
            first.rows.forEach((row, i) =>
              second.rows.forEach((column, j) =>
                this.pairEntries.set(
                  [one.profile, row, other.profile, column].join(),
                  start + i * width + j,
                ),
              ),
            );
            next += first.rows.length * width;
            return {
              of: labels[d]!.map((leaf, atom) => {
                const [i, j] = [first.ofLeaf[leaf]!, second.ofLeaf[labels[d + 1 + e]![atom]!]!];
                return i === NONE || j === NONE ? NONE : start + i * width + j;
              }),
              sees: new Set([d, d + 1 + e]),
            };
          }),
        ),
      ),
    );
    this.entries = next;
  }

  row(profile: number, row: number): number {
    return this.rowEntries.get([profile, row].join())!;
  }

  pair(first: number, row: number, second: number, other: number): number {
    return this.pairEntries.get([first, row, second, other].join())!;
  }

  /** The leaf of a side that each atom is in. */
  labelsIn(d: number): Int32Array {
    const { leaves } = this.sides[d]!;
    return Int32Array.from(
      { length: this.atoms },
      (_, atom) => Math.floor(atom / this.strides[d]!) % leaves.length,
    );
  }

  /** What rows have to do with each other, and with the crossings of these pairs. */
  equations(pairs: readonly (readonly [number, number])[]): readonly Equation[] {
    const ofRows = this.sides.flatMap(({ profile, leaves, levels: [, groups] }) => [
      { whole: 0, parts: leaves.map((row) => this.row(profile, row)) },
      ...(groups?.rows ?? []).map((group) => ({
        whole: this.row(profile, group),
        parts: this.under(profile, group).map((row) => this.row(profile, row)),
      })),
    ]);
    const ofPairs = pairs.flatMap(([p, q]): readonly Equation[] => {
      const [one, other] = [p, q].map((profile) =>
        this.sides.find((side) => side.profile === profile)!,
      ) as [Side, Side];
      const groups = (side: Side): readonly number[] => side.levels[1]?.rows ?? [];
      return [
        ...one.leaves.map((row) => ({
          whole: this.row(p, row),
          parts: other.leaves.map((column) => this.pair(p, row, q, column)),
        })),
        ...other.leaves.map((column) => ({
          whole: this.row(q, column),
          parts: one.leaves.map((row) => this.pair(p, row, q, column)),
        })),
        ...groups(one).flatMap((group) =>
          [...other.leaves, ...groups(other)].map((column) => ({
            whole: this.pair(p, group, q, column),
            parts: this.under(p, group).map((row) => this.pair(p, row, q, column)),
          })),
        ),
        ...groups(other).flatMap((group) =>
          one.leaves.map((row) => ({
            whole: this.pair(p, row, q, group),
            parts: this.under(q, group).map((column) => this.pair(p, row, q, column)),
          })),
        ),
      ];
    });
    return [...ofRows, ...ofPairs];
  }

  private under(profile: number, group: number): readonly number[] {
    return [...this.rows[profile]!.keys()].filter(
      (row) => this.rows[profile]![row]!.parent === group,
    );
  }
}

const placed = (start: number, at: number): number => (at === NONE ? NONE : start + at);

function sideOf(list: readonly Row[], profile: number): Side {
  const positions = [...list.keys()];
  const leaves = positions.filter((row) => list[row]!.isLeaf);
  const groups = positions.filter((row) => !list[row]!.isLeaf);
  const own: Level = { rows: leaves, ofLeaf: Int32Array.from(leaves.keys()) };
  const above: Level = {
    rows: groups,
    ofLeaf: Int32Array.from(leaves, (row) => groups.indexOf(list[row]!.parent ?? NONE)),
  };
  return { profile, leaves, levels: groups.length > 0 ? [own, above] : [own] };
}
