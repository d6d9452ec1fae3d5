import { type Item, type Layout, layOut } from '../../ranges/index.js';
import type { CountTables } from '../count-tables.js';
import type { Axis } from '../profile-axis.js';
import { isNearlyAll, viewsOf } from './count-answers.js';

/** Whoever gave no answer to a profile question stands in no group of its tree. */
const BLANK = '\u0000blank';

/** The rows of the profile questions that the plan shows one by one, for a threshold. */
export function layOutRows(
  counts: CountTables,
  by: readonly string[],
  threshold: number,
  coarser?: Layout,
): Layout {
  const axes = by.map((code) => counts.axes.find((axis) => axis.code === code)!);
  const crossings = new Map<string, Uint32Array>();
  const crossingOf = (first: number, second: number): Uint32Array => {
    const key = `${first},${second}`;
    const known = crossings.get(key);
    if (known) return known;
    const { base } = counts.crossing([by[first]!, by[second]!]);
    crossings.set(key, base);
    return base;
  };
  return layOut({
    profiles: axes.map((axis, i) => ({
      items: coarser ? itemsOfRows(axis, coarser.rows[i]!) : itemsOf(axis, counts),
    })),
    crossing: (first, option, second, other) =>
      crossingOf(first, second)[option * axes[second]!.atoms + other]!,
    threshold,
    dissent: fewestWhoDiffer(counts),
  });
}

function itemsOf(axis: Axis, counts: CountTables): readonly Item[] {
  const { base } = counts.crossing([axis.code]);
  return Array.from({ length: axis.atoms }, (_, atom): Item => ({
    options: [atom],
    parent: parentOf(axis, atom),
    people: base[atom]!,
  })).filter(({ options: [atom], people }) => people > 0 || atom! < axis.options.length);
}

/** Rows for a higher threshold are joined from those for the lower one, so that no two overlap. */
const itemsOfRows = (axis: Axis, rows: Layout['rows'][number]): readonly Item[] =>
  rows.flatMap(({ isLeaf, options, people }) => {
    const parents = new Set(options.map((atom) => parentOf(axis, atom)));
    const [parent] = parents.size === 1 ? parents : [];
    return isLeaf ? [{ options, people, parent }] : [];
  });

const parentOf = (axis: Axis, atom: number): string | undefined =>
  atom === axis.options.length ? BLANK : axis.parents[atom];

/** The fewest who did not give an answer, as everybody is told: of one that nearly all gave, nobody. */
function fewestWhoDiffer(counts: CountTables): number {
  const { responses } = counts;
  const differing = counts.questions.flatMap(({ isSignature, kind }, question) => {
    if (isSignature) return [];
    return viewsOf(counts, question, []).map(({ totals }) => {
      // Not having chosen an option reveals nothing (D7).
      const most = Math.max(...(kind === 'many' ? totals.slice(0, 1) : totals));
      return isNearlyAll(most, responses) ? 0 : responses - most;
    });
  });
  return Math.min(Infinity, ...differing);
}
