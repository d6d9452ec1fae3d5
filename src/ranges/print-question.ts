import type { Layout } from './layout.js';
import { printTable, type Range } from './print-table.js';
import type { Demand, Silence } from './targets.js';

/** Answers that exclude each other, one of them "no answer" where somebody gave none. */
export interface CountedAnswers {
  /** How many gave each; everybody knows these. */
  readonly totals: readonly number[];
  /** How many who chose this option of a profile question gave each. */
  readonly ofOption: (profile: number, option: number) => readonly number[];
}

export interface PrintRules {
  /** People who may pool what they know of themselves (D4). */
  readonly colluders: number;
  /** People; how coarse a figure is, and how closely known one is left alone. */
  readonly width: number;
  readonly close: number;
  /** Tables of more cells than this share witnesses. */
  readonly smallTable: number;
}

const RULES: PrintRules = { colluders: 1, width: 4, close: 5, smallTable: 120 };

/** One profile question's table: least and greatest count by row and answer. */
export type PrintedRows = readonly (readonly Range[])[];

/**
 * Prints a question by each profile question in turn. Rows of different profile questions overlap in
 * groups that nobody prints: what is least possible in the rows of the others, printed or not, limits
 * what must stay possible in these (D2). Nothing is printed of a question on which nearly everybody
 * agrees: the overall table says it already.
 */
export function printQuestion(
  layout: Layout,
  { totals, ofOption }: CountedAnswers,
  { colluders, width, close, smallTable }: PrintRules = RULES,
): readonly (PrintedRows | undefined)[] {
  const mixed = 2 + colluders;
  const { threshold, everybody } = layout;
  // Whoever knows the sizes of all crossings, shown or not, may know of groups of k - 1 at most.
  const isCrossed = layout.rows.length > 1;
  const silence: Silence = {
    high: isCrossed ? Math.max(mixed, threshold - 1) : mixed,
    low: totals.length > 2 ? 2 : mixed,
  };
  const surelyIn: (readonly number[])[][] = layout.rows.map((rows) =>
    rows.map(({ people }) => totals.map((total) => Math.max(0, people + total - everybody))),
  );
  return layout.rows.map((rows, profile) => {
    if (rows.length === 0) return undefined;
    const counts = rows.map(({ options }) =>
      options
        .map((option) => ofOption(profile, option))
        .reduce(
          (sum, one) => sum.map((count, a) => count + one[a]!),
          totals.map(() => 0),
        ),
    );
    // Whoever knows how many of a joined row chose one of its options may know of k - 1 at most.
    const most = (row: number): number => {
      const { options, people } = rows[row]!;
      return options.length > 1 && rows[row]!.isLeaf ? people - (threshold - 1) : Infinity;
    };
    const printed = printTable({
      rows,
      totals,
      counts,
      silence,
      most,
      demands: demandsOfCrossings(layout, profile, totals, surelyIn),
      width,
      close,
      targetsEach: rows.length * totals.length <= smallTable ? 1 : Infinity,
    });
    if (printed) surelyIn[profile] = printed.map((row) => row.map(({ from }) => from));
    return printed;
  });
}

/**
 * Of a group where rows of several profile questions meet, and which is not surely large, it must be
 * possible that nobody gave some one answer: the people with that answer who are in one row or
 * another but not in all of them can be as many as the rows surely have of them.
 */
function demandsOfCrossings(
  layout: Layout,
  profile: number,
  totals: readonly number[],
  surelyIn: readonly (readonly (readonly number[])[])[],
): readonly Demand[] {
  const { rows, threshold, everybody } = layout;
  return rows[profile]!.flatMap(({ people }, row) =>
    totals.flatMap((total, answer): readonly Demand[] => {
      let value = Math.min(people, total);
      meet(0, 0, people, 0);
      const isOpen = value >= Math.min(people, total);
      return isOpen ? [] : [{ row, answer, side: 'atMost', value: Math.max(0, value) }];

      /** Goes through the rows that could meet it: one or none of every other profile question. */
      function meet(
        next: number,
        met: number,
        surely: number,
        left: number,
        only?: [number, number],
      ) {
        if (left >= value) return;
        if (met > 0 && surely < threshold && !(met === 1 && isLargeWith(only!))) value = left;
        if (next === rows.length) return;
        meet(next + 1, met, surely, left, only);
        if (next === profile) return;
        rows[next]!.forEach((other, r) => {
          const outside = total - surelyIn[next]![r]![answer]!;
          meet(next + 1, met + 1, surely + other.people - everybody, left + outside, [next, r]);
        });
      }

      function isLargeWith([second, other]: [number, number]): boolean {
        return layout.isLarge(profile, row, second, other);
      }
    }),
  );
}
