import { isSilent, isVague } from './size-silence.js';
import type { Span } from './size-tree.js';

/** Options that stand in one row, and what is known of them. */
interface InTree {
  readonly parent: string | undefined;
  readonly people: number;
  readonly heads?: number | undefined;
  readonly known?: Span | undefined;
}

/** A group of the tree, by the places of its items. */
interface GroupOfTree {
  readonly own: readonly number[];
  /** Whether silence is kept about it, where so many are known to be of it. */
  isKept(now: Span): boolean;
}

/**
 * Groups of the tree whatever rows are joined of their items: a row may hold some of a group and others
 * besides, so that the group is no set of its own, and still can be worked out from several rows (D1, D9).
 */
export function groupsIn(items: readonly InTree[], threshold: number): readonly GroupOfTree[] {
  const everybody = items.reduce((sum, { people }) => sum + people, 0);
  const before = items.map(({ known, heads = everybody }): Span => ({
    least: known?.least ?? 0,
    most: known?.most ?? Math.min(everybody, heads),
  }));
  const grouped = Map.groupBy(items.keys(), (i) => items[i]!.parent);
  return [...grouped].flatMap(([parent, own]) => {
    if (parent === undefined || own.length < 2 || own.length === items.length) return [];
    const others = [...items.keys()].filter((i) => !own.includes(i));
    const [inside, outside] = [spanOf(own), spanOf(others)];
    const first: Span = {
      least: Math.max(inside.least, everybody - outside.most),
      most: Math.min(inside.most, everybody - outside.least),
    };
    const isAbsenceKept = (some: readonly number[], now: Span, then: Span): boolean => {
      const heads = headsOf(some);
      return heads === undefined || isVague(without(heads, now), without(heads, then), threshold);
    };
    const isKept = (now: Span): boolean => {
      const [rest, restBefore] = [without(everybody, now), without(everybody, first)];
      return (
        isSilent(now, first, threshold) &&
        isVague(rest, restBefore, threshold) &&
        isAbsenceKept(own, now, first) &&
        isAbsenceKept(others, rest, restBefore)
      );
    };
    return [{ own, isKept }];
  });

  function spanOf(some: readonly number[]): Span {
    const sum = (of: (span: Span) => number): number =>
      some.reduce((all, i) => all + of(before[i]!), 0);
    return { least: sum(({ least }) => least), most: sum(({ most }) => most) };
  }

  function headsOf(some: readonly number[]): number | undefined {
    const heads = some.flatMap((i) => items[i]!.heads ?? []);
    return heads.length < some.length ? undefined : heads.reduce((sum, one) => sum + one, 0);
  }
}

const without = (all: number, { least, most }: Span): Span => ({
  least: all - most,
  most: all - least,
});
