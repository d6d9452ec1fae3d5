import { type BlockRule, blocksOf } from './blocks.js';
import type { RowNode } from './network.js';
import { TableNetwork } from './network.js';
import { byTotal, type Demand, demandsOfRows, reachable, type Silence } from './targets.js';
import { confine, findWitnesses } from './witnesses.js';

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
  /** Greatest count that must stay possible in any cell of a row. */
  readonly most?: (row: number) => number;
  /** Further demands, of what other tables say. */
  readonly demands?: readonly Demand[];
  /** Width of blocks, in people; a figure that is known this closely is not printed. */
  readonly width: number;
  readonly close: number;
  /** How many targets one witness may carry: 1 where rows and answers are few. */
  readonly targetsEach: number;
}

/**
 * Prints one figure after another, and chooses what may be told of the next only from what is printed
 * already. A cut between two numbers is made where each target can still be met on both of its
 * sides, so that every block leaves every target possible, and the block that is true is printed. A
 * reader can replay each choice: that the program chose so tells nothing that the ranges do not.
 *
 * Returns the least and greatest value of each cell over all tables that fit what was printed;
 * nothing where sizes and totals alone put a demand out of reach.
 */
export function printTable(request: TableRequest): readonly (readonly Range[])[] | undefined {
  const { rows, totals, counts, silence, width, close, targetsEach } = request;
  const network = new TableNetwork(rows, totals);
  const truth = network.flowOf(counts);
  const known = network.bounds();
  const demands = [
    ...demandsOfRows(network, silence, request.most ?? (() => Infinity)),
    ...(request.demands ?? []),
  ];
  const targets = reachable(network, known, truth, demands);
  if (!targets) return undefined;
  const witnesses = findWitnesses(network, known, truth, targets, targetsEach);
  const rule: BlockRule = { ...silence, width };
  const rangeOf = (arc: number): Range => ({
    from: network.leastOf(truth, arc, known),
    to: network.mostOf(truth, arc, known),
  });

  for (const row of smallOptionsFirst(rows)) {
    for (const answer of byTotal(totals).toReversed()) {
      const arc = network.cell(row, answer);
      const { from, to } = rangeOf(arc);
      if (to - from <= close) continue;
      const cuts = cutsAllowed(arc, blocksOf(rows[row]!.people, rule).slice(1));
      if (cuts.length === 0) continue;
      const next = cuts.find((cut) => cut > truth[arc]!);
      const block = {
        from: cuts.findLast((cut) => cut <= truth[arc]!) ?? 0,
        to: next === undefined ? rows[row]!.people : next - 1,
      };
      known.least[arc] = Math.max(known.least[arc]!, block.from);
      known.most[arc] = Math.min(known.most[arc]!, block.to);
      for (const witness of witnesses) confine(network, witness, arc, block.from, block.to);
    }
  }
  return rows.map((_, row) => totals.map((__, answer) => rangeOf(network.cell(row, answer))));

  /** Those on both of whose sides every witness can stand. */
  function cutsAllowed(arc: number, cuts: readonly number[]): readonly number[] {
    let allowed = cuts;
    for (const { flow, bounds } of witnesses) {
      if (allowed.length === 0) return allowed;
      const least = network.leastOf(flow, arc, bounds);
      const most = network.mostOf(flow, arc, bounds);
      allowed = allowed.filter((cut) => cut - 1 >= least && cut <= most);
    }
    return allowed;
  }
}

/** Groups come after their options, of which each says more; small rows have the least to tell. */
const smallOptionsFirst = (rows: readonly RowNode[]): readonly number[] =>
  [...rows.keys()].sort(
    (a, b) =>
      Number(!rows[a]!.isLeaf) - Number(!rows[b]!.isLeaf) ||
      rows[a]!.people - rows[b]!.people ||
      a - b,
  );
