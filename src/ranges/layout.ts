import { type CrossingSizes, tellFlags } from './flags.js';
import { type InnerProfile, nestRows } from './nested-rows.js';
import { sizeOf } from './network.js';
import { type Item, type Row, rowsBySize } from './rows.js';

/** A profile question as it was answered. Whoever gave no answer is an item too, the last. */
export interface ProfileSizes {
  readonly items: readonly Item[];
  /** Whether options stand in an order, so that neighbours are joined first. */
  readonly isOrdered?: boolean;
  /**
   * Whether headcounts are given of all of it. Then what they leave open is not on file; without them, whoever
   * has them where everybody took part knows how many did of each option.
   */
  readonly isCounted?: boolean;
  /** A second profile question inside the options of this one; then options of rows are places. */
  readonly inside?: InnerProfile;
}

/** How many people chose an option of one profile question and an option of another, which stands after it. */
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
  /** How many people flags tell that the crossing of two rows of two profile questions has at least. */
  leastIn(first: number, row: number, second: number, other: number): number;
  /** Whether these are surely k of each two options of k people or more that stand in the rows. */
  isLarge(first: number, row: number, second: number, other: number): boolean;
  /** What flags tell of the sizes of the crossings of two profile questions' leaves. */
  sizesOf(first: number, second: number): CrossingSizes | undefined;
}

export interface LayoutRequest {
  readonly profiles: readonly ProfileSizes[];
  readonly crossing: CountCrossing;
  readonly threshold: number;
  /** The fewest people, over all questions, who did not give some one answer to it. */
  readonly dissent: number;
}

/** A size is told well enough within this many people, or this share of it. */
const CLOSE = 5;
const CLOSE_SHARE = 0.15;

/** Whether there are several rows, and the size of one at least is told well. */
const isWorthShowing = (rows: readonly Row[]): boolean =>
  rows.filter(({ isLeaf }) => isLeaf).length > 1 &&
  rows.some(
    ({ isLeaf, isHidden, size: { least, most } }) =>
      isLeaf && !isHidden && most - least <= Math.max(CLOSE, CLOSE_SHARE * least),
  );

/** Larger grids are left without flags: every flag looks at every crossing. */
const MOST_CROSSINGS = 400;

/**
 * Rows by what is told of sizes, and a rule beside it that everybody can apply to the overall tables:
 * where rows of two profile questions surely overlap by a few, and fewer people than these dissent,
 * some of them agree whatever is withheld, and the later profile question is not shown.
 */
export function layOut({ profiles, crossing, threshold, dissent }: LayoutRequest): Layout {
  const everybody = profiles[0]
    ? profiles[0].items.reduce((sum, { people }) => sum + people, 0)
    : 0;
  const isTooSure = (people: number): boolean =>
    people >= 1 && people < threshold && dissent < people;
  const rows: (readonly Row[])[] = [];
  for (const { items, isOrdered, inside } of profiles) {
    const own = rowsBySize(items, threshold, isOrdered);
    const overlaps = rows.some((earlier) =>
      earlier.some((one) =>
        own.some((other) => isTooSure(sizeOf(one).least + sizeOf(other).least - everybody)),
      ),
    );
    if (overlaps || !isWorthShowing(own)) rows.push([]);
    else rows.push(inside ? nestRows(own, inside, threshold) : own);
  }
  const least = new Map<string, number>();
  const told = new Map<string, CrossingSizes>();
  const keyOf = (p: number, row: number, q: number, other: number): string =>
    p < q ? [p, row, q, other].join() : [q, other, p, row].join();
  rows.forEach((own, q) => {
    for (let p = 0; p < q; p++) flagCrossings(p, rows[p]!, q, own);
  });
  const leastIn: Layout['leastIn'] = (...at) => least.get(keyOf(...at)) ?? 0;
  return {
    everybody,
    threshold,
    rows,
    leastIn,
    isLarge: (p, row, q, other) =>
      leastIn(p, row, q, other) >= threshold + rows[p]![row]!.beside + rows[q]![other]!.beside,
    sizesOf: (first, second) => told.get([first, second].join()),
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
    const flags = tellFlags(
      sizes,
      { rows: some.map((i) => first[i]!), areSizesHeld: !profiles[p]!.isCounted },
      { rows: others.map((j) => second[j]!), areSizesHeld: !profiles[q]!.isCounted },
      threshold,
    );
    told.set([p, q].join(), flags);
    // A group has at least as many in common with another as one of its options.
    const under = (list: readonly Row[], leavesOf: readonly number[], row: number) =>
      leavesOf.flatMap((r, i) => (r === row || list[r]!.parent === row ? [i] : []));
    for (const row of first.keys()) {
      for (const other of second.keys()) {
        const inside = under(first, some, row).flatMap((i) =>
          under(second, others, other).map((j) => flags.least[i]![j]!),
        );
        least.set(keyOf(p, row, q, other), Math.max(0, ...inside));
      }
    }
  }
}
