import { describe, expect, it } from '@jest/globals';
import { Chance } from '../../test/support/seeded-chance.js';
import { isSilent, isVague, silenceOf } from './size-silence.js';
import { type SizeNode, type Span, Spans, SizeTree } from './size-tree.js';

const K = 5;
const span = (least: number, most: number): Span => ({ least, most });

describe('silence about a set that has a name', () => {
  it.each([
    ['it is surely large', span(5, 5), span(0, 30), true],
    ['it is surely nearly so large', span(4, 30), span(0, 30), false],
    ['it may have every small size', span(0, 4), span(0, 30), true],
    ['it may have every small size but none', span(1, 4), span(0, 30), true],
    ['it may not be one', span(2, 30), span(0, 30), false],
    ['it may not be k - 1', span(0, 3), span(0, 30), false],
    ['it never could have been one', span(2, 30), span(2, 30), true],
    ['it could have been two before', span(3, 30), span(2, 30), false],
    ['it never could have been more', span(0, 3), span(0, 3), true],
    ['it could have been three before', span(0, 2), span(0, 3), false],
  ])('is kept or not where %s', (_what, now, first, isKept) => {
    expect(isSilent(now, first, K)).toBe(isKept);
  });
});

describe('silence about any other set', () => {
  it.each([
    ['it is surely large', span(5, 5), span(0, 30), true],
    ['it has as many sizes as k', span(3, 7), span(0, 30), true],
    ['it has one less', span(3, 6), span(0, 30), false],
    ['it has as many as ever', span(2, 5), span(2, 5), true],
    ['it had one more before', span(2, 5), span(1, 5), false],
    ['it has all small ones that it ever had', span(1, 4), span(1, 30), true],
    ['it has not the least that it had', span(2, 4), span(1, 30), false],
    ['it has not the greatest small one', span(1, 3), span(1, 30), false],
  ])('is kept or not where %s', (_what, now, first, isKept) => {
    expect(isVague(now, first, K)).toBe(isKept);
  });
});

type Rule = typeof isSilent;

/** The same by the words of the rule, of which every size of every part is tried out. */
function keepsSilence({ nodes, children }: SizeTree, prior: Spans, known: Spans, k: number) {
  return children.every((parts, node) => {
    if (parts.length < 2) return true;
    const isKept = (listed: readonly number[], countOf: (sizes: Sizes, part: number) => number) => {
      const keeps = (rule: Rule, some: readonly number[]): boolean => {
        const spanIn = (spans: Spans): Span => {
          const sums = sizesIn(spans, node, parts).map((sizes) =>
            some.reduce((sum, part) => sum + countOf(sizes, part), 0),
          );
          return span(Math.min(...sums), Math.max(...sums));
        };
        return rule(spanIn(known), spanIn(prior), k);
      };
      const isLarge: Rule = ({ least }) => least >= k;
      const few = listed.filter((part) => !keeps(isLarge, [part]));
      const others = (part: number) => listed.filter((other) => other !== part);
      return (
        (few.length < 2 || keeps(isVague, few)) &&
        listed.every((part) => keeps(nodes[part]!.isNamed ? isSilent : isVague, [part])) &&
        listed.every((part) => others(part).length === 0 || keeps(isVague, others(part)))
      );
    };
    const headed = parts.filter((part) => nodes[part]!.heads !== undefined);
    return (
      isKept(parts, (sizes, part) => sizes.get(part)!) &&
      isKept(headed, (sizes, part) => nodes[part]!.heads! - sizes.get(part)!)
    );
  });
}

type Sizes = ReadonlyMap<number, number>;

/** All sizes of parts that add up to one that the whole may have. */
function sizesIn(spans: Spans, whole: number, parts: readonly number[]): readonly Sizes[] {
  const { least, most } = spans.at(whole);
  return parts
    .reduce<readonly Sizes[]>(
      (some, part) => {
        const own = spans.at(part);
        const sizes = Array.from({ length: own.most - own.least + 1 }, (_, i) => own.least + i);
        return some.flatMap((one) => sizes.map((size) => new Map([...one, [part, size]])));
      },
      [new Map()],
    )
    .filter((sizes) => {
      const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
      return all >= least && all <= most;
    });
}

/** Two or three parts of a whole, of which one may have parts; and what was told of them. */
function drawn(chance: Chance) {
  const sizes = Array.from({ length: chance.between(1, 4) }, () => chance.between(1, 4));
  const inner = [chance.between(0, 3), chance.between(0, 3)];
  const hasInner = chance.isLucky(0.4);
  const all = hasInner ? [...sizes, inner[0]! + inner[1]!] : sizes;
  const everybody = all.reduce((sum, size) => sum + size, 0);
  const node = (parent: number | undefined, people: number, isExact = false): SizeNode => {
    const prior = isExact
      ? span(people, people)
      : span(chance.below(people + 1), people + chance.below(3));
    const more = { heads: people + chance.below(7) };
    return {
      parent,
      people,
      prior,
      isNamed: chance.isLucky(0.5),
      ...(chance.isLucky(0.8) ? more : {}),
    };
  };
  const tree = new SizeTree([
    node(undefined, everybody, chance.isLucky(0.7)),
    ...all.map((size) => node(0, size)),
    ...(hasInner ? inner.map((size) => node(all.length, size)) : []),
  ]);
  const prior = tree.prior();
  const known = prior.copy();
  tree.nodes.forEach(({ people }, i) => {
    if (!chance.isLucky(0.4)) return;
    known.least[i] = chance.between(known.least[i]!, people);
    known.most[i] = chance.between(people, known.most[i]!);
  });
  tree.tighten(known);
  return { tree, prior, known };
}

describe('silence about the sets of a tree', () => {
  it('is kept where it is of every part, of all others, of the small ones and of who is absent', () => {
    const chance = new Chance(3);
    const found = [0, 0];
    for (let trial = 0; trial < 1000; trial++) {
      const { tree, prior, known } = drawn(chance);
      const k = chance.between(3, 5);
      const isKept = silenceOf(tree, prior, k)(known);
      if (isKept !== keepsSilence(tree, prior, known, k)) throw new Error(`trial ${trial}`);
      found[Number(isKept)]!++;
    }
    expect(Math.min(...found)).toBeGreaterThan(100);
  });
});
