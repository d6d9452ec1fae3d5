import { type Layout, layOut, type ProfileSizes } from '../../ranges/index.js';
import type { CountTables } from '../count-tables.js';
import { fewestWhoDiffer } from './fewest-who-differ.js';
import { insideOf, outerRows } from './inside-of.js';
import { axisCalled, headsIn, itemsOf, itemsOfRows } from './items-of.js';
import type { OverallRules } from './print-overall.js';
import type { Split } from './splits.js';

/** The rows of what the plan shows, for a threshold. */
export function layOutRows(
  counts: CountTables,
  by: readonly Split[],
  threshold: number,
  coarser?: Layout,
): Layout {
  const axes = by.map(([first]) => axisCalled(counts, first));
  const crossings = axes.map((second, i) =>
    axes.slice(0, i).map((first) => counts.crossing([first.code, second.code]).base),
  );
  return layOut({
    profiles: axes.map((axis, i): ProfileSizes => {
      const [, second] = by[i]!;
      const rows = coarser?.rows[i];
      const outer = rows && (second === undefined ? rows : outerRows(rows));
      return {
        items: outer ? itemsOfRows(axis, outer) : itemsOf(axis, counts),
        isOrdered: axis.isOrdered,
        isCounted: headsIn(axis, counts).of([...axis.options.keys()]) !== undefined,
        ...(second === undefined ? {} : { inside: insideOf(counts, axis, second, rows) }),
      };
    }),
    crossing: (first, option, second, other) =>
      crossings[second]![first]![option * axes[second]!.atoms + other]!,
    threshold,
    dissent: fewestWhoDiffer(counts, () => true),
  });
}

/**
 * How large the rows of questions that are not sensitive have to be: as large as those of the others, where
 * fewer people differ in one of these than may be in a smaller row. Some of such a row would have given
 * the commonest answer for certain, by its size and the table of everybody alone (D2).
 */
export function thresholdOfRows(
  counts: CountTables,
  { threshold, sensitiveThreshold }: OverallRules,
): number {
  const differ = fewestWhoDiffer(counts, ({ sensitive }) => sensitive);
  return differ < sensitiveThreshold - 1 ? Math.max(threshold, sensitiveThreshold) : threshold;
}
