import { describe, expect, it } from '@jest/globals';
import type { SizeNode, Span } from './size-tree.js';
import { tellSizes } from './tell-sizes.js';

const K = 4;

interface Case {
  readonly everybody: number;
  /** Of each option, where known. */
  readonly heads: readonly (number | undefined)[];
  readonly tellsNothing?: boolean;
}

/** Every way in which so many people can stand in these options. */
function* sizesOf({ everybody, heads }: Case): Generator<readonly number[]> {
  const [first, ...others] = heads;
  if (heads.length === 0) {
    if (everybody === 0) yield [];
    return;
  }
  for (let own = 0; own <= Math.min(everybody, first ?? everybody); own++) {
    for (const rest of sizesOf({ everybody: everybody - own, heads: others })) yield [own, ...rest];
  }
}

const nodesOf = ({ everybody, heads }: Case, sizes: readonly number[]): readonly SizeNode[] => [
  {
    parent: undefined,
    people: everybody,
    isNamed: true,
    prior: { least: everybody, most: everybody },
  },
  ...sizes.map((people, i) => ({
    parent: 0,
    people,
    isNamed: true,
    prior: { least: 0, most: heads[i] ?? everybody },
    heads: heads[i],
  })),
];

const CASES: readonly Case[] = [
  { everybody: 16, heads: [undefined, undefined] },
  { everybody: 15, heads: [undefined, undefined, undefined] },
  { everybody: 13, heads: [undefined, undefined, undefined, undefined] },
  { everybody: 20, heads: [16, 3, 12] },
  { everybody: 18, heads: [14, 9, 2, undefined] },
  { everybody: 16, heads: [14, 15] },
  // So few are absent that whatever is told would tell where.
  { everybody: 17, heads: [9, 10], tellsNothing: true },
  { everybody: 20, heads: [9, 10, 5], tellsNothing: true },
];

describe.each(CASES)('sizes of $heads heads, $everybody of whom answered', (one) => {
  const all = [...sizesOf(one)];
  const told = Map.groupBy(all, (sizes) => JSON.stringify(tellSizes(nodesOf(one, sizes), K)));
  const spansOf = (key: string): readonly Span[] => (JSON.parse(key) as Span[]).slice(1);
  /** Every sum of some options, of those who answered or of those who did not. */
  const sets = Array.from({ length: 2 ** one.heads.length - 1 }, (_, set) =>
    one.heads.flatMap((__, i) => ((set + 1) & (1 << i) ? [i] : [])),
  );
  const sum = (set: readonly number[], of: (i: number) => number): number =>
    set.reduce((people, i) => people + of(i), 0);

  it('are told alike by exactly those that fit what is told', () => {
    for (const [key, alike] of told) {
      const spans = spansOf(key);
      const fitting = all.filter((sizes) =>
        sizes.every((people, i) => people >= spans[i]!.least && people <= spans[i]!.most),
      );
      expect(fitting).toHaveLength(alike.length);
      spans.forEach(({ least, most }, i) => {
        const possible = alike.map((sizes) => sizes[i]!);
        expect([least, most]).toEqual([Math.min(...possible), Math.max(...possible)]);
      });
    }
  });

  it.each(['answered', 'did not answer'])(
    'leave each option that may be small every size from 1 that it had, of those who %s',
    (who) => {
      const peopleOf = (sizes: readonly number[], i: number): number =>
        who === 'answered' ? sizes[i]! : (one.heads[i] ?? NaN) - sizes[i]!;
      one.heads.forEach((heads, i) => {
        if (who !== 'answered' && heads === undefined) return;
        const small = (list: typeof all) =>
          new Set(
            list.map((sizes) => peopleOf(sizes, i)).filter((people) => people > 0 && people < K),
          );
        for (const alike of told.values()) {
          const left = small(alike);
          if (left.size > 0) expect(left).toEqual(small(all));
        }
      });
    },
  );

  it('tell of no sum of options how few answered or did not, unless everybody knew', () => {
    for (const set of sets) {
      for (const ofAbsent of [false, true]) {
        if (ofAbsent && set.some((i) => one.heads[i] === undefined)) continue;
        const count = (sizes: readonly number[]) =>
          sum(set, (i) => (ofAbsent ? one.heads[i]! - sizes[i]! : sizes[i]!));
        if (new Set(all.map(count)).size === 1) continue;
        for (const alike of told.values()) {
          const possible = new Set(alike.map(count));
          const [only] = possible;
          if (possible.size === 1) expect([0, ...range(K)]).not.toContain(only! || K);
        }
      }
    }
  });

  it('tell something where they can', () => {
    expect(told.size === 1).toBe(one.tellsNothing ?? false);
  });
});

const range = (to: number): readonly number[] => Array.from({ length: to - 1 }, (_, i) => i + 1);
