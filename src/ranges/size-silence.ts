import { type SizeTree, type Span, type Spans, sumOf } from './size-tree.js';

/**
 * Whether what is known keeps silence about every set of a tree that may be small, and about those who
 * belong to it and took no part (D1, D9).
 */
export function silenceOf(
  { nodes, children }: SizeTree,
  prior: Spans,
  threshold: number,
): (known: Spans) => boolean {
  const families = [...children.keys()].flatMap((node) => {
    const parts = children[node]!;
    if (parts.length < 2) return [];
    const headed = parts.filter((part) => nodes[part]!.heads !== undefined);
    const heads = (some: readonly number[]): number =>
      some.reduce((sum, part) => sum + nodes[part]!.heads!, 0);
    return [
      { node, parts, listed: parts, countOf: (_: readonly number[], present: Span) => present },
      {
        node,
        parts,
        listed: headed,
        countOf: (some: readonly number[], { least, most }: Span): Span => ({
          least: heads(some) - most,
          most: heads(some) - least,
        }),
      },
    ];
  });
  return (known) =>
    families.every(({ node, parts, listed, countOf }) => {
      const [now, first] = [known, prior].map((spans) => new Family(node, parts, spans));
      const [all, allBefore] = [now!.sums(listed), first!.sums(listed)];
      const isKept = (rule: Rule, some: readonly number[], sums: Sums, before: Sums): boolean =>
        rule(countOf(some, now!.spanOf(sums)), countOf(some, first!.spanOf(before)), threshold);
      const keeps = (rule: Rule, some: readonly number[]): boolean =>
        isKept(rule, some, now!.sums(some), first!.sums(some));
      const few = listed.filter(
        (part) => countOf([part], now!.spanOf(now!.sums([part]))).least < threshold,
      );
      return (
        (few.length < 2 || keeps(isVague, few)) &&
        listed.every((part) => {
          if (!keeps(nodes[part]!.isNamed ? isSilent : isVague, [part])) return false;
          return isKept(
            isVague,
            listed.filter((other) => other !== part),
            without(all, part, known),
            without(allBefore, part, prior),
          );
        })
      );
    });
}

type Rule = (now: Span, first: Span, threshold: number) => boolean;

/** Surely large; or every small size is possible that was before anything was told, but for none. */
export const isSilent: Rule = (now, first, threshold) =>
  now.least >= threshold ||
  (now.least <= Math.max(1, first.least) && now.most >= Math.min(threshold - 1, first.most));

/**
 * Surely large; or as many sizes are possible as the threshold says, or as ever were; or all that are small
 * and were possible before, as of people of whom it is known that there are some.
 */
export const isVague: Rule = (now, first, threshold) =>
  now.least >= threshold ||
  now.most - now.least >= Math.min(threshold - 1, first.most - first.least) ||
  (now.least <= first.least && now.most >= Math.min(threshold - 1, first.most));

interface Sums {
  readonly low: number;
  readonly high: number;
}

const without = ({ low, high }: Sums, part: number, { least, most }: Spans): Sums => ({
  low: low - least[part]!,
  high: high - most[part]!,
});

/** The parts of one set. */
class Family {
  private readonly all: Sums;

  constructor(
    private readonly node: number,
    parts: readonly number[],
    private readonly spans: Spans,
  ) {
    this.all = this.sums(parts);
  }

  sums(parts: readonly number[]): Sums {
    return { low: sumOf(parts, this.spans.least), high: sumOf(parts, this.spans.most) };
  }

  /** Least and greatest size of some parts together. */
  spanOf({ low, high }: Sums): Span {
    const { least, most } = this.spans.at(this.node);
    return {
      least: Math.max(low, least - (this.all.high - high)),
      most: Math.min(high, most - (this.all.low - low)),
    };
  }
}
