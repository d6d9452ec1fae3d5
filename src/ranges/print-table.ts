import { type BlockRule, blocksOf } from './blocks.js';
import { blockAround } from './cuts.js';
import { type RowNode, sizeOf, TableNetwork } from './network.js';
import {
  byTotal,
  type Demand,
  demandsOfRows,
  reserveBeside,
  type Silence,
  wholeRows,
} from './targets.js';
import type { NearRow, RowLimit } from './overlaps.js';
import {
  confine,
  findWitnesses,
  near,
  reachable,
  startOf,
  type Witness,
  withinLimits,
} from './witnesses.js';

/** A figure as a range: true, and both ends belong to it. Exact where they are the same. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** One question by one profile question. */
export interface TableRequest {
  /** Groups stand before the rows that they hold. */
  readonly rows: readonly RowNode[];
  /** How many gave each answer, which everybody knows; their sum is everybody. */
  readonly totals: readonly number[];
  /** What is true: counts by row and answer. */
  readonly counts: readonly (readonly number[])[];
  readonly silence: Silence;
  /** As many of a row must be able to have given another answer than any one, at least. */
  readonly least?: (row: number) => number;
  /** Further demands, of what other tables say. */
  readonly demands?: readonly Demand[];
  /** Limits of rows, each of which some table must be able to keep. */
  readonly limits?: readonly RowLimit[];
  /** Width of blocks, in people; a figure that is known this closely is not printed. */
  readonly width: number;
  readonly close: number;
  /** How many targets one witness may carry: 1 where rows and answers are few. */
  readonly targetsEach: number;
}

export interface PrintedTable {
  /** Least and greatest value of each cell over all tables that fit what was printed. */
  readonly ranges: readonly (readonly Range[])[];
  /** A value as low as this remains possible whatever size each row has of those that are told. */
  readonly surely: readonly (readonly number[])[];
  /** Rows of one table or another that fits what was printed, with their reference sizes. */
  readonly nearRow: NearRow;
}

/**
 * Prints one figure after another, and chooses what may be told of the next only from what is printed
 * already. A cut between two numbers is made where each target can still be met on both of its
 * sides, so that every block leaves every target possible, and the block that is true is printed. Whoever
 * knows the rows, the demands and the limits, to which flags of crossings belong, can replay each choice:
 * that the program chose so tells nothing besides that the ranges do not.
 *
 * First in blocks at places that follow from the size of the row. Then the rows of which some figure is not
 * known closely are printed again, cut at any number; there it is a target besides that all of a row gave
 * one answer, wherever that is still possible, so that nothing more is told of whether somebody differs.
 *
 * Returns nothing where sizes and totals alone put a demand out of reach.
 */
export function printTable(request: TableRequest): PrintedTable | undefined {
  const { rows, totals, counts, silence, width, close, targetsEach } = request;
  const limits = request.limits ?? [];
  const network = new TableNetwork(rows, totals, undefined, new Set(limits.map(({ row }) => row)));
  const truth = network.flowOf(counts);
  const known = network.bounds();
  const demands = [
    ...demandsOfRows(network, silence, request.least ?? (() => silence.high)),
    ...(request.demands ?? []),
  ];
  // Of each row some demand has either as its reserve.
  const reserves = byTotal(totals).slice(0, 2);
  const starts = new Map(
    reserves.map((reserve) => [reserve, startOf(network, known, truth, reserve)]),
  );
  const start = (reserve: number): Witness | undefined => starts.get(reserve);
  const targets = reachable(network, start, demands);
  if (!targets) return undefined;
  const areSizesTold = rows.every((row) => sizeOf(row).least === sizeOf(row).most);
  const bases = new Map(areSizesTold ? [] : reserves.map((reserve) => [reserve, start(reserve)!]));
  const keeping = withinLimits(network, start, limits, targetsEach);
  if (!keeping) return undefined;
  const witnesses = [
    ...findWitnesses(network, start, targets, targetsEach),
    ...bases.values(),
    ...keeping,
  ];
  /** In the columns of the reserves a row needs room for every size that it may have. */
  const ruleOf = (row: number, answer: number): BlockRule => {
    const { least, most } = sizeOf(rows[row]!);
    return { ...silence, width: bases.has(answer) ? Math.max(width, most - least + 1) : width };
  };
  const rangeOf = (row: number, answer: number): Range => {
    const arc = network.cell(row, answer);
    return { from: network.leastOf(truth, arc, known), to: network.mostOf(truth, arc, known) };
  };

  const shown = smallOptionsFirst(rows).filter((row) => !rows[row]!.isHidden);
  for (const row of shown) {
    for (const answer of byTotal(totals).toReversed()) {
      if (isKnownClosely(row, answer)) continue;
      print(row, answer, blocksOf(sizeOf(rows[row]!).least, ruleOf(row, answer)).slice(1));
    }
  }
  printAgain();
  const ranges = rows.map((_, row) => totals.map((__, answer) => rangeOf(row, answer)));
  return {
    ranges,
    surely: ranges.map((line, row) => line.map(({ from }, a) => lowest(row, a, from))),
    nearRow: (row, goals) => near(network, startNow(), row, goals),
  };

  function startNow(reserve = reserves[0]!): Witness {
    return startOf(network, known, truth, reserve)!;
  }

  function lowest(row: number, answer: number, from: number): number {
    const base = bases.get(reserveBeside(totals, answer));
    return base ? network.leastOf(base.flow, network.cell(row, answer), base.bounds) : from;
  }

  /** Which rows that comes to, and which targets it adds, follows from what is printed by then. */
  function printAgain(): void {
    const isOpen = (row: number): boolean => totals.some((_, a) => !isKnownClosely(row, a));
    if (!shown.some(isOpen)) return;
    const startsNow = new Map(reserves.map((one) => [one, bases.get(one) ?? startNow(one)]));
    const now = (reserve: number): Witness => startsNow.get(reserve)!;
    const whole = wholeRows(network).filter(({ row, answer, value, reserve }) => {
      const { flow, bounds } = now(reserve);
      const arc = network.cell(row, answer);
      return bounds.most[arc]! >= value && network.mostOf(flow, arc, bounds) >= value;
    });
    witnesses.push(...findWitnesses(network, now, whole, targetsEach));
    for (const row of shown.filter(isOpen)) {
      for (const answer of byTotal(totals)) {
        const { from, to } = rangeOf(row, answer);
        const everywhere = Array.from({ length: to - from }, (_, i) => from + i + 1);
        print(row, answer, everywhere);
      }
    }
  }

  function print(row: number, answer: number, cuts: readonly number[]): void {
    const arc = network.cell(row, answer);
    const block = blockAround(network, witnesses, { row, answer, count: truth[arc]! }, cuts);
    known.least[arc] = Math.max(known.least[arc]!, block.from ?? 0);
    known.most[arc] = Math.min(known.most[arc]!, block.to ?? Infinity);
    for (const witness of witnesses) confine(network, witness, row, answer, block);
  }

  function isKnownClosely(row: number, answer: number): boolean {
    const arc = network.cell(row, answer);
    const from = network.leastOf(truth, arc, known, truth[arc]! - close - 1);
    return network.mostOf(truth, arc, known, from + close + 1) - from <= close;
  }
}

/**
 * Groups come after their options, of which each says more; small rows have the least to tell. Rows that
 * split others further come after all of these.
 */
const smallOptionsFirst = (rows: readonly RowNode[]): readonly number[] =>
  [...rows.keys()].sort(
    (a, b) =>
      Number(rows[a]!.isInside ?? false) - Number(rows[b]!.isInside ?? false) ||
      Number(!rows[a]!.isLeaf) - Number(!rows[b]!.isLeaf) ||
      sizeOf(rows[a]!).least - sizeOf(rows[b]!).least,
  );
