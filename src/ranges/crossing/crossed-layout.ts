import type { CountCrossing, Layout } from '../layout.js';
import { type CountedAnswers, type PrintedRows, printQuestion } from '../print-question.js';
import type { Companion } from '../cuts.js';
import type { Range } from '../print-table.js';
import { Margins } from './margins.js';
import { printAnswers } from './print-answers.js';
import { type Pair, pairsOf, printSizes } from './references.js';
import { type AnswerTarget, Grounds, type Witnesses } from './witnesses.js';

/** Answers that exclude each other, counted by two profile questions as well. */
export interface CrossedAnswers extends CountedAnswers {
  /** How many who chose both options gave each answer. */
  readonly ofBoth: (
    first: number,
    option: number,
    second: number,
    other: number,
  ) => readonly number[];
}

/** The crossing of two rows, and what is printed of its size. */
export interface CrossedSize {
  readonly row: number;
  readonly other: number;
  readonly people: Range;
}

/** And of how many gave each answer. */
export interface CrossedCell extends CrossedSize {
  readonly answers: readonly Range[];
}

export interface CrossedLayout {
  /** The pairs of profile questions of which sizes were printed. */
  readonly pairs: readonly Pair[];
  /** Rows, of these or joined from these, of which large crossings are those whose sizes say so. */
  bySizes(rows: Layout): Layout;
  /** What is printed of the sizes of crossings of rows, in the order of the rows. */
  sizesOf(pair: Pair): readonly CrossedSize[];
  /** Prints one question: its rows, and the crossings that are planned. */
  print(counted: CrossedAnswers): PrintedQuestion;
}

export interface PrintedQuestion {
  readonly rows: readonly (PrintedRows | undefined)[];
  /** By pair; nothing where the question is not told by crossings. */
  readonly crossings: readonly (readonly CrossedCell[] | undefined)[];
}

/** People who may pool what they know of themselves (D4), and two more who must be able to differ. */
const MIXED = 3;
const WIDTH = 4;
const CLOSE = 5;
/** Of a grid of more atoms no crossing is printed; of more crossings of rows, those planned first. */
const MOST_ATOMS = 20_000;
const MOST_CROSSED = 300;

/**
 * Prints the sizes of the planned crossings; nothing where that cannot be done safely, or where the size
 * of some row is told as a range.
 */
export function crossLayout(
  layout: Layout,
  planned: readonly Pair[],
  crossing: CountCrossing,
): CrossedLayout | undefined {
  const shown = firstOf(planned, layout);
  const margins = new Margins(layout.rows);
  const areExact = layout.rows.flat().every(({ size }) => size.least === size.most);
  if (shown.length === 0 || !areExact || margins.atoms > MOST_ATOMS) return undefined;
  const { threshold } = layout;
  const peopleOf = (profile: number, row: number): number => layout.rows[profile]![row]!.people;
  const entries = entriesOf(layout, margins);
  const truth = new Int32Array(margins.entries);
  for (const { pair, row, other, entry } of entries) {
    if (isIn(shown, pair)) truth[entry] = sumOver(layout, pair, row, other, crossing);
  }
  const sizes = printSizes({
    margins,
    threshold,
    peopleOf,
    flagsOf: ([first, second]) => layout.sizesOf(first, second),
    planned: shown,
    truth,
    width: WIDTH,
    close: CLOSE,
  });
  if (!sizes) return undefined;
  const grounds = new Grounds(margins, sizes);
  const { known } = sizes;
  const printed = bySizes(layout);
  const targetsFor = targetsOf(layout, grounds, entries);
  const equations = margins.equations(shown);
  const sizesOf = ([p, q]: Pair): readonly SizedEntry[] =>
    entries
      .filter(({ pair }) => pair[0] === p && pair[1] === q)
      .map((one) => ({
        ...one,
        people: { from: known.least[one.entry]!, to: known.most[one.entry]! },
      }));
  return { pairs: shown, bySizes, sizesOf, print };

  /** A crossing has at least as many people as those of the leaves that it is made of. */
  function bySizes(rows: Layout): Layout {
    const leavesOf = (profile: number, row: number): readonly number[] => {
      const options = new Set(rows.rows[profile]![row]!.options);
      const own = layout.rows[profile]!;
      return [...own.keys()].filter(
        (leaf) => own[leaf]!.isLeaf && own[leaf]!.options.every((option) => options.has(option)),
      );
    };
    return {
      ...rows,
      isLarge: (p, row, q, other) => {
        const [first, second] =
          p < q ? [leavesOf(p, row), leavesOf(q, other)] : [leavesOf(q, other), leavesOf(p, row)];
        const surely = first.reduce(
          (sum, leaf) =>
            second.reduce(
              (n, column) =>
                n + known.least[margins.pair(Math.min(p, q), leaf, Math.max(p, q), column)]!,
              sum,
            ),
          0,
        );
        return surely >= rows.threshold;
      },
    };
  }

  function print(counted: CrossedAnswers): PrintedQuestion {
    const { totals } = counted;
    const silent = grounds.witnesses(totals, targetsFor(totals));
    // A question that is told by its rows alone has to leave the sizes of crossings open as well.
    const witnesses = silent ?? grounds.witnesses(totals, [])!;
    const rows = printQuestion(printed, counted, undefined, (profile) =>
      besides(witnesses, margins, profile),
    );
    if (!silent) return { rows, crossings: shown.map(() => undefined) };
    const told = shown.filter((pair) => pair.every((profile) => rows[profile]));
    const figures = told.flatMap(smallestFirst);
    const rangeOf = printAnswers({
      grounds,
      witnesses,
      totals,
      figures: figures.map(({ entry }) => entry),
      counts: countsOf(layout, figures, counted),
      before: rows.flatMap((table, profile) =>
        (table ?? []).map((ranges, row) => ({ entry: margins.row(profile, row), ranges })),
      ),
      equations,
      width: WIDTH,
      close: CLOSE,
    });
    return {
      rows,
      crossings: shown.map((pair) =>
        told.includes(pair)
          ? sizesOf(pair).map(({ row, other, people, entry }): CrossedCell => ({
              row,
              other,
              people,
              answers: totals.map((_, a) => rangeOf(entry, a)),
            }))
          : undefined,
      ),
    };
  }

  function smallestFirst(pair: Pair): readonly Entry[] {
    return sizesOf(pair).toSorted(
      (a, b) =>
        Number(a.isGroup) - Number(b.isGroup) || a.people.from - b.people.from || a.entry - b.entry,
    );
  }
}

/** As many pairs of the plan, in its order, as are not too many crossings of rows. */
function firstOf(planned: readonly Pair[], { rows }: Layout): readonly Pair[] {
  let left = MOST_CROSSED;
  return planned.filter((pair) => {
    const [first, second] = pair.map((p) => rows[p]!.filter(({ isLeaf }) => isLeaf).length);
    const crossed = first! * second!;
    if (crossed === 0 || crossed > left) return false;
    left -= crossed;
    return true;
  });
}

const isIn = (pairs: readonly Pair[], [p, q]: Pair): boolean =>
  pairs.some(([first, second]) => first === p && second === q);

type SizedEntry = Entry & CrossedSize;

/** A crossing of two rows. */
interface Entry {
  readonly pair: Pair;
  readonly row: number;
  readonly other: number;
  readonly entry: number;
  readonly isGroup: boolean;
}

const entriesOf = ({ rows }: Layout, margins: Margins): readonly Entry[] =>
  pairsOf(margins).flatMap((pair) => {
    const [p, q] = pair;
    return rows[p]!.flatMap((one, row) =>
      rows[q]!.map((two, other): Entry => ({
        pair,
        row,
        other,
        entry: margins.pair(p, row, q, other),
        isGroup: !one.isLeaf || !two.isLeaf,
      })),
    );
  });

const sumOver = (
  { rows }: Layout,
  [p, q]: Pair,
  row: number,
  other: number,
  crossing: CountCrossing,
): number =>
  rows[p]![row]!.options.reduce(
    (sum, option) =>
      rows[q]![other]!.options.reduce((n, second) => n + crossing(p, option, q, second), sum),
    0,
  );

/** What each crossing, published or not, must leave possible (D2, D3), and each joined row. */
function targetsOf(
  { rows, threshold }: Layout,
  grounds: Grounds,
  entries: readonly Entry[],
): (totals: readonly number[]) => readonly AnswerTarget[] {
  const { margins, sizes } = grounds;
  const mixed = entries.flatMap(({ entry, isGroup }) =>
    isGroup ? [] : [{ entry, others: MIXED }],
  );
  const silent = entries.flatMap(({ entry }) =>
    sizes.known.least[entry]! >= threshold || grounds.isEmptyInSome(entry)
      ? []
      : [{ entry, others: 'all' as const }],
  );
  const joined = rows.flatMap((list, profile) =>
    list.flatMap(({ isLeaf, isJoined }, row) =>
      isLeaf && isJoined ? [{ entry: margins.row(profile, row), others: threshold - 1 }] : [],
    ),
  );
  return (totals) =>
    [...silent, ...joined, ...mixed].flatMap((one) =>
      totals.map((_, answer): AnswerTarget => ({ ...one, answer })),
    );
}

const besides = (witnesses: Witnesses, margins: Margins, profile: number): Companion => ({
  cutsAllowed: (row, answer, cuts) =>
    witnesses.cutsAllowed(margins.row(profile, row), answer, cuts),
  confine: (row, answer, from, to) =>
    witnesses.confine(margins.row(profile, row), answer, from, to),
});

/** How many of each crossing gave each answer. */
function countsOf(
  { rows }: Layout,
  figures: readonly Entry[],
  { totals, ofBoth }: CrossedAnswers,
): (entry: number, answer: number) => number {
  const counts = new Map(
    figures.map(({ pair: [p, q], row, other, entry }) => {
      const sums = totals.map(() => 0);
      for (const option of rows[p]![row]!.options) {
        for (const second of rows[q]![other]!.options) {
          ofBoth(p, option, q, second).forEach((count, a) => (sums[a]! += count));
        }
      }
      return [entry, sums] as const;
    }),
  );
  return (entry, answer) => counts.get(entry)![answer]!;
}
