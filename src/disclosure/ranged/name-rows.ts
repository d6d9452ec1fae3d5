import type { Row } from '../../ranges/index.js';
import type { CountTables } from '../count-tables.js';
import { axisCalled } from './items-of.js';
import type { Split } from './splits.js';

export const TOTAL = 'Total';
const OTHERS = 'others';

/** A table by group: how its rows are called, and which they are. */
export interface TableShape {
  readonly by: readonly string[];
  readonly total: string;
  readonly names: readonly { readonly name: string; readonly row: number }[];
}

/** The tables that rows make: of two profile questions, those that the plan has of the first, and of both. */
export function shapesOf(
  counts: CountTables,
  split: Split,
  rows: readonly Row[],
): readonly TableShape[] {
  const [first, second] = split;
  const nameIn = (code: string, { group, options: atoms }: Row): string => {
    const { options } = axisCalled(counts, code);
    if (group !== undefined) return group;
    return atoms.includes(options.length)
      ? OTHERS
      : atoms
          .map((atom) => options[atom]!)
          .sort()
          .join('+');
  };
  const all = [...rows.entries()];
  if (second === undefined) {
    return [
      {
        by: split,
        total: TOTAL,
        names: all.map(([row, one]) => ({ name: nameIn(first, one), row })),
      },
    ];
  }
  const outer = all.flatMap(([row, one]) =>
    one.inner ? [] : [{ name: nameIn(first, one.outer!), row }],
  );
  const isPlanned = counts.definition.crossings.some((by) => by.length === 1);
  const alone = isPlanned ? [{ by: [first], total: TOTAL, names: outer }] : [];
  if (outer.length === rows.length) return alone;
  const names = all.map(([row, { outer: above, inner }]) => ({
    name: `${nameIn(first, above!)}|${inner ? nameIn(second, inner) : TOTAL}`,
    row,
  }));
  return [...alone, { by: split, total: `${TOTAL}|${TOTAL}`, names }];
}
