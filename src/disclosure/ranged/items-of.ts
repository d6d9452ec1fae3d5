import type { Item, Row } from '../../ranges/index.js';
import type { CountTables } from '../count-tables.js';
import type { Axis } from '../profile-axis.js';

/** Whoever gave no answer to a profile question stands in no group of its tree. */
const BLANK = '\u0000blank';

export const axisCalled = ({ axes }: CountTables, code: string): Axis =>
  axes.find((axis) => axis.code === code)!;

/** What is known of how many belong to options of a profile question. */
interface Heads {
  readonly together: readonly (readonly number[])[];
  /** How many belong to some options; nothing where that is not known of all. */
  of(some: readonly number[]): number | undefined;
  isKnownOfOne(some: readonly number[]): boolean;
}

/** Options of one row, by the plan, and their headcounts. Those that are lower than what answered are none. */
export function headsIn(axis: Axis, counts: CountTables): Heads {
  const { base } = counts.crossing([axis.code]);
  const { options } = counts.definition.questionnaire.profile.find(
    ({ code }) => code === axis.code,
  )!;
  const atoms = [...options.keys()];
  const together = [...Map.groupBy(atoms, rowHolding(axis, counts)).values()];
  const of = (some: readonly number[]): number | undefined => {
    const heads = some.flatMap((atom) => options[atom]?.headcount ?? []);
    return heads.length < some.length ? undefined : sumOf(heads);
  };
  const areRight = atoms.every((atom) => base[atom]! <= (of([atom]) ?? Infinity));
  return {
    together,
    of: (some) => (areRight ? of(some) : undefined),
    isKnownOfOne: (some) => areRight && some.some((atom) => options[atom]!.headcount !== undefined),
  };
}

/**
 * The options, and last whoever gave no answer: that there are any is told, but not how many, where
 * they may be few.
 */
export function itemsOf(axis: Axis, counts: CountTables): readonly Item[] {
  const { base } = counts.crossing([axis.code]);
  const heads = headsIn(axis, counts);
  const items = heads.together.map((some): Item => ({
    options: some,
    parent: parentOf(axis, some[0]!),
    people: sumOf(some.map((atom) => base[atom]!)),
    heads: heads.of(some),
    // Whoever knows the headcounts knows something of each option of a row that the plan merges.
    ...(some.length > 1 && heads.isKnownOfOne(some)
      ? { inside: some.map((atom) => ({ people: base[atom]!, heads: heads.of([atom]) })) }
      : {}),
  }));
  const blank = axis.options.length;
  const blanks = base[blank]!;
  if (blanks === 0) return items;
  const known = { least: 1, most: counts.responses };
  return [...items, { options: [blank], parent: BLANK, people: blanks, known }];
}

/** Options that the plan merges stand where the first of them does; all others stand alone. */
function rowHolding(
  axis: Axis,
  { definition }: CountTables,
): (atom: number) => number | readonly number[] {
  const merged = (definition.merges ?? [])
    .filter(({ profile }) => profile === axis.code)
    .map(({ options }) => axis.options.flatMap((code, i) => (options.includes(code) ? [i] : [])));
  return (atom) => merged.find((options) => options.includes(atom)) ?? atom;
}

/**
 * Rows for a higher threshold are joined from those for the lower one, so that no two overlap. A group of
 * the tree of which a row holds some together with others is none that these rows can fill.
 */
export function itemsOfRows(axis: Axis, rows: readonly Row[]): readonly Item[] {
  const leaves = rows.filter(({ isLeaf }) => isLeaf);
  const mixed = new Set(
    leaves.flatMap(({ options }) => {
      const parents = [...new Set(options.map((atom) => parentOf(axis, atom)))];
      return parents.length > 1 ? parents : [];
    }),
  );
  return leaves.map(({ options, actual, size, isJoined }) => {
    const parent = parentOf(axis, options[0]!);
    return {
      options,
      people: actual,
      parent: mixed.has(parent) ? undefined : parent,
      known: size,
      // A small group in it stays one.
      ...(isJoined ? { inside: [] } : {}),
    };
  });
}

export const parentOf = (axis: Axis, atom: number): string | undefined =>
  atom === axis.options.length ? BLANK : axis.parents[atom];

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
