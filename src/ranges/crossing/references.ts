import type { CrossingSizes } from '../flags.js';
import { Known } from './known.js';
import type { Margins } from './margins.js';
import { MovedTable } from './moved-table.js';
import { spread } from './spread.js';
import { directionOf, Sums } from './sums.js';

/** Two profile questions, the earlier one first. */
export type Pair = readonly [first: number, second: number];

export interface SizesRequest {
  readonly margins: Margins;
  readonly threshold: number;
  /** People of each row; both ends of what is printed of it. */
  readonly peopleOf: (profile: number, row: number) => number;
  readonly flagsOf: (pair: Pair) => CrossingSizes | undefined;
  /** Crossings that are published, in the order of the plan. */
  readonly planned: readonly Pair[];
  /** People of each entry as they are. */
  readonly truth: Int32Array;
  readonly width: number;
  readonly close: number;
}

/** What is printed of the sizes of crossings. */
export interface PrintedSizes {
  readonly known: Known;
  /**
   * Tables of people by atom that fit all that is printed of sizes. Between them they leave each
   * crossing that is not surely of k people as many possible sizes as k (D1).
   */
  readonly references: readonly Int32Array[];
}

/** More of them cost every question too much. */
const MOST_REFERENCES = 12;

/**
 * Prints sizes of crossings one after another, each cut only by what is printed already, and keeps
 * tables of people that show what remains possible. Nothing where no such tables are found.
 */
export function printSizes(request: SizesRequest): PrintedSizes | undefined {
  const { margins, threshold, planned, truth, width, close } = request;
  const known = knownBefore(request);
  const tables = findReferences(request, known);
  if (!tables) return undefined;
  for (const pair of planned) {
    for (const entry of largestFirst(margins, pair, known)) tell(entry);
  }
  return { known, references: tables.map(({ counts }) => counts) };

  function tell(entry: number): void {
    if (known.least[entry]! < threshold) tellWhetherLarge(entry);
    if (known.least[entry]! < threshold || known.width(entry) <= close) return;
    const cuts = allowed(entry);
    const people = truth[entry]!;
    const from = cuts.findLast((cut) => cut <= people);
    const to = cuts.find((cut) => cut > people);
    if (from !== undefined || to !== undefined) print(entry, from ?? 0, to ? to - 1 : Infinity);
  }

  function print(entry: number, from: number, to: number): void {
    const [least, most] = [Math.max(known.least[entry]!, from), Math.min(known.most[entry]!, to)];
    known.learn(entry, least, most);
    for (const table of tables!) {
      if (!table.confine(entry, least, most)) throw new Error('a reference does not fit a size');
    }
  }

  /** A cut is at a fixed place, and every reference can stand on both of its sides. */
  function allowed(entry: number): readonly number[] {
    const cuts: number[] = [];
    const step = Math.max(width, Math.floor(known.least[entry]! / 10));
    for (let cut = threshold + step; cut <= known.most[entry]!; cut += step) {
      if (cut > known.least[entry]!) cuts.push(cut);
    }
    return tables!.reduce((left, table) => {
      if (left.length === 0) return left;
      const least = table.reach(entry, left[0]! - 1);
      const most = table.reach(entry, left.at(-1)!);
      return left.filter((cut) => cut - 1 >= least && cut <= most);
    }, cuts);
  }

  /** Whether it has k people or more; what must stay possible of it then falls away. */
  function tellWhetherLarge(entry: number): void {
    const [least, most] = [known.least[entry]!, known.most[entry]!];
    if (least > 0 || most < threshold) return;
    const isOpen = tables!.every((table) => {
      if (table.reach(entry, threshold - 1) > threshold - 1) return false;
      return table.freed(entry, least, most, () => table.reach(entry, threshold) >= threshold);
    });
    if (!isOpen) return;
    if (truth[entry]! < threshold) {
      print(entry, 0, threshold - 1);
      return;
    }
    for (const table of tables!) table.free(entry, least, most);
    print(entry, threshold, most);
  }
}

/** What sizes of rows and flags say. */
function knownBefore({ margins, peopleOf, flagsOf }: SizesRequest): Known {
  const { sides } = margins;
  const least = new Int32Array(margins.entries);
  const most = new Int32Array(margins.entries).fill(2 ** 30);
  const everybody = sides[0]!.leaves.reduce(
    (sum, row) => sum + peopleOf(sides[0]!.profile, row),
    0,
  );
  least[0] = most[0] = everybody;
  for (const { profile, levels } of sides) {
    for (const row of levels.flatMap(({ rows }) => rows)) {
      least[margins.row(profile, row)] = most[margins.row(profile, row)] = peopleOf(profile, row);
    }
  }
  const pairs = pairsOf(margins);
  for (const pair of pairs) {
    const flags = flagsOf(pair);
    const [p, q] = pair;
    const [one, other] = pair.map((profile) => sides.find((side) => side.profile === profile)!);
    one!.leaves.forEach((row, i) =>
      other!.leaves.forEach((column, j) => {
        const entry = margins.pair(p, row, q, column);
        const people = Math.min(peopleOf(p, row), peopleOf(q, column));
        least[entry] = flags?.least[i]![j] ?? 0;
        most[entry] = flags?.most[i]![j] ?? people;
      }),
    );
  }
  const known = new Known(least, most, margins.equations(pairs));
  known.deduce();
  return known;
}

export const pairsOf = ({ sides }: Margins): readonly Pair[] =>
  sides.flatMap((one, d) => sides.slice(d + 1).map((other): Pair => [one.profile, other.profile]));

function largestFirst(margins: Margins, [p, q]: Pair, known: Known): readonly number[] {
  const leavesOf = (profile: number) => {
    const side = margins.sides.find((one) => one.profile === profile);
    return (side?.leaves ?? []).map((row) => ({
      row,
      people: known.most[margins.row(profile, row)]!,
    }));
  };
  return leavesOf(p)
    .flatMap((one) =>
      leavesOf(q).map((other) => ({
        entry: margins.pair(p, one.row, q, other.row),
        expected: one.people * other.people,
      })),
    )
    .sort((a, b) => b.expected - a.expected || a.entry - b.entry)
    .map(({ entry }) => entry);
}

function findReferences(request: SizesRequest, known: Known): readonly MovedTable[] | undefined {
  const { margins, threshold } = request;
  const shape = new Sums(
    margins.entries,
    margins.pairParts,
    margins.sides.map(({ leaves }, d) =>
      directionOf(margins.labelsIn(d), leaves.length, margins.strides[d]!),
    ),
  );
  const start = new MovedTable(shape, evenly(request), known.least.slice(), known.most.slice(), [
    ...margins.sides.keys(),
  ]);
  if (!start.settle()) return undefined;
  const colours = coloursOf(margins);
  const open = shape.members.flatMap((cells, entry) =>
    cells.length > 0 && known.least[entry]! < threshold ? [entry] : [],
  );
  // Half of them are low where the other half is high, so that lines keep their sums.
  const tables = [start.copy(), start.copy()];
  for (const side of [0, 1]) {
    for (const entry of open) {
      const low = known.least[entry]!;
      const [from, to] = side === 0 ? [low, low] : [low + threshold - 1, known.most[entry]!];
      const first = (side + colours[entry]!) % 2;
      const own = [tables[first]!, tables[1 - first]!, ...tables.slice(2)];
      if (own.some((table) => table.confine(entry, from, to))) continue;
      const fresh = start.copy();
      if (tables.length >= MOST_REFERENCES || !fresh.confine(entry, from, to)) return undefined;
      tables.push(fresh);
    }
  }
  return tables;
}

/** Crossings of two rows like the fields of a chessboard. */
function coloursOf(margins: Margins): Int32Array {
  const colours = new Int32Array(margins.entries);
  for (const [p, q] of pairsOf(margins)) {
    const [one, other] = [p, q].map((profile) =>
      margins.sides.find((side) => side.profile === profile)!.levels.flatMap(({ rows }) => rows),
    );
    one!.forEach((row, i) =>
      other!.forEach((column, j) => (colours[margins.pair(p, row, q, column)] = (i + j) % 2)),
    );
  }
  return colours;
}

/** Everybody, spread over the rows of each profile question as if these had nothing to do with each other. */
function evenly({ margins, peopleOf }: SizesRequest): Int32Array {
  return margins.sides.reduce<Int32Array>((sizes, { profile, leaves }, d) => {
    const people = leaves.map((row) => peopleOf(profile, row));
    return d === 0 ? Int32Array.from(people) : spread(sizes, people);
  }, new Int32Array());
}

/** Atoms of which a table has anybody. */
export const occupied = (table: Int32Array): readonly number[] =>
  [...table.keys()].filter((atom) => table[atom]! > 0);
