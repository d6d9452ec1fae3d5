import { type Layout, layOut, type ProfileSizes } from '../../ranges/index.js';
import type { CountTables } from '../count-tables.js';
import { insideOf, outerRows } from './inside-of.js';
import { axisCalled, itemsOf, itemsOfRows } from './items-of.js';
import { isLeftOut, type OverallRules, printOverall } from './print-overall.js';
import type { RangedCell } from './ranged-cell.js';
import type { Split } from './splits.js';

/** The rows of what the plan shows, for a threshold. */
export function layOutRows(
  counts: CountTables,
  by: readonly Split[],
  threshold: number,
  coarser?: Layout,
): Layout {
  const axes = by.map(([first]) => axisCalled(counts, first));
  const crossings = new Map<string, Uint32Array>();
  const crossingOf = (first: number, second: number): Uint32Array => {
    const key = `${first},${second}`;
    const known = crossings.get(key);
    if (known) return known;
    const { base } = counts.crossing([axes[first]!.code, axes[second]!.code]);
    crossings.set(key, base);
    return base;
  };
  return layOut({
    profiles: axes.map((axis, i): ProfileSizes => {
      const [, second] = by[i]!;
      const rows = coarser?.rows[i];
      const outer = rows && (second === undefined ? rows : outerRows(rows));
      return {
        items: outer ? itemsOfRows(axis, outer) : itemsOf(axis, counts),
        isOrdered: axis.isOrdered,
        ...(second === undefined ? {} : { inside: insideOf(counts, axis, second, rows) }),
      };
    }),
    crossing: (first, option, second, other) =>
      crossingOf(first, second)[option * axes[second]!.atoms + other]!,
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

/** The fewest who did not give some answer, as everybody can read in the tables of everybody. */
function fewestWhoDiffer(
  counts: CountTables,
  isMeant: (question: CountTables['questions'][number]) => boolean,
): number {
  const { responses, definition } = counts;
  const differing = counts.questions.flatMap((tabled, question) => {
    const { isSignature, kind } = tabled;
    if (!isMeant(tabled) || isSignature || isLeftOut(counts, question, definition)) return [];
    const [people, ...answers] = printOverall(counts, question, definition).map(mostOf);
    const most = answers.map((count) => Math.min(count, people!));
    // Not having chosen an option reveals nothing (D7), having left a question out does.
    const blanks = kind === 'one' ? responses - sumOf(answers) : 0;
    return responses - Math.max(blanks, ...most);
  });
  return Math.min(Infinity, ...differing);
}

const mostOf = (cell: RangedCell): number =>
  cell === null ? Infinity : typeof cell === 'number' ? cell : cell.to;

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
