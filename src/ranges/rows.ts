import type { RowNode } from './network.js';
import { groupsIn } from './silence-of-groups.js';
import type { SizeNode, Span } from './size-tree.js';
import { type Closeness, type SumOf, tellSizes, type Watch } from './tell-sizes.js';

/** Options of a profile question that stand in one row whatever their sizes; most stand alone. */
export interface Item {
  readonly options: readonly number[];
  /** The group of the tree that they stand in. */
  readonly parent: string | undefined;
  readonly people: number;
  /** How many belong there, where that is known. */
  readonly heads?: number | undefined;
  /** What everybody knows of their number already. */
  readonly known?: Span | undefined;
  /** Where several options stand in it, of some of which headcounts are known: each of them. */
  readonly inside?: readonly Pick<Item, 'people' | 'heads'>[];
}

/** A row, and the options whose people it counts. */
export interface Row extends RowNode {
  readonly size: Span;
  readonly options: readonly number[];
  /** How many it counts, which may be told as a range only. */
  readonly actual: number;
  /** The group of the tree, where it is one. */
  readonly group?: string;
  /** Whether it holds options that may be small groups. */
  readonly isJoined: boolean;
  /** Of a joined row: how many others it may hold beside an option of k people or more; 0 where it has none. */
  readonly beside: number;
  /** Whether it may be a small group itself: nothing is printed of it. */
  readonly isHidden: boolean;
  /** Of two profile questions one inside the other: the row of the first, and the one inside it if it is one. */
  readonly outer?: Row;
  readonly inner?: Row;
}

/** A set of items that stands in the table as one, and the sets that it was joined of. */
interface Part {
  readonly items: readonly number[];
  readonly parts: readonly Part[];
  readonly size: Span;
}

/**
 * The rows of a profile question, by what is told of its sizes (`tellSizes`), and by nothing else. It
 * is told of each option whether it is surely of k people or more; those that are have a row. The
 * others are joined: with those of their group of the tree, or with their neighbours where options
 * stand in an order; all of them, where that leaves some which together may be few. If they still may
 * be, they are hidden, and the largest row is told less closely. Groups of the tree are rows where
 * other rows fill them; they stand before these.
 */
export function rowsBySize(
  items: readonly Item[],
  threshold: number,
  isOrdered = false,
  watch?: Watch,
): readonly Row[] {
  const everybody = items.reduce((sum, { people }) => sum + people, 0);
  const anything: Span = { least: 0, most: everybody };
  const groups = groupsIn(items, threshold);
  const isLarge = ({ size }: Part): boolean => size.least >= threshold;
  const alone = tell(
    items.map((_, i) => ({ items: [i], parts: [], size: anything })),
    'large',
  );
  const large = alone.filter(isLarge);
  const small = alone.filter((part) => !isLarge(part));
  const families = (isOrdered ? runsOf(small, items) : familiesOf(small, items)).map(join);
  const byFamily = tell([...large, ...families], 'large');
  const left = byFamily.filter((part) => !isLarge(part));
  if (left.length === 0) return finish(byFamily);
  const withOthers = tell([...byFamily.filter(isLarge), join(left)], 'large');
  if (withOthers.every(isLarge)) return finish(withOthers);
  const others = join(withOthers.slice(large.length));
  const partner = neighbourOf(others, withOthers.slice(0, large.length));
  return finish(
    partner
      ? [
          ...withOthers.slice(0, large.length).filter((part) => part !== partner),
          join([partner, others]),
        ]
      : withOthers,
  );

  function finish(parts: readonly Part[]): readonly Row[] {
    return withGroups(tell(parts, 'exact'), items, threshold);
  }

  function join(parts: readonly Part[]): Part {
    if (parts.length === 1) return parts[0]!;
    const own = parts.flatMap((part) => part.items).sort((a, b) => a - b);
    return { items: own, parts, size: anything };
  }

  /** The same sets, with what is told of their sizes now. */
  function tell(tops: readonly Part[], upTo: Closeness): readonly Part[] {
    const all: SizeNode = {
      parent: undefined,
      people: everybody,
      isNamed: true,
      prior: { least: everybody, most: everybody },
    };
    const nodes = [all];
    const before = [anything];
    const places = new Map<Part, number>();
    const placeOfItem = new Map<number, number>();
    const placeOfOption = new Map<number, number>();
    const add = (part: Part, parent: number): void => {
      const own = nodes.push({ parent, ...setOf(part) }) - 1;
      before.push(part.size);
      places.set(part, own);
      for (const inner of part.parts) add(inner, own);
      if (part.parts.length > 0) return;
      placeOfItem.set(part.items[0]!, own);
      const { options, inside = [] } = items[part.items[0]!]!;
      for (const option of options) placeOfOption.set(option, own);
      inside.forEach(({ people, heads }, i) => {
        const most = Math.min(everybody, heads ?? everybody);
        // Nobody asks for it: k sizes of it are enough (D2).
        nodes.push({ parent: own, people, heads, isNamed: false, prior: { least: 0, most } });
        placeOfOption.set(options[i]!, nodes.length - 1);
        before.push(anything);
      });
    };
    for (const part of tops) add(part, 0);
    const byOption =
      (sumOf: SumOf): SumOf =>
      (options) =>
        sumOf(options.map((option) => placeOfOption.get(option)!));
    const spans = tellSizes(nodes, threshold, {
      before,
      upTo,
      watch: {
        bears: (sumOf) =>
          groups.every(({ own, isKept }) => isKept(sumOf(own.map((i) => placeOfItem.get(i)!)))) &&
          (watch?.bears(byOption(sumOf)) ?? true),
        hears: (sumOf) => watch?.hears(byOption(sumOf)),
      },
    });
    const read = (part: Part): Part => ({
      ...part,
      size: spans[places.get(part)!]!,
      parts: part.parts.map(read),
    });
    return tops.map(read);
  }

  function setOf({ items: own, parts }: Part): Omit<SizeNode, 'parent'> {
    const members = own.map((i) => items[i]!);
    const heads = members.map((item) => item.heads);
    const known = parts.length === 0 ? members[0]!.known : undefined;
    const most = heads.reduce<number>((sum, one) => sum + (one ?? everybody), 0);
    const [parent, ...more] = new Set(members.map((item) => item.parent));
    const isGroup =
      more.length === 0 && items.filter((item) => item.parent === parent).length === own.length;
    return {
      people: members.reduce((sum, { people }) => sum + people, 0),
      isNamed: parts.length === 0 || isGroup,
      heads: heads.includes(undefined) ? undefined : most,
      prior: known ?? { least: 0, most: Math.min(everybody, most) },
    };
  }
}

/** The row that stands nearest to one of these items, the one before it if two do. */
function neighbourOf({ items: own }: Part, rows: readonly Part[]): Part | undefined {
  const distance = (part: Part): number =>
    Math.min(...own.flatMap((i) => part.items.map((j) => Math.abs(i - j) * 2 + Number(j > i))));
  return rows.reduce<Part | undefined>(
    (best, part) => (best && distance(best) <= distance(part) ? best : part),
    undefined,
  );
}

const familiesOf = (parts: readonly Part[], items: readonly Item[]) => [
  ...Map.groupBy(parts, (part) => items[part.items[0]!]!.parent).values(),
];

/** Neighbours of one parent. */
function runsOf(parts: readonly Part[], items: readonly Item[]): readonly (readonly Part[])[] {
  const runs: Part[][] = [];
  let last = NaN;
  for (const part of parts) {
    const i = part.items[0]!;
    const isNext = last === i - 1 && items[last]!.parent === items[i]!.parent;
    if (isNext) runs.at(-1)!.push(part);
    else runs.push([part]);
    last = i;
  }
  return runs;
}

function withGroups(
  parts: readonly Part[],
  items: readonly Item[],
  threshold: number,
): readonly Row[] {
  const sizes = referenceSizes(
    parts,
    items.reduce((sum, { people }) => sum + people, 0),
  );
  const leaves = parts.map(({ items: own, parts: inner, size }, p): Row => ({
    parent: undefined,
    isLeaf: true,
    people: sizes[p]!,
    size,
    options: own.flatMap((i) => items[i]!.options),
    actual: own.reduce((sum, i) => sum + items[i]!.people, 0),
    isJoined: inner.length > 0 || own.some((i) => items[i]!.inside !== undefined),
    beside: besideLarge(parts[p]!, items, threshold),
    isHidden: size.least < threshold,
  }));
  const parentsOf = (part: Part) => new Set(part.items.map((i) => items[i]!.parent));
  /** Where its first option stands; rows of several groups come last. */
  const placeOf = (part: Part): number =>
    parentsOf(part).size > 1 ? items.length : Math.min(...part.items);
  const inOrder = [...parts.keys()].sort((a, b) => placeOf(parts[a]!) - placeOf(parts[b]!));
  const families = Map.groupBy(inOrder, (p) => {
    const [parent, ...more] = parentsOf(parts[p]!);
    return more.length > 0 ? undefined : parent;
  });
  const rows: Row[] = [];
  for (const [parent, inside] of families) {
    const filled = inside.reduce((sum, p) => sum + parts[p]!.items.length, 0);
    const isFull = filled === items.filter((item) => item.parent === parent).length;
    const own = inside.map((p) => leaves[p]!);
    const isGroup =
      parent !== undefined && isFull && inside.length > 1 && inside.length < parts.length;
    if (isGroup) rows.push(groupOf(parent, own));
    const above = isGroup ? rows.length - 1 : undefined;
    for (const row of own) rows.push({ ...row, parent: above });
  }
  return rows;
}

function groupOf(group: string, own: readonly Row[]): Row {
  const sum = (of: (row: Row) => number): number => own.reduce((all, row) => all + of(row), 0);
  return {
    parent: undefined,
    isLeaf: false,
    people: sum(({ people }) => people),
    size: { least: sum(({ size }) => size.least), most: sum(({ size }) => size.most) },
    options: own.flatMap(({ options }) => options),
    actual: sum(({ actual }) => actual),
    group,
    isJoined: false,
    beside: 0,
    isHidden: false,
  };
}

/** How many people may stand in a row beside one of its options that may have k people or more. */
function besideLarge(row: Part, items: readonly Item[], threshold: number): number {
  const members = membersOf(row);
  const possible = members.reduce((sum, { size }) => sum + size.most, 0);
  const beside = members.flatMap(({ items: [i], size: { least, most } }) => {
    const { inside } = items[i!]!;
    if (most < threshold) return [];
    if (!inside) return [Math.min(row.size.most - Math.max(threshold, least), possible - most)];
    const areSmall = inside.length > 0 && inside.every(({ heads = most }) => heads < threshold);
    return areSmall ? [] : [row.size.most - threshold];
  });
  return Math.max(0, ...beside);
}

const membersOf = (part: Part): readonly Part[] =>
  part.parts.length === 0 ? [part] : part.parts.flatMap(membersOf);

/** Sizes that fit all that is told: the small ones as small as may be, the largest larger. */
function referenceSizes(parts: readonly Part[], everybody: number): readonly number[] {
  const people = parts.map(({ size }) => size.least);
  let left = everybody - people.reduce((sum, one) => sum + one, 0);
  const largestFirst = [...parts.keys()].sort(
    (a, b) => parts[b]!.size.least - parts[a]!.size.least || a - b,
  );
  for (const p of largestFirst) {
    const more = Math.min(left, parts[p]!.size.most - people[p]!);
    people[p]! += more;
    left -= more;
  }
  return people;
}
