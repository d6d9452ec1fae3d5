import { describe, expect, it } from '@jest/globals';
import { type InnerProfile, nestRows } from './nested-rows.js';
import { type Item, type Row, rowsBySize } from './rows.js';

/** People by option of the first and, inside it, of the second. */
type People = readonly (readonly number[])[];

function nest(people: People, across: InnerProfile['across'], k = 5): readonly Row[] {
  const outer = people.map((inside, option): Item => ({
    options: [option],
    parent: undefined,
    people: sumOf(inside),
  }));
  const itemsIn = (option: number): readonly Item[] =>
    people[option]!.map((count, inner) => ({ options: [inner], parent: undefined, people: count }));
  return nestRows(rowsBySize(outer, k), { places: people[0]!.length, itemsIn, across }, k);
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

const told = (rows: readonly Row[]): readonly string[] =>
  rows.map(({ options, size: { least, most }, parent, isInside }) => {
    const size = least === most ? String(least) : `${least} to ${most}`;
    return `${isInside ? `in ${parent}: ` : ''}${options.join('+')} = ${size}`;
  });

const everyOption = (options: number): InnerProfile['across'] =>
  Array.from({ length: options }, (_, option) => ({ inner: [option] }));

describe('rows of a second profile question inside those of a first', () => {
  it('stand in each option of which the size is told, the small ones joined there', () => {
    const people = [
      [9, 12, 3, 3, 3],
      [2, 4, 30, 4, 1],
      [0, 2, 2, 3, 2],
    ];
    expect(told(nest(people, everyOption(5)))).toEqual([
      '0+1+2+3+4 = 30',
      'in 0: 0 = 9',
      'in 0: 1 = 9 to 12',
      'in 0: 2+3+4 = 9 to 12',
      '5+6+7+8+9 = 41',
      'in 4: 5+6+8+9 = 11',
      'in 4: 7 = 30',
      '10+11+12+13+14 = 9',
    ]);
  });

  it('keep silence about those of an option of the second in all rows together', () => {
    // By itself each of the three has a row of two small options, of which each then has one at least.
    const people = [
      [14, 2, 3, 4],
      [15, 1, 4, 3],
      [16, 1, 4, 4],
    ];
    const isTold = (rows: readonly Row[]): number =>
      rows.filter(({ isInside, size }) => isInside && size.least === size.most).length;
    expect(isTold(nest(people, []))).toBe(2);
    expect(isTold(nest(people, everyOption(3)))).toBeLessThan(6);
  });

  it('leave every size of a small group possible, whatever the data', () => {
    const alike = new Map<string, People[]>();
    for (const first of partsOf(8, 3)) {
      for (const second of partsOf(7, 3)) {
        const people = [first, second];
        const key = told(nest(people, everyOption(3), 3)).join();
        alike.set(key, [...(alike.get(key) ?? []), people]);
      }
    }
    const groups: readonly ((people: People) => number)[] = [0, 1, 2].flatMap((option) => [
      (people: People) => people[0]![option]! + people[1]![option]!,
      (people: People) => people[0]![option]!,
      (people: People) => people[1]![option]!,
    ]);
    for (const [key, surveys] of alike) {
      groups.forEach((sizeOf, group) => {
        const sizes = new Set(surveys.map(sizeOf));
        expect([key, group, sizes.has(1)]).toEqual([key, group, sizes.has(2)]);
      });
    }
    expect(alike.size).toBeGreaterThan(10);
  });
});

/** All ways to share so many people between so many parts. */
function partsOf(people: number, parts: number): readonly (readonly number[])[] {
  if (parts === 1) return [[people]];
  return Array.from({ length: people + 1 }, (_, first) => first).flatMap((first) =>
    partsOf(people - first, parts - 1).map((rest) => [first, ...rest]),
  );
}
