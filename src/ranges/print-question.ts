import type { Layout } from './layout.js';
import { sizeOf } from './network.js';
import type { Row } from './rows.js';
import { limitsOfOverlaps, type NearRow } from './overlaps.js';
import { printTable, type Range } from './print-table.js';
import { type Demand, reserveBeside, type Silence } from './targets.js';

/** Answers that exclude each other, one of them "no answer" where somebody gave none. */
export interface CountedAnswers {
  /** How many gave each; everybody knows these. */
  readonly totals: readonly number[];
  /** How many who chose this option of a profile question gave each. */
  readonly ofOption: (profile: number, option: number) => readonly number[];
  /** Whether the answers are classes of what else was answered, so that each has to stay possible in each row. */
  readonly isMade?: boolean;
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

const RULES: PrintRules = { colluders: 1, width: 2, close: 5, smallTable: 120 };

/** Tables of so many times more cells have one witness. */
const MANY = 5;

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
  { totals, ofOption, isMade = false }: CountedAnswers,
  { colluders, width, close, smallTable }: PrintRules = RULES,
): readonly (PrintedRows | undefined)[] {
  const mixed = 2 + colluders;
  const { threshold } = layout;
  // As many of a row may be a group by another profile question, and an employer knows who they are,
  // whether the plan gives that other one rows or not.
  const canMeet = layout.rows.length > 1;
  const silence: Silence = {
    high: canMeet ? Math.max(mixed, threshold - 1) : mixed,
    low: totals.length > 2 && !isMade ? 2 : mixed,
    isForEach: isMade,
  };
  /** Of the tables that are printed: how many of a row gave an answer at least. */
  const surelyIn: (readonly (readonly number[])[] | undefined)[] = [];
  const nearRows = new Map<number, NearRow>();
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
    // Whoever knows how many of a joined row chose one of its options may know of k - 1 at most, and be
    // one of the others who gave another answer.
    const least = (row: number): number => (rows[row]!.isJoined ? threshold - 1 + colluders : 0);
    const printed = printTable({
      rows,
      totals,
      counts,
      silence,
      least,
      demands: demandsOfCrossings(layout, profile, totals, surelyIn),
      limits: [...nearRows].flatMap(([other, nearRow]) =>
        limitsOfOverlaps(layout, [profile, other], totals, nearRow),
      ),
      width,
      close,
      targetsEach: targetsEach(rows, totals.length, smallTable),
    });
    if (!printed) return undefined;
    surelyIn[profile] = printed.surely;
    nearRows.set(profile, printed.nearRow);
    return printed.ranges;
  });
}

/**
 * One witness for each target leaves the figures the most room, one for all of them takes the least time. A
 * table by two profile questions has many rows, of which each has little to tell: there it is some.
 */
function targetsEach(rows: readonly Row[], answers: number, smallTable: number): number {
  const cells = rows.length * answers;
  if (cells <= smallTable) return 1;
  const isNested = rows.some(({ isInside }) => isInside);
  return isNested && cells <= MANY * smallTable ? Math.ceil(cells / smallTable) : Infinity;
}

/**
 * Of a group where rows of several profile questions meet, and which is not surely large, it must be
 * possible that nobody gave some one answer: the people with that answer who are in one row or
 * another but not in all of them can be as many as the rows surely have of them. Where it is surely large and
 * a row holds several options, one of them may have few there all the same: then as many more can be of that
 * answer as stand beside it in that case.
 */
function demandsOfCrossings(
  layout: Layout,
  profile: number,
  totals: readonly number[],
  surelyIn: readonly (readonly (readonly number[])[] | undefined)[],
): readonly Demand[] {
  const { rows, threshold, everybody } = layout;
  return rows[profile]!.flatMap((own, row) =>
    totals.flatMap((total, answer): readonly Demand[] => {
      const most = Math.min(sizeOf(own).most, total);
      let value = most;
      meet(0, 0, sizeOf(own).least, 0, own.beside);
      if (own.isHidden || value >= most) return [];
      const reserve = reserveBeside(totals, answer);
      return [{ row, answer, side: 'atMost', value: Math.max(0, value), reserve }];

      /** Goes through the rows that could meet it: one or none of every other profile question. */
      function meet(
        next: number,
        met: number,
        surely: number,
        left: number,
        beside: number,
        only?: [number, number],
      ) {
        if (left >= value) return;
        const least = met === 1 ? Math.max(surely, leastWith(only!)) : surely;
        // An option has fewer than k there only if so many stand beside it.
        const others = Math.max(0, least - (threshold - 1));
        if (met > 0 && others <= beside) value = Math.min(value, left + others);
        if (next === rows.length) return;
        meet(next + 1, met, surely, left, beside, only);
        if (next === profile) return;
        rows[next]!.forEach((other, r) => {
          const size = sizeOf(other);
          const together = surely + size.least - everybody;
          // With as many people more than this the two have k in common.
          const all = beside + other.beside;
          const most = met > 0 ? size.most : everybody + threshold - 1 + all - sizeOf(own).least;
          const inside =
            surelyIn[next]?.[r]![answer] ??
            Math.max(0, Math.min(most, size.most) + total - everybody);
          meet(next + 1, met + 1, together, left + total - inside, all, [next, r]);
        });
      }

      function leastWith([second, other]: [number, number]): number {
        return layout.leastIn(profile, row, second, other);
      }
    }),
  );
}
