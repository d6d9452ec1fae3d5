import { describe, expect, it } from '@jest/globals';
import { checkClasses } from './check-classes.js';
import type { ScaleRule } from './scale.js';

type Bounds = readonly (readonly [from: number, to: number])[];

const item = (table: string, ...points: readonly number[]) => ({
  table,
  points: points.map((one, i) => ({ answer: `a${i}`, points: one })),
});
/** Of 0 to 6 points. */
const ITEMS = [item('q', 0, 1, 2), item('r', 0, 1, 2), item('s', 0, 1, 2)];

function found(bounds: Bounds, change: Partial<ScaleRule> = {}) {
  const problems: unknown[] = [];
  const classes = bounds.map(([from, to], i) => ({
    code: `c${i}`,
    label: { en: `C ${i}` },
    from,
    to,
  }));
  const rule: ScaleRule = { method: 'sum', items: ITEMS, classes, ...change };
  checkClasses(rule, 'scale', (path, finding, values) => {
    problems.push([path, finding, ...(values ? [values] : [])]);
  });
  return problems;
}

describe('the classes of a score', () => {
  it.each<[string, Bounds]>([
    [
      'meet at a bound that no score has',
      [
        [0, 2.5],
        [2.51, 6],
      ],
    ],
    [
      'leave room where there is no score',
      [
        [0, 2],
        [3, 6],
      ],
    ],
    [
      'hold one score each where others make it too',
      [
        [0, 1],
        [2, 2],
        [3, 3],
        [4, 4],
        [5, 6],
      ],
    ],
    [
      'reach a little beyond all scores',
      [
        [-0.99, 2],
        [3, 6.99],
      ],
    ],
  ])('are in order where they %s', (_what, bounds) => {
    expect(found(bounds)).toEqual([]);
  });

  it.each<[string, Bounds, readonly unknown[]]>([
    [
      'with three decimals',
      [
        [0, 2.005],
        [3, 6],
      ],
      ['scale.classes[0].from', 'scale-bounds'],
    ],
    [
      'with three decimals before',
      [
        [0.001, 2],
        [3, 6],
      ],
      ['scale.classes[0].from', 'scale-bounds'],
    ],
    [
      'that end before they begin',
      [
        [0, 2],
        [6, 3],
      ],
      ['scale.classes[1].from', 'scale-bounds'],
    ],
    [
      'out of order',
      [
        [3, 6],
        [0, 2],
      ],
      ['scale.classes[1].from', 'scale-bounds'],
    ],
    [
      'that begin alike',
      [
        [0, 2],
        [0, 6],
      ],
      ['scale.classes[1].from', 'scale-bounds'],
    ],
    [
      'that share a score',
      [
        [0, 3],
        [3, 6],
      ],
      ['scale.classes[0].to', 'scale-classes-overlap'],
    ],
    [
      'a point below all',
      [
        [-1, 2],
        [3, 6],
      ],
      ['scale.classes', 'scale-out-of-reach', { least: 0, most: 6 }],
    ],
    [
      'a point above all',
      [
        [0, 2],
        [3, 7],
      ],
      ['scale.classes', 'scale-out-of-reach', { least: 0, most: 6 }],
    ],
    [
      'with a score between them',
      [
        [0, 2],
        [4, 6],
      ],
      ['scale.classes', 'scale-classes-gap', { score: 3 }],
    ],
    [
      'with several, of which the least is named',
      [
        [0, 1],
        [4, 6],
      ],
      ['scale.classes', 'scale-classes-gap', { score: 2 }],
    ],
    [
      'of nobody',
      [
        [0, 2],
        [2.1, 2.9],
        [3, 6],
      ],
      ['scale.classes[1]', 'scale-class-empty'],
    ],
    [
      'that tell every answer',
      [
        [0, 0],
        [1, 6],
      ],
      ['scale.classes[0]', 'scale-class-tells'],
    ],
    [
      'that tell every answer at their end',
      [
        [0, 5],
        [6, 6],
      ],
      ['scale.classes[1]', 'scale-class-tells'],
    ],
  ])('are refused %s', (_what, bounds, problem) => {
    expect(found(bounds)).toEqual([problem]);
  });

  it('are told apart in order before anything else is said of them', () => {
    expect(found([[6, 3]])).toEqual([['scale.classes[0].from', 'scale-bounds']]);
  });

  it('may be one point long, or none', () => {
    expect(found([[0, 6]])).toEqual([]);
    const two = [item('q', 1, 1), item('r', 1, 1)];
    expect(found([[2, 2]], { items: two })).toEqual([]);
  });

  it('tell an item where all in one gave the same answer to it, though not to the others', () => {
    const heavy = [item('q', 0, 10), item('r', 0, 1, 2), item('s', 0, 1, 2)];
    expect(
      found(
        [
          [0, 4],
          [10, 14],
        ],
        { items: heavy },
      ),
    ).toEqual([
      ['scale.classes[0]', 'scale-class-tells'],
      ['scale.classes[1]', 'scale-class-tells'],
    ]);
    expect(found([[0, 14]], { items: heavy })).toEqual([]);
  });

  it('are looked at with all items answered, whatever may be missing', () => {
    // Whoever left one out has 1.5 points, which is a score as well.
    expect(
      found(
        [
          [0, 1],
          [2, 6],
        ],
        { missing: 1 },
      ),
    ).toEqual([['scale.classes', 'scale-classes-gap', { score: 1.5 }]]);
    expect(
      found(
        [
          [0, 1.5],
          [2, 6],
        ],
        { missing: 1 },
      ),
    ).toEqual([]);
  });
});
