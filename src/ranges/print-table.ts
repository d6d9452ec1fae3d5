import { type BlockRule, blocksOf } from './blocks.js';
import { blockAround } from './cuts.js';
import { type RowNode, sizeOf, TableNetwork } from './network.js';
import { byTotal, type Demand, demandsOfRows, reserveBeside, type Silence } from './targets.js';
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
  const rangeOf = (arc: number): Range => ({
    from: network.leastOf(truth, arc, known),
    to: network.mostOf(truth, arc, known),
  });

  for (const row of smallOptionsFirst(rows)) {
    if (rows[row]!.isHidden) continue;
    for (const answer of byTotal(totals).toReversed()) print(row, answer);
  }
  const ranges = rows.map((_, row) =>
    totals.map((__, answer) => rangeOf(network.cell(row, answer))),
  );
  return {
    ranges,
    surely: ranges.map((line, row) => line.map(({ from }, a) => lowest(row, a, from))),
    nearRow: (row, goals) => near(network, startNow(), row, goals),
  };

  function startNow(): Witness {
    return startOf(network, known, truth, reserves[0]!)!;
  }

  function lowest(row: number, answer: number, from: number): number {
    const base = bases.get(reserveBeside(totals, answer));
    return base ? network.leastOf(base.flow, network.cell(row, answer), base.bounds) : from;
  }

  function print(row: number, answer: number): void {
    const arc = network.cell(row, answer);
    if (isKnownClosely(arc)) return;
    const starts = blocksOf(sizeOf(rows[row]!).least, ruleOf(row, answer)).slice(1);
    const block = blockAround(network, witnesses, { row, answer, count: truth[arc]! }, starts);
    known.least[arc] = Math.max(known.least[arc]!, block.from ?? 0);
    known.most[arc] = Math.min(known.most[arc]!, block.to ?? Infinity);
    for (const witness of witnesses) confine(network, witness, row, answer, block);
  }

  function isKnownClosely(arc: number): boolean {
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
