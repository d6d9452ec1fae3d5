import type { Bounds, Flow, TableNetwork } from './network.js';

/** Something that the figures must leave possible: that this cell is at least, or at most, so large. */
export interface Target {
  readonly row: number;
  readonly answer: number;
  readonly side: 'atLeast' | 'atMost';
  readonly value: number;
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
}

/** Fewer than all but one: what makes it possible that two differ. */
const TWO = 2;

/**
 * What each row demands: that for every answer some of its people may have given another, and that
 * the two commonest answers may have been given by some. `most` caps a row's cells further: a row
 * merged of several options, the last of which may be a small group.
 */
export function demandsOfRows(
  { rows, totals }: TableNetwork,
  { high, low }: Silence,
  most: (row: number) => number,
): readonly Demand[] {
  const commonest = byTotal(totals).slice(0, TWO);
  return rows.flatMap(({ people }, row) => [
    ...totals.flatMap((total, answer): readonly Demand[] => {
      const value = Math.min(people - high, most(row));
      const isOpen = Math.min(people, total) <= value;
      return isOpen ? [] : [{ row, answer, side: 'atMost', value, last: people - TWO }];
    }),
    ...commonest.map((answer): Demand => ({ row, answer, side: 'atLeast', value: low, last: TWO })),
  ]);
}

/** Answers by how many gave them, commonest first. */
export const byTotal = (totals: readonly number[]): readonly number[] =>
  [...totals.keys()].sort((a, b) => totals[b]! - totals[a]! || a - b);

/**
 * The targets that sizes and totals leave possible at all, each as near to its demand as they do;
 * nothing where one of them is out of reach whatever is printed.
 */
export function reachable(
  network: TableNetwork,
  known: Bounds,
  flow: Flow,
  demands: readonly Demand[],
): readonly Target[] | undefined {
  const targets: Target[] = [];
  for (const { last, ...target } of demands) {
    const arc = network.cell(target.row, target.answer);
    const isAtLeast = target.side === 'atLeast';
    const best = isAtLeast ? network.mostOf(flow, arc, known) : network.leastOf(flow, arc, known);
    const isBeyond = (value: number): boolean => (isAtLeast ? best < value : best > value);
    if (last !== undefined && isBeyond(target.value) && isBeyond(last)) return undefined;
    targets.push(isBeyond(target.value) ? { ...target, value: best } : target);
  }
  return targets;
}
