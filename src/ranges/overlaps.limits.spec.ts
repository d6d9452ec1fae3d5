import { describe, expect, it } from '@jest/globals';
import type { Layout } from './layout.js';
import { limitsOfOverlaps, type NearRow, type RowLimit } from './overlaps.js';
import type { Row } from './rows.js';
import type { Span } from './size-tree.js';

const row = (people: number, rest: Partial<Row> = {}): Row => ({
  parent: undefined,
  isLeaf: true,
  people,
  size: { least: people, most: people },
  options: [],
  actual: people,
  isJoined: false,
  beside: 0,
  isHidden: false,
  ...rest,
});

interface Told {
  /** Sizes of the crossings of leaves, of the first profile question by the second; none where nothing is told. */
  readonly sizes?: readonly (readonly Span[])[];
  readonly threshold?: number;
  readonly large?: readonly (readonly [row: number, other: number])[];
}

const layout = (
  rows: Layout['rows'],
  everybody: number,
  { sizes, threshold = 5, large = [] }: Told = {},
): Layout => ({
  everybody,
  threshold,
  rows,
  leastIn: () => 0,
  isLarge: (first, own, _, other) =>
    large.some(([a, b]) => (first === 0 ? a === own && b === other : a === other && b === own)),
  sizesOf: (first, second) =>
    sizes && first === 0 && second === 1
      ? {
          least: sizes.map((line) => line.map(({ least }) => least)),
          most: sizes.map((line) => line.map(({ most }) => most)),
        }
      : undefined,
});

const asGoals: NearRow = (_, goals) => goals;
const span = (least: number, most: number): Span => ({ least, most });

/** Thirty people, of whom 18 and 12 gave two answers: of a row of 14 these are 8 and 6, beside it 10 and 6. */
const TOTALS = [18, 12];
const NEAR = [8, 6];
const BESIDE = [10, 6];

describe('limits of a crossing that may be small', () => {
  const ofOne = (told: Told, people = 12) =>
    limitsOfOverlaps(layout([[row(people)], [row(14)]], 30, told), [0, 1], TOTALS, asGoals);

  it('leave sizes possible as far apart as k, about those that answers bound least', () => {
    // Of twelve who all gave the second answer six are not beside the row, and no more than six are in it.
    expect(ofOne({ sizes: [[span(1, 9)]] })).toEqual([
      { row: 0, room: BESIDE, beyond: 4 },
      { row: 0, room: NEAR, beyond: 4 },
    ]);
  });

  it('leave no size possible that the flags exclude', () => {
    expect(ofOne({ sizes: [[span(3, 4)]] })).toEqual([{ row: 0, room: BESIDE, beyond: 3 }]);
    expect(ofOne({ sizes: [[span(7, 10)]], threshold: 9 })).toEqual([
      { row: 0, room: NEAR, beyond: 2 },
    ]);
    expect(ofOne({ sizes: [[span(0, 5)]], threshold: 7 })).toEqual([
      { row: 0, room: BESIDE, beyond: 0 },
    ]);
  });

  it('are reckoned from the sizes of the rows where no flag was told', () => {
    // 20 and 14 of 30 have four in common at least, and 14 at most.
    expect(ofOne({}, 20)).toEqual([
      { row: 0, room: BESIDE, beyond: 7 },
      { row: 0, room: NEAR, beyond: 9 },
    ]);
    expect(ofOne({}, 21)).toEqual([]);
  });

  it('are none of a crossing that is surely of k people', () => {
    expect(ofOne({ sizes: [[span(5, 9)]] })).toEqual([]);
    expect(ofOne({ sizes: [[span(4, 9)]] })).not.toEqual([]);
    expect(ofOne({ sizes: [[span(1, 9)]], large: [[0, 0]] })).toEqual([]);
  });

  it.each([12, 4])('are none where answers bound nothing, as of %i who all gave one', (people) => {
    const told = { sizes: [[span(0, people)]] };
    const rules = layout([[row(people)], [row(14)]], 30, told);
    expect(limitsOfOverlaps(rules, [0, 1], [30], asGoals)).toEqual([]);
  });

  it('begin with nobody, and end with all of the smaller row, where rows need not overlap', () => {
    const limits = (people: number, near: readonly number[]) => {
      const rules = layout([[row(people)], [row(14)]], 30);
      return limitsOfOverlaps(rules, [0, 1], TOTALS, () => near);
    };
    expect(limits(5, [2, 8])).toEqual([
      { row: 0, room: [16, 4], beyond: 0 },
      { row: 0, room: [2, 8], beyond: 1 },
    ]);
    expect(limits(3, [1, 8])).toEqual([{ row: 0, room: [1, 8], beyond: 0 }]);
  });

  it('look at several answers at once', () => {
    // Of twenty with the first two answers nine stand beside the row; with the last two, seven are in it.
    const near = [7, 4, 3];
    const limits = limitsOfOverlaps(
      layout([[row(20)], [row(14)]], 30, { sizes: [[span(4, 14)]] }),
      [0, 1],
      [12, 8, 10],
      () => near,
    );
    expect(limits).toEqual([
      { row: 0, room: [5, 4, 7], beyond: 8 },
      { row: 0, room: near, beyond: 8 },
    ]);
  });

  it('say nothing of answers, where these are too many to be tried', () => {
    const limits = (answers: number) => {
      const rules = layout([[row(12)], [row(14)]], 5 * answers, { sizes: [[span(0, 12)]] });
      const totals = Array<number>(answers).fill(5);
      return limitsOfOverlaps(rules, [0, 1], totals, asGoals).map(({ beyond }) => beyond);
    };
    expect(limits(10)).toEqual([0, 8]);
    expect(limits(11)).toEqual([4, 4]);
  });
});

describe('limits of the crossings of two profile questions', () => {
  const sizes = [
    [span(1, 9), span(2, 11)],
    [span(3, 6), span(20, 26)],
  ];
  /** Of the first a group of so many people, which is no leaf, and two leaves. */
  const rowsOf = (people: number) => [
    [row(people, { isLeaf: false }), row(12), row(18)],
    [row(14), row(30, { isLeaf: false }), row(16)],
  ];
  const places = (limits: readonly RowLimit[]) =>
    limits.map(({ row: own, beyond }) => [own, beyond]);

  it('are of leaves only, and from every row of the other', () => {
    const asked: (readonly [number, readonly number[]])[] = [];
    const near: NearRow = (second, goals) => {
      asked.push([second, goals]);
      return goals;
    };
    const told = { sizes, large: [[1, 2]] as const };
    const limits = limitsOfOverlaps(layout(rowsOf(12), 30, told), [0, 1], TOTALS, near);
    expect(places(limits)).toEqual([
      [1, 4],
      [1, 4],
      [2, 3],
    ]);
    expect(asked).toEqual([[0, NEAR]]);
  });

  it('are taken of the same crossings from the other side', () => {
    const limits = limitsOfOverlaps(layout(rowsOf(30), 30, { sizes }), [1, 0], TOTALS, asGoals);
    expect(places(limits)).toEqual([
      [0, 4],
      [0, 6],
      [2, 4],
      [2, 8],
      [0, 3],
    ]);
  });
});
