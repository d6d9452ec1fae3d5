import { crossingRule } from '../../../questionnaire/index.js';
import type { CountTables } from '../../count-tables.js';
import type { BlockAxis } from '../counting/block-axis.js';
import { costsOf } from '../counting/costs.js';
import { cubeOf, tieSizes, type TiedCube } from '../cube/cube-plan.js';
import { fieldOf } from '../search/field.js';
import { cellsOf, type Grid, gridOf } from '../counting/grid.js';
import { axisFor, mergeOne } from './line-up-axes.js';
import { PatternSearch, type Settled } from '../search/pattern-search.js';
import type { ProtectionRules } from '../counting/rules.js';
import { cellCounts, type CellCounts, smallGroups } from '../search/targets.js';
import type { Target } from '../search/wishes.js';

/** One crossing, and which of its cells show no number at all. */
export interface SizedGrid {
  readonly grid: Grid;
  readonly cells: readonly CellCounts[];
  readonly search: PatternSearch;
  /** Of withholding one cell. */
  readonly costs: Float64Array;
  readonly hidden: Uint8Array;
  /** Its small groups; their answers are protected question by question. */
  readonly targets: readonly Target[];
  readonly settled: Settled;
}

/** Which groups show how many people they have. */
export interface SizePlan {
  /** How many responded. */
  readonly everybody: number;
  readonly axes: ReadonlyMap<string, BlockAxis>;
  /** Per axis code. */
  readonly lines: ReadonlyMap<string, Grid>;
  /** Per pair of axis codes, in the order of the axes, joined by `|`; asked for or not. */
  readonly crossings: ReadonlyMap<string, SizedGrid>;
  /** Per three axes. */
  readonly cubes: readonly TiedCube[];
}

/** How often the pattern of a crossing is let go of in part and chosen anew. */
const ROUNDS = 200;

export const crossingKey = (codes: readonly string[]): string => codes.join('|');

/**
 * Merges siblings, then withholds cells of each crossing until every small group can be of another
 * size, with all its answers. Where withholding does not do it, the smaller line of a group that
 * stays too certain is merged as well, at worst until its profile question has one line left.
 */
export function planSizes(counts: CountTables, rules: ProtectionRules): SizePlan {
  const codes = counts.axes.map(({ code }) => code);
  const pairs = pairsOf(codes);
  const { profile } = counts.definition.questionnaire;
  const { crossed, isTied } = crossingRule(profile, counts.responses, rules.threshold);
  const together = new Map<string, (readonly number[])[]>(codes.map((code) => [code, []]));
  const done = new Map<string, SizedGrid>();
  for (;;) {
    const axes = new Map(
      codes.map((code) => [code, axisFor(counts, code, rules, together.get(code)!)]),
    );
    let failed: Grid | undefined;
    for (const pair of pairs) {
      const key = crossingKey(pair);
      if (done.has(key)) continue;
      const grid = gridOf(counts, axes.get(pair[0])!, axes.get(pair[1]));
      const outcome = sizeGrid(
        counts,
        grid,
        rules,
        pair.every((code) => crossed.includes(code)),
      );
      if (outcome.kind === 'sized') {
        done.set(key, outcome.sized);
        continue;
      }
      failed = grid;
      const code = mergeOne(counts, grid, outcome.failed, together);
      for (const other of done.keys()) if (other.split('|').includes(code)) done.delete(other);
      break;
    }
    if (failed) continue;
    const lines = new Map(codes.map((code) => [code, gridOf(counts, axes.get(code)!)]));
    const crossings = new Map(
      pairs.map((pair) => [crossingKey(pair), done.get(crossingKey(pair))!]),
    );
    const tied = isTied && crossed.length > 2 ? [cubeOf(counts, crossed, axes, crossings)] : [];
    // Where nothing of a cube is shown, each of its crossings can be what it is on its own.
    const cubes = tied
      .map((cube) => tieSizes(cube, crossings, rules))
      .filter(({ failed }) => !failed);
    return { everybody: counts.responses, axes, lines, crossings, cubes };
  }
}

/**
 * Every pair of profile questions, in their order, whatever tables are asked for: a pair can be
 * worked out in part from its one-way tables, and a later edition may ask for more tables without
 * changing those that are known (D5).
 */
const pairsOf = (codes: readonly string[]): readonly (readonly [string, string])[] =>
  codes.flatMap((code, i) => codes.slice(i + 1).map((other) => [code, other] as const));

type Outcome =
  | { readonly kind: 'sized'; readonly sized: SizedGrid }
  /** Groups that stay too certain even with the whole crossing withheld. */
  | { readonly kind: 'failed'; readonly failed: readonly Target[] };

function sizeGrid(
  counts: CountTables,
  grid: Grid,
  { threshold, colluders }: ProtectionRules,
  mayShow: boolean,
): Outcome {
  const cells = cellCounts(grid);
  const costs = costsOf(counts, grid);
  const search = new PatternSearch(fieldOf(grid, colluders), costs);
  const targets = smallGroups(cells, threshold);
  const hidden = withholdSmall(grid, cells, threshold);
  if (!mayShow) hidden.fill(1);
  const settle = (): Settled =>
    search.satisfy(targets, { hidden, sizes: hidden }, { rounds: ROUNDS });
  let settled = settle();
  if (settled.failed.length > 0) {
    hidden.fill(1);
    settled = settle();
  }
  return settled.failed.length > 0
    ? { kind: 'failed', failed: settled.failed }
    : { kind: 'sized', sized: { grid, cells, search, costs, hidden, targets, settled } };
}

/** Rows that are never printed, and groups too small to be: nobody sees a difference (D11). */
function withholdSmall(grid: Grid, cells: readonly CellCounts[], threshold: number): Uint8Array {
  const hidden = new Uint8Array(cellsOf(grid));
  for (const { cell, sets, people } of cells) {
    const isPrinted = sets.every((set, side) => grid.sets[side as 0 | 1][set]!.isPrinted);
    if (!isPrinted || people < threshold) hidden[cell] = 1;
  }
  return hidden;
}
