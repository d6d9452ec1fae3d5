import { describe, expect, it } from '@jest/globals';
import { type CountedQuestion, crowdOf } from './crowd.js';

/** Every way to spread so many people over so many cells. */
function spreads(people: number, cells: number): readonly (readonly number[])[] {
  if (cells === 1) return [[people]];
  return Array.from({ length: people + 1 }, (_, here) =>
    spreads(people - here, cells - 1).map((rest) => [here, ...rest]),
  ).flat();
}

/** Every choice of one option a question, or of none: places, and -1. */
const choices = (sizes: readonly number[]): readonly (readonly number[])[] =>
  sizes.reduce<readonly (readonly number[])[]>(
    (all, size) =>
      all.flatMap((before) => Array.from({ length: size + 1 }, (_, i) => [...before, i - 1])),
    [[]],
  );

/** All populations of so many people with the same headcounts, cell by cell, by those headcounts. */
function populations(sizes: readonly number[], people: number) {
  const cells = choices(sizes).filter((cell) => !cell.includes(-1));
  const headsOf = (counts: readonly number[]) =>
    sizes.map((size, question) =>
      Array.from({ length: size }, (_, option) =>
        counts.reduce((sum, n, i) => sum + (cells[i]![question] === option ? n : 0), 0),
      ),
    );
  const alike = Map.groupBy(spreads(people, cells.length), (counts) =>
    JSON.stringify(headsOf(counts)),
  );
  const fitting = (counts: readonly number[], chosen: readonly number[]): number =>
    counts.reduce(
      (sum, n, i) => sum + (chosen.every((o, q) => o < 0 || o === cells[i]![q]) ? n : 0),
      0,
    );
  return [...alike].map(([heads, group]) => ({
    heads: JSON.parse(heads) as number[][],
    /** The fewest and the most people in any of them who fit what was chosen. */
    boundsOf: (chosen: readonly number[]) => {
      const numbers = group.map((counts) => fitting(counts, chosen));
      return { least: Math.min(...numbers), most: Math.max(...numbers) };
    },
  }));
}

const asked = (
  heads: readonly (readonly (number | undefined)[])[],
  chosen: readonly number[],
): readonly CountedQuestion[] => heads.map((one, i) => ({ heads: one, chosen: chosen[i] ?? -1 }));

describe('how many people fit all that was chosen', () => {
  it.each([
    { sizes: [3], people: 5 },
    { sizes: [2, 2], people: 7 },
    { sizes: [3, 3], people: 5 },
    { sizes: [2, 2, 2], people: 5 },
    { sizes: [3, 2, 2], people: 3 },
  ])(
    'is the fewest and the most in any population of these headcounts: $people people, $sizes options',
    ({ sizes, people }) => {
      const wrong = populations(sizes, people).flatMap(({ heads, boundsOf }) =>
        choices(sizes)
          .filter((chosen) => chosen.some((option) => option >= 0))
          .flatMap((chosen) => {
            const { least, most } = boundsOf(chosen);
            const said = crowdOf(asked(heads, chosen))!;
            const isRight = said.least === least && said.most === most && said.isWhole;
            return isRight ? [] : [{ heads, chosen, least, most, said }];
          }),
      );
      expect(wrong).toEqual([]);
    },
  );

  it('is not said where nothing was chosen, or nothing that was counted', () => {
    expect(crowdOf(asked([[5, 5]], [-1]))).toBeNull();
    expect(crowdOf(asked([[undefined, 5]], [0]))).toBeNull();
    expect(crowdOf([])).toBeNull();
  });

  it('leaves out an answer that nobody counted, and says so', () => {
    const heads = [
      [30, 20],
      [undefined, 4],
      [45, 5],
    ] as const;
    expect(crowdOf(asked(heads, [0, 0, 0]))).toEqual({ least: 25, most: 30, isWhole: false });
    expect(crowdOf(asked(heads, [0, -1, 0]))).toEqual({ least: 25, most: 30, isWhole: true });
    // The one option that was counted counts, of a question of which another was not.
    expect(crowdOf(asked(heads, [0, 1, -1]))).toEqual({ least: 0, most: 4, isWhole: true });
  });

  it('is certain of nothing where the questions count different numbers of people', () => {
    const heads = [
      [90, 10],
      [90, 20],
    ];
    expect(crowdOf(asked(heads, [0, 0]))).toEqual({ least: 0, most: 90, isWhole: true });
    expect(crowdOf(asked(heads, [0, -1]))).toEqual({ least: 90, most: 90, isWhole: true });
    const uncounted = [
      [90, undefined],
      [90, undefined],
    ];
    expect(crowdOf(asked(uncounted, [0, 0]))).toMatchObject({ least: 0, most: 90 });
  });
});
