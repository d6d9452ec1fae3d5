import { tellFlags } from './flags.js';
import { type Item, joinNeighbours, type Row, rowsBySize } from './rows.js';

/** A profile question as it was answered. Whoever gave no answer is an item too, the last. */
export interface ProfileSizes {
  readonly items: readonly Item[];
}

/** How many people chose an option of one profile question and an option of another. */
export type CountCrossing = (
  first: number,
  option: number,
  second: number,
  other: number,
) => number;

/** The rows in which every question is printed, and which of their crossings are told to be large. */
export interface Layout {
  readonly everybody: number;
  readonly threshold: number;
  /** Rows of each profile question; none where it is not shown. */
  readonly rows: readonly (readonly Row[])[];
  /** Whether the crossing of two rows of two profile questions surely has k people. */
  isLarge(first: number, row: number, second: number, other: number): boolean;
  /** For the record: crossings of rows, those that are surely large, and the flags it took. */
  readonly crossings: { readonly all: number; readonly large: number; readonly told: number };
}

export interface LayoutRequest {
  readonly profiles: readonly ProfileSizes[];
  readonly crossing: CountCrossing;
  readonly threshold: number;
  /** The fewest people, over all questions, who did not give some one answer to it. */
  readonly dissent: number;
}

/** Larger grids are left without flags: every flag looks at every crossing. */
const MOST_CROSSINGS = 400;

/**
 * Rows by sizes, and two rules beside them that everybody can apply to the overall tables. Where
 * fewer people dissent than a group surely has, that group has members who agree, whatever is
 * withheld: a row that was joined of several options takes in its neighbour, and of two profile
 * questions whose rows surely overlap by a few the later one is not shown.
 */
export function layOut({ profiles, crossing, threshold, dissent }: LayoutRequest): Layout {
  const everybody = profiles[0]
    ? profiles[0].items.reduce((sum, { people }) => sum + people, 0)
    : 0;
  const isTooSure = (people: number): boolean =>
    people >= 1 && people < threshold && dissent < people;
  const rows: (readonly Row[])[] = [];
  for (const { items } of profiles) {
    const own = joinNeighbours(
      rowsBySize(items, threshold),
      ({ options, people }) => options.length > 1 && isTooSure(people - (threshold - 1)),
    );
    const overlaps = rows.some((earlier) =>
      earlier.some((one) => own.some((other) => isTooSure(one.people + other.people - everybody))),
    );
    rows.push(overlaps || own.filter(({ isLeaf }) => isLeaf).length < 2 ? [] : own);
  }
  const record = { all: 0, large: 0, told: 0 };
  const large = new Map<string, boolean>();
  const keyOf = (p: number, row: number, q: number, other: number): string =>
    p < q ? [p, row, q, other].join() : [q, other, p, row].join();
  rows.forEach((own, q) => {
    for (let p = 0; p < q; p++) flagCrossings(p, rows[p]!, q, own);
  });
  return {
    everybody,
    threshold,
    rows,
    isLarge: (...at) => large.get(keyOf(...at)) ?? false,
    crossings: record,
  };

  function flagCrossings(p: number, first: readonly Row[], q: number, second: readonly Row[]) {
    const leaves = [first, second].map((list) =>
      [...list.keys()].filter((row) => list[row]!.isLeaf),
    );
    const [some = [], others = []] = leaves;
    const crossings = some.length * others.length;
    if (crossings === 0 || crossings > MOST_CROSSINGS) return;
    const sizes = some.map((i) =>
      others.map((j) =>
        first[i]!.options.reduce(
          (sum, option) =>
            second[j]!.options.reduce((n, other) => n + crossing(p, option, q, other), sum),
          0,
        ),
      ),
    );
    const { least, told } = tellFlags(
      sizes,
      some.map((i) => first[i]!.people),
      others.map((j) => second[j]!.people),
      threshold,
    );
    const isSure = least.map((line) => line.map((people) => people >= threshold));
    record.all += isSure.flat().length;
    record.large += isSure.flat().filter(Boolean).length;
    record.told += told;
    // A group is surely large with another where one of its options is.
    const under = (list: readonly Row[], leavesOf: readonly number[], row: number) =>
      leavesOf.flatMap((r, i) => (r === row || list[r]!.parent === row ? [i] : []));
    for (const row of first.keys()) {
      for (const other of second.keys()) {
        const isOne = under(first, some, row).some((i) =>
          under(second, others, other).some((j) => isSure[i]![j]),
        );
        if (isOne) large.set(keyOf(p, row, q, other), true);
      }
    }
  }
}
