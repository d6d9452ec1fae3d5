import { canonicalHash } from '../../common/index.js';
import type { CountTables } from '../count-tables.js';
import type { ChangedGroups } from '../ledger/changed-groups.js';
import { type BlockAxis, blockAxisOf } from './block-axis.js';
import { type Grid, cellAt, cellsOf, gridOf } from './grid.js';
import { mergeSiblings, type SiblingMerge } from './merge-siblings.js';
import { PatternSearch, type Settled, type Target } from './pattern-search.js';
import { cellCounts, type CellCounts, smallGroups } from './targets.js';

/** What must hold whatever the results are. */
export interface ProtectionRules {
  readonly threshold: number;
  readonly sensitiveThreshold: number;
  /** People who may pool what they know of themselves (D4). */
  readonly colluders: number;
  readonly merges: readonly SiblingMerge[];
  /** Options that get no row of their own, whatever their size (D6). */
  readonly changed?: ChangedGroups;
}

/** One crossing, and which of its cells show no number at all. */
export interface SizedGrid {
  readonly grid: Grid;
  readonly cells: readonly CellCounts[];
  readonly search: PatternSearch;
  readonly hidden: Uint8Array;
  /** Its small groups, with what is possible of them. */
  readonly targets: readonly Target[];
  readonly settled: Settled;
  /** What of small groups has to be granted question by question, by lines that are not told apart. */
  readonly deferred: readonly Target[];
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
}

/** Two-way tables of three or more profile questions need so many times the threshold. */
const TWO_WAY_FROM = 12;

/** How often the pattern of a crossing is let go of in part and chosen anew. */
const ROUNDS = 40;

export const crossingKey = (codes: readonly string[]): string => codes.join('|');

/**
 * Merges siblings, then withholds cells of each crossing until every small group is protected in
 * size and in every answer. Where withholding does not do it, the smaller line of a group that
 * stays too certain is merged as well, at worst until its profile question has one line left.
 */
export function planSizes(counts: CountTables, rules: ProtectionRules): SizePlan {
  const codes = counts.axes
    .map(({ code }) => code)
    .filter((code) => counts.definition.crossings.some((by) => by.includes(code)));
  const pairs = pairsOf(codes);
  const shown = shownPairs(counts, codes, rules.threshold);
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
      const grid = gridOf(counts, axes.get(pair[0])!, axes.get(pair[1])!);
      const outcome = sizeGrid(counts, grid, rules, shown.has(key));
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
    return { everybody: counts.responses, axes, lines, crossings };
  }
}

/** Merges a line through a group that stays too certain with its next smallest neighbour. */
function mergeOne(
  counts: CountTables,
  grid: Grid,
  [first]: readonly Target[],
  together: ReadonlyMap<string, (readonly number[])[]>,
): string {
  const choices = grid.axes.flatMap((axis, side) => {
    const expected = expectedSizes(counts, axis.code);
    const sizeOf = (block: number): number =>
      axis.blocks[block]!.atoms.reduce((sum, atom) => sum + expected[atom]!, 0);
    const { parents } = counts.axes.find(({ code }) => code === axis.code)!;
    const parentOf = (block: number): string | undefined => parents[axis.blocks[block]!.atoms[0]!];
    const own = grid.sets[side as 0 | 1][first!.sets[side]!]!.blocks.toSorted(
      (a, b) => sizeOf(a) - sizeOf(b),
    )[0]!;
    const [partner] = [...axis.blocks.keys()]
      .filter((block) => block !== own)
      .toSorted(
        (a, b) =>
          Number(parentOf(a) !== parentOf(own)) - Number(parentOf(b) !== parentOf(own)) ||
          sizeOf(a) - sizeOf(b),
      );
    if (partner === undefined) return [];
    const loss = (sizeOf(own) + sizeOf(partner)) / expected.reduce((sum, size) => sum + size, 1);
    const atoms = [...axis.blocks[own]!.atoms, ...axis.blocks[partner]!.atoms];
    return [{ code: axis.code, atoms, loss }];
  });
  const [best] = choices.toSorted((a, b) => a.loss - b.loss);
  together.get(best!.code)!.push(best!.atoms);
  return best!.code;
}

/**
 * Every pair of the profile questions that are shown, in their order: also one that nobody asked
 * for can be worked out in part from the two one-way tables.
 */
const pairsOf = (codes: readonly string[]): readonly (readonly [string, string])[] =>
  codes.flatMap((code, i) => codes.slice(i + 1).map((other) => [code, other] as const));

/**
 * The pairs of which a table may be shown. From pairs of three profile questions something follows
 * about groups by all three; with few respondents that can be a small group, so there are none.
 */
function shownPairs(counts: CountTables, codes: readonly string[], threshold: number) {
  const isTooFew = codes.length > 2 && counts.responses < TWO_WAY_FROM * threshold;
  return new Set(
    isTooFew
      ? []
      : counts.definition.crossings
          .filter((by) => by.length === 2)
          .map((by) => crossingKey(codes.filter((code) => by.includes(code)))),
  );
}

function axisFor(
  counts: CountTables,
  code: string,
  { threshold, merges, changed }: ProtectionRules,
  together: readonly (readonly number[])[],
): BlockAxis {
  const axis = counts.axes.find((one) => one.code === code)!;
  const sizes = counts.crossing([code]).base;
  const expected = expectedSizes(counts, code);
  const { options } = counts.definition.questionnaire.profile.find((one) => one.code === code)!;
  const hasChanged = (atom: number): boolean =>
    changed?.get(code)?.has(axis.options[atom]!) === true;
  /** Those who did not answer are a group too (D9); an unknown headcount tells nothing of them. */
  const showsAbsent = (atoms: readonly number[]): boolean => {
    const absent = atoms.reduce(
      (sum, atom) => sum + (options[atom]?.headcount ?? Number.NaN) - sizes[atom]!,
      0,
    );
    return absent >= 0 && absent < threshold;
  };
  const blocks = mergeSiblings(axis, {
    sizes,
    expected,
    threshold,
    agreed: merges.filter(({ profile }) => profile === code),
    together,
    mayStandAlone: (atoms) => !(atoms.length === 1 && hasChanged(atoms[0]!)) && !showsAbsent(atoms),
  });
  return blockAxisOf(axis, blocks);
}

/** Headcounts where all are known: they were public before anybody answered (D11). */
function expectedSizes(counts: CountTables, code: string): readonly number[] {
  const profile = counts.definition.questionnaire.profile.find((one) => one.code === code)!;
  const sizes = counts.crossing([code]).base;
  const isKnown = profile.options.every(({ headcount }) => headcount !== undefined);
  return Array.from(sizes, (size, atom) =>
    isKnown ? (profile.options[atom]?.headcount ?? 0) : size,
  );
}

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
  const search = new PatternSearch(grid, colluders, costsOf(counts, grid));
  const deferred: Target[] = [];
  const targets = smallGroups(grid, cells, threshold, colluders).map((target): Target => {
    const beyond = search.ungrantable(target);
    if (beyond.length > 0) deferred.push({ ...target, wishes: beyond });
    return { ...target, wishes: target.wishes.filter((wish) => !beyond.includes(wish)) };
  });
  const hopeless = deferred.filter(({ wishes }) => wishes.some(({ kind }) => kind === 'width'));
  if (hopeless.length > 0) return { kind: 'failed', failed: hopeless };
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
    : { kind: 'sized', sized: { grid, cells, search, hidden, targets, settled, deferred } };
}

/** Rows that are never printed, and groups too small to be: nobody sees a difference (D11). */
export function withholdSmall(
  grid: Grid,
  cells: readonly CellCounts[],
  threshold: number,
): Uint8Array {
  const hidden = new Uint8Array(cellsOf(grid));
  for (const { cell, sets, people } of cells) {
    const isPrinted = sets.every((set, side) => grid.sets[side as 0 | 1][set]!.isPrinted);
    if (!isPrinted || people < threshold) hidden[cell] = 1;
  }
  return hidden;
}

/**
 * Every cell costs one, a large one more: by what its lines let expect, never by its own count
 * (D11). Ties are broken by a keyed hash.
 */
function costsOf(counts: CountTables, grid: Grid): Float64Array {
  const costs = new Float64Array(cellsOf(grid));
  const shares = grid.axes.map((axis, side) => {
    const expected = expectedSizes(counts, axis.code);
    const all = expected.reduce((sum, size) => sum + size, 0) || 1;
    return grid.sets[side as 0 | 1].map(
      ({ blocks }) =>
        blocks.reduce(
          (sum, block) =>
            sum + axis.blocks[block]!.atoms.reduce((size, atom) => size + expected[atom]!, 0),
          0,
        ) / all,
    );
  });
  const key = counts.definition.questionnaire.code;
  shares[0]!.forEach((first, a) =>
    shares[1]!.forEach((second, b) => {
      const tie = canonicalHash([key, ...grid.by, a, b], 'cahier/tie-1').slice(-6);
      costs[cellAt(grid, a, b)] = 1 + first * second + Number.parseInt(tie, 16) / 2 ** 44;
    }),
  );
  return costs;
}
