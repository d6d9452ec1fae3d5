import { describe, expect, it } from '@jest/globals';
import { fittingTables } from '../../test/support/fitting-tables.js';
import { Chance } from '../../test/support/seeded-chance.js';
import { type RowNode, TableNetwork } from './network.js';

const leaf = (people: number, parent?: number): RowNode => ({ parent, isLeaf: true, people });
const REGION: RowNode = { parent: undefined, isLeaf: false, people: 7 };

/** A region of two sites and a site outside it. */
const ROWS = [REGION, leaf(3, 0), leaf(4, 0), leaf(5)];
const TOTALS = [5, 4, 3];

const LEAVES = [...fittingTables([3, 4, 5], TOTALS)].map(([a, b, c]) => [
  a!.map((count, answer) => count + b![answer]!),
  a!,
  b!,
  c!,
]);

describe('a table as a network', () => {
  it('finds the least and greatest value of every cell that any table of whole numbers has', () => {
    const chance = new Chance(1);
    for (let trial = 0; trial < 40; trial++) {
      const network = new TableNetwork(ROWS, TOTALS);
      const truth = chance.pick(LEAVES);
      const known = network.bounds();
      // Some cells are known to lie in a range, as after a few figures were printed.
      const ranges = ROWS.map((_, row) =>
        TOTALS.map((__, answer) => {
          const count = truth[row]![answer]!;
          if (!chance.isLucky(0.4)) return { from: 0, to: 99 };
          const range = { from: count - chance.below(3), to: count + chance.below(3) };
          const arc = network.cell(row, answer);
          known.least[arc] = Math.max(known.least[arc]!, range.from);
          known.most[arc] = Math.min(known.most[arc]!, range.to);
          return range;
        }),
      );
      const fitting = LEAVES.filter((table) =>
        table.every((line, row) =>
          line.every(
            (count, answer) =>
              count >= ranges[row]![answer]!.from && count <= ranges[row]![answer]!.to,
          ),
        ),
      );
      const flow = network.flowOf(truth);
      ROWS.forEach((_, row) =>
        TOTALS.forEach((__, answer) => {
          const arc = network.cell(row, answer);
          const counts = fitting.map((table) => table[row]![answer]!);
          expect(network.leastOf(flow, arc, known)).toBe(Math.min(...counts));
          expect(network.mostOf(flow, arc, known)).toBe(Math.max(...counts));
          // Asked whether it can come as far as a number, it says so, and else how far it comes.
          for (let enough = 0; enough <= 7; enough++) {
            const low = network.leastOf(flow, arc, known, enough);
            expect(Math.max(low, enough)).toBe(Math.max(Math.min(...counts), enough));
            const high = network.mostOf(flow, arc, known, enough);
            expect(Math.min(high, enough)).toBe(Math.min(Math.max(...counts), enough));
          }
        }),
      );
    }
  });

  it('changes a flow into another table that fits, and leaves the one it was asked about alone', () => {
    const network = new TableNetwork(ROWS, TOTALS);
    const [truth] = LEAVES;
    const flow = network.flowOf(truth!);
    const known = network.bounds();
    const arc = network.cell(3, 0);
    const before = flow.slice();
    network.mostOf(flow, arc, known);
    expect(flow).toEqual(before);
    expect(network.push(flow, arc, 5, known)).toBe(5);
    const counts = ROWS.map((_, row) =>
      TOTALS.map((__, answer) => flow[network.cell(row, answer)]!),
    );
    expect(LEAVES).toContainEqual(counts);
  });
});
