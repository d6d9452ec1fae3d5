import type { Across, InnerProfile, Item, Row } from '../../ranges/index.js';
import type { CountTables } from '../count-tables.js';
import type { Axis } from '../profile-axis.js';
import { axisCalled, headsIn, itemsOfRows, parentOf } from './items-of.js';

/** Rows of the first of two profile questions, with those that the second splits as they were before. */
export const outerRows = (rows: readonly Row[]): readonly Row[] =>
  rows.flatMap(({ outer, inner }) => (outer && !inner ? [outer] : []));

/** A second profile question inside the first; `rows` are those for a lower threshold, of which these are joined. */
export function insideOf(
  counts: CountTables,
  outer: Axis,
  second: string,
  rows: readonly Row[] | undefined,
): InnerProfile {
  const inner = axisCalled(counts, second);
  const { base } = counts.crossing([outer.code, second]);
  const heads = headsIn(inner, counts);
  const blank = inner.options.length;
  const hasBlanks = counts.crossing([second]).base[blank]! > 0;
  const together = hasBlanks ? [...heads.together, [blank]] : heads.together;
  // How many belong to none of those who took part; nobody knows it where some told no option.
  const all = heads.of([...inner.options.keys()]);
  const absent = hasBlanks || all === undefined ? Infinity : all - counts.responses;
  const itemsIn = (option: number): readonly Item[] => {
    const peopleWith = (atom: number): number => base[option * inner.atoms + atom]!;
    const everybody = together.flat().reduce((sum, atom) => sum + peopleWith(atom), 0);
    return together.map((some): Item => ({
      options: some,
      parent: parentOf(inner, some[0]!),
      people: some.reduce((sum, atom) => sum + peopleWith(atom), 0),
      known: { least: 0, most: Math.min(everybody, heads.of(some) ?? everybody) },
      ...(some.length > 1 ? { inside: some.map((atom) => ({ people: peopleWith(atom) })) } : {}),
    }));
  };
  const joinedIn = (option: number): readonly Item[] =>
    itemsOfRows(
      inner,
      (rows ?? []).flatMap((row) =>
        row.inner && row.outer?.options[0] === option ? [row.inner] : [],
      ),
    );
  return {
    places: inner.atoms,
    isOrdered: inner.isOrdered,
    itemsIn: (option) =>
      option === outer.options.length ? [] : rows ? joinedIn(option) : itemsIn(option),
    // What is told of rows that are joined again is told of the sizes before.
    across: rows ? [] : acrossOf(outer, inner, together, heads.of, absent),
  };
}

/** Options of the second question, and groups of its tree, over all of the first; options inside groups of that. */
function acrossOf(
  outer: Axis,
  inner: Axis,
  together: readonly (readonly number[])[],
  headsOf: (some: readonly number[]) => number | undefined,
  absent: number,
): readonly Across[] {
  const groupsOf = ({ parents }: Axis): readonly (readonly number[])[] =>
    [...Map.groupBy(parents.keys(), (option) => parents[option])].flatMap(([parent, options]) =>
      parent === undefined ? [] : [options],
    );
  const blank = inner.options.length;
  const alone = together.flat().map((atom) => [atom]);
  const everywhere = [...alone, ...together.filter((some) => some.length > 1), ...groupsOf(inner)];
  return [
    ...everywhere.map((some) => {
      const heads = some.includes(blank) ? undefined : headsOf(some);
      return { inner: some, heads, present: Math.max(0, (heads ?? 0) - absent) };
    }),
    ...groupsOf(outer).flatMap((group) => alone.map((some) => ({ outer: group, inner: some }))),
  ];
}
