import { type Item, type Layout, layOut } from '../../ranges/index.js';
import type { CountTables } from '../count-tables.js';
import type { Axis } from '../profile-axis.js';
import { isLeftOut, type OverallRules, printOverall } from './print-overall.js';
import type { RangedCell } from './ranged-cell.js';

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
      isOrdered: axis.isOrdered,
    })),
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

/**
 * The options, and last whoever gave no answer: that there are any is told, but not how many, where
 * they may be few. Headcounts that are lower than what answered are none.
 */
function itemsOf(axis: Axis, counts: CountTables): readonly Item[] {
  const { base } = counts.crossing([axis.code]);
  const { options } = counts.definition.questionnaire.profile.find(
    ({ code }) => code === axis.code,
  )!;
  const atoms = [...options.keys()];
  const together = [...Map.groupBy(atoms, firstInRow(axis, counts)).values()];
  const headsOf = (some: readonly number[]): number | undefined => {
    const heads = some.flatMap((atom) => options[atom]!.headcount ?? []);
    return heads.length < some.length ? undefined : sumOf(heads);
  };
  const peopleIn = (some: readonly number[]): number => sumOf(some.map((atom) => base[atom]!));
  const areHeadsRight = [...together, ...atoms.map((atom) => [atom])].every(
    (some) => peopleIn(some) <= (headsOf(some) ?? Infinity),
  );
  const areSomeKnown = (some: readonly number[]): boolean =>
    areHeadsRight && some.some((atom) => options[atom]!.headcount !== undefined);
  const items = together.map((some): Item => ({
    options: some,
    parent: parentOf(axis, some[0]!),
    people: peopleIn(some),
    heads: areHeadsRight ? headsOf(some) : undefined,
    // Whoever knows the headcounts knows something of each option of a row that the plan merges.
    ...(some.length > 1 && areSomeKnown(some)
      ? { inside: some.map((atom) => ({ people: base[atom]!, heads: headsOf([atom]) })) }
      : {}),
  }));
  const blanks = base[options.length]!;
  if (blanks === 0) return items;
  const known = { least: 1, most: counts.responses };
  return [...items, { options: [options.length], parent: BLANK, people: blanks, known }];
}

/** Options that the plan merges stand where the first of them does; all others stand alone. */
function firstInRow(axis: Axis, { definition }: CountTables): (atom: number) => number {
  const merged = (definition.merges ?? [])
    .filter(({ profile }) => profile === axis.code)
    .map(({ options }) => axis.options.flatMap((code, i) => (options.includes(code) ? [i] : [])));
  return (atom) => merged.find((options) => options.includes(atom))?.[0] ?? atom;
}

/**
 * Rows for a higher threshold are joined from those for the lower one, so that no two overlap. A group of
 * the tree of which a row holds some together with others is none that these rows can fill.
 */
function itemsOfRows(axis: Axis, rows: Layout['rows'][number]): readonly Item[] {
  const leaves = rows.filter(({ isLeaf }) => isLeaf);
  const mixed = new Set(
    leaves.flatMap(({ options }) => {
      const parents = [...new Set(options.map((atom) => parentOf(axis, atom)))];
      return parents.length > 1 ? parents : [];
    }),
  );
  return leaves.map(({ options, actual, size }) => {
    const parent = parentOf(axis, options[0]!);
    return {
      options,
      people: actual,
      parent: mixed.has(parent) ? undefined : parent,
      known: size,
    };
  });
}

const parentOf = (axis: Axis, atom: number): string | undefined =>
  atom === axis.options.length ? BLANK : axis.parents[atom];

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
