import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Counts, judge } from './larger-than-chance.js';

const exactly = (count: number, base: number, population: number | null = null): Counts => ({
  count: { low: count, high: count },
  base: { low: base, high: base },
  population,
});

/** Ways to draw `some` of `all`, as a logarithm. */
function logChoose(all: number, some: number): number {
  let sum = 0;
  for (let i = 1; i <= some; i += 1) sum += Math.log((all - some + i) / i);
  return sum;
}

/** How likely it is that of `drawn` of `all` people so many are of the `marked`. */
function likely(all: number, marked: number, drawn: number): readonly number[] {
  return Array.from({ length: drawn + 1 }, (_, hits) =>
    hits > marked || drawn - hits > all - marked
      ? 0
      : Math.exp(
          logChoose(marked, hits) + logChoose(all - marked, drawn - hits) - logChoose(all, drawn),
        ),
  );
}

describe('a difference between two surveys', () => {
  it.each([
    ['of many, by much', exactly(200, 300, 500), exactly(140, 300, 500), 'larger'],
    ['of many, by little', exactly(150, 300, 500), exactly(160, 300, 500), 'within'],
    ['of few', exactly(6, 20, 200), exactly(12, 20, 200), 'within'],
    ['of few who are nearly all', exactly(6, 20, 21), exactly(12, 20, 21), 'larger'],
    ['of the same share', exactly(0, 20, 20), exactly(0, 30, 30), 'within'],
    ['by one person, where all answered', exactly(9, 20, 20), exactly(10, 20, 20), 'within'],
    ['of nobody', exactly(0, 0), exactly(3, 10), 'open'],
  ] as const)('is judged by the rule: %s', (_name, one, other, verdict) => {
    expect(judge(one, other)).toBe(verdict);
    expect(judge(other, one)).toBe(verdict);
  });

  /** How often two draws would be called different although as many are marked in both. */
  function wronglyLarger(
    { all, marked, isKnown }: { all: number; marked: number; isKnown: boolean },
    first: number,
    second: number,
  ): number {
    const population = isKnown ? all : null;
    const [before, now] = [likely(all, marked, first), likely(all, marked, second)];
    let wrong = 0;
    before.forEach((chance, x) =>
      now.forEach((other, y) => {
        const counts = [exactly(x, first, population), exactly(y, second, population)] as const;
        if (judge(...counts) === 'larger') wrong += chance * other;
      }),
    );
    return wrong;
  }

  // What the report says of the rule, counted out for staffs and turnouts of many sizes.
  it.each<readonly [string, boolean, readonly number[], readonly (readonly [number, number])[]]>([
    [
      'a known number of people',
      true,
      [24, 60, 150],
      [
        [0.35, 0.35],
        [0.5, 0.8],
        [0.9, 0.4],
        [0.95, 0.95],
      ],
    ],
    [
      'as if there were no end to them',
      false,
      [2000],
      [
        [0.005, 0.005],
        [0.01, 0.03],
        [0.02, 0.02],
        [0.03, 0.05],
      ],
    ],
  ])(
    'is called so in fewer than one of a hundred where nothing changed, out of %s',
    (_name, isKnown, sizes, turnouts) => {
      const wrong = sizes.flatMap((all) =>
        [2 / all, 1 / 50, 1 / 12, 1 / 4, 1 / 2].flatMap((part) =>
          turnouts.map(([first, second]) =>
            wronglyLarger(
              { all, marked: Math.round(part * all), isKnown },
              Math.round(first * all),
              Math.round(second * all),
            ),
          ),
        ),
      );
      expect(wrong).toHaveLength(20 * sizes.length);
      expect(Math.max(...wrong)).toBeLessThan(0.01);
      expect(Math.max(...wrong)).toBeGreaterThan(0);
    },
  );

  it('says of ranges only what holds for every number in them', () => {
    const counts = fc
      .tuple(
        fc.integer({ min: 10, max: 60 }),
        fc.nat(2),
        fc.nat(60),
        fc.nat(12),
        fc.option(fc.nat(80)),
      )
      .map(([fewest, more, low, wide, silent]): Counts => {
        const most = fewest + more;
        const least = Math.min(low, fewest);
        return {
          count: { low: least, high: Math.min(fewest, least + wide) },
          base: { low: fewest, high: most },
          population: silent === null ? null : most + silent,
        };
      });
    const said = { larger: 0, within: 0, open: 0 };
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const verdict = judge(one, other);
        said[verdict] += 1;
        if (verdict === 'open') return;
        for (const first of everyPair(one)) {
          for (const second of everyPair(other)) expect(judge(first, second)).toBe(verdict);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
    expect(Math.min(...Object.values(said))).toBeGreaterThan(20);
  });
});

function everyPair({ count, base, population }: Counts): readonly Counts[] {
  const pairs: Counts[] = [];
  for (let n = base.low; n <= base.high; n += 1) {
    for (let x = count.low; x <= count.high; x += 1) pairs.push(exactly(x, n, population));
  }
  return pairs;
}
