import type { PublishedCell, PublishedTable } from '../../../src/disclosure/index.js';
import type { Chance } from '../seeded-chance.js';
import type { TrueTable } from './true-tables.js';

interface Odds {
  readonly withheld: number;
  readonly exact: number;
  readonly widest: number;
}

/** A cell that says something true of a count among `people`, or nothing. */
function someCell(count: number, people: number, odds: Odds, chance: Chance): PublishedCell {
  if (chance.isLucky(odds.withheld)) return null;
  if (chance.isLucky(odds.exact)) return count;
  const from = Math.max(0, count - chance.between(0, odds.widest));
  const to = Math.min(people, count + chance.between(0, odds.widest));
  return from === to ? count : { from, to };
}

/** A table in which chance decides what is exact, a range, or withheld; all of it is true. */
export function someRanges(
  table: TrueTable,
  { responses, isClear }: { readonly responses: number; readonly isClear: boolean },
  chance: Chance,
): PublishedTable {
  // Some tables tell nearly everything, others nearly nothing.
  const odds: Odds = isClear
    ? { withheld: 0, exact: 0.9, widest: 3 }
    : { withheld: chance.next() * 0.3, exact: chance.next(), widest: chance.between(1, 9) };
  const sizes = { ...odds, withheld: odds.withheld / 5, exact: 0.8 };
  return {
    ...table,
    cells: table.cells.map(([people = 0, ...counts]) => [
      someCell(people, responses, sizes, chance),
      ...counts.map((count) => someCell(count, people, odds, chance)),
    ]),
  };
}
