import { sizeOf, type TableNetwork } from './network.js';

/** Something that the figures must leave possible: that this cell is at least, or at most, so large. */
export interface Target {
  readonly row: number;
  readonly answer: number;
  readonly side: 'atLeast' | 'atMost';
  readonly value: number;
  /** The answer by which rows may grow and shrink within what is told of their sizes. */
  readonly reserve: number;
}

/** A target, and the value that it may give way to where nothing could leave it possible. */
export interface Demand extends Target {
  /** Where not even this is possible, the table cannot be printed; left out, anything will do. */
  readonly last?: number;
}

/** Sizes in people: how far the last figure of a row has to stay from all, and the first from none. */
export interface Silence {
  /** As many fewer than all of a row must be possible, for every answer (D3). */
  readonly high: number;
  /** As many must be possible for the two commonest answers, of which somebody is then left (D3). */
  readonly low: number;
  /** Whether as many must be possible for every answer, or as many as gave it. */
  readonly isForEach?: boolean;
}

/** Fewer than all but one: what makes it possible that two differ. */
const TWO = 2;

/**
 * The answer that takes up that a row has more people than its reference size, or fewer, while a
 * target about another answer is met; it is one of the two commonest.
 */
export function reserveBeside(totals: readonly number[], answer: number): number {
  const [first, second = first] = byTotal(totals);
  return answer === first ? second! : first!;
}

/**
 * What each row demands: that for every answer some of its people may have given another, and that
 * the two commonest answers, or each, may have been given by some. A row that may be a small group, and is
 * hidden, demands that nobody in it gave any one answer. `least` is how many of a row must be able to
 * have given another answer besides: a joined row may hold a group of that many.
 */
export function demandsOfRows(
  { rows, totals }: TableNetwork,
  { high, low, isForEach = false }: Silence,
  least: (row: number) => number,
): readonly Demand[] {
  const commonest = byTotal(totals).slice(0, TWO);
  return rows.flatMap((node, row) => {
    const { people, isHidden } = node;
    const surely = sizeOf(node).least;
    return totals.flatMap((total, answer): readonly Demand[] => {
      const isCommon = commonest.includes(answer);
      const beside = reserveBeside(totals, answer);
      if (isHidden) {
        const nobody = { row, answer, value: 0, last: 0, reserve: beside };
        return [{ ...nobody, side: 'atMost' }];
      }
      // Whatever the size, as many gave another answer as in the reference; or as many as are left.
      const all = isCommon ? people : surely;
      const value = all - Math.max(high, least(row));
      const isOpen = Math.min(people, total) <= value;
      const mixed: Demand = {
        row,
        answer,
        side: 'atMost',
        value,
        last: all - TWO,
        reserve: isCommon ? answer : beside,
      };
      const given: Demand = {
        row,
        answer,
        side: 'atLeast',
        value: isForEach ? Math.min(low, total) : low,
        last: isForEach ? Math.min(TWO, total) : TWO,
        reserve: beside,
      };
      return [...(isOpen ? [] : [mixed]), ...(isCommon || isForEach ? [given] : [])];
    });
  });
}

/** That all of a row gave one answer: what keeps it open whether anybody in it differs. */
export function wholeRows({ rows, totals }: TableNetwork): readonly Target[] {
  const commonest = byTotal(totals).slice(0, TWO);
  return rows.flatMap(({ people, isHidden }, row) =>
    totals.flatMap((_, answer): readonly Target[] => {
      if (isHidden) return [];
      const reserve = commonest.includes(answer) ? answer : reserveBeside(totals, answer);
      return [{ row, answer, side: 'atLeast', value: people, reserve }];
    }),
  );
}

/** Answers by how many gave them, commonest first. */
export const byTotal = (totals: readonly number[]): readonly number[] =>
  [...totals.keys()].sort((a, b) => totals[b]! - totals[a]!);
