import type { Row } from './rows.js';
import { isSilent, isVague } from './size-silence.js';
import type { Span } from './size-tree.js';
import type { SumOf, Watch } from './tell-sizes.js';

/** Options of a second profile question in all rows of the first, or in some: a group that no row holds. */
export interface Across {
  /** Options of the first question; all of them where it says nothing. */
  readonly outer?: readonly number[];
  readonly inner: readonly number[];
  /** How many belong there, where that is known. */
  readonly heads?: number | undefined;
  /** Of these, as many took part at least. */
  readonly present?: number | undefined;
}

interface Group extends Across {
  /** What is known of the part in each row, and what was before anything was told of the parts. */
  readonly parts: Span[];
  readonly before: readonly Span[];
  readonly first: Span;
}

/**
 * Silence about groups that have a part in several rows, while those rows are split one after the other: it
 * is kept about the group, about everybody else, and about those of the group who took no part (D1, D9).
 */
export class SilenceAcross {
  private readonly everybody: number;
  private readonly groups: readonly Group[];

  constructor(
    rows: readonly Row[],
    across: readonly Across[],
    private readonly threshold: number,
  ) {
    this.everybody = rows.reduce((sum, { isLeaf, people }) => sum + (isLeaf ? people : 0), 0);
    this.groups = across.map((group) => {
      const parts = rows.map(({ isLeaf, options, size }): Span => {
        const isMet = isLeaf && options.some((option) => group.outer?.includes(option) ?? true);
        return { least: 0, most: isMet ? size.least : 0 };
      });
      return { ...group, parts, first: spanOf(group, parts), before: parts.slice() };
    });
  }

  /** Whoever tells sizes inside this row asks here whether that can be borne. */
  inside(row: number): Watch {
    const groups = this.groups.filter(({ parts }) => parts[row]!.most > 0);
    return {
      bears: (sumOf) => groups.every((group) => this.isKept(group, row, sumOf)),
      hears: (sumOf) => {
        for (const { parts, inner } of groups) parts[row] = sumOf(inner);
      },
    };
  }

  /** Whoever knows of how many the group is may subtract the parts of it that are told. */
  private isPartKept(group: Group, parts: readonly Span[], row: number): boolean {
    if (group.heads === undefined) return true;
    const [now, first] = [parts, group.before].map((known) => partOf(group, known, row));
    return isSilent(now!, first!, this.threshold);
  }

  private isKept(group: Group, row: number, sumOf: SumOf): boolean {
    const { first, inner, heads, threshold, everybody } = { ...group, ...this };
    const parts = group.parts.with(row, sumOf(inner));
    const now = spanOf(group, parts);
    const without = (all: number, { least, most }: Span): Span => ({
      least: all - most,
      most: all - least,
    });
    if (!isSilent(now, first, threshold)) return false;
    if (!parts.every((_, r) => this.isPartKept(group, parts, r))) return false;
    if (!isVague(without(everybody, now), without(everybody, first), threshold)) return false;
    return heads === undefined || isSilent(without(heads, now), without(heads, first), threshold);
  }
}

/** What is left of what is known of all, less the other parts. */
function partOf(group: Across, parts: readonly Span[], row: number): Span {
  const all = spanOf(group, parts);
  const rest = spanOf({ inner: group.inner }, parts.toSpliced(row, 1));
  const { least, most } = parts[row]!;
  return {
    least: Math.max(least, all.least - rest.most),
    most: Math.min(most, all.most - rest.least),
  };
}

/** Parts in different rows have nothing to do with each other, but for what everybody knows of all. */
function spanOf({ heads = Infinity, present = 0 }: Across, parts: readonly Span[]): Span {
  const sum = (of: (span: Span) => number): number => parts.reduce((all, one) => all + of(one), 0);
  return {
    least: Math.max(
      present,
      sum(({ least }) => least),
    ),
    most: Math.min(
      heads,
      sum(({ most }) => most),
    ),
  };
}
