import type { RowNode } from './network.js';

/** Options of a profile question that stand in one row whatever their sizes; most stand alone. */
export interface Item {
  readonly options: readonly number[];
  /** The group of the tree that they stand in. */
  readonly parent: string | undefined;
  readonly people: number;
}

/** A row, and the options whose people it counts. */
export interface Row extends RowNode {
  readonly options: readonly number[];
  /** The group of the tree, where it is one. */
  readonly group?: string;
}

/** Items of one parent, or those that have none. */
interface Family {
  readonly parent: string | undefined;
  readonly items: readonly Item[];
}

const peopleOf = (items: readonly Item[]): number =>
  items.reduce((sum, { people }) => sum + people, 0);

/**
 * The rows of a profile question. Sizes decide, read from left to right: what has fewer people than
 * the threshold takes in the next until it has enough, and what is left over at the end joins the row
 * before it. So a row of several options tells of the ones before its last that together they were too
 * few, and nothing narrower. In a tree that happens inside each group, and among groups that are too
 * small themselves. Groups stand before the rows that they hold.
 */
export function rowsBySize(items: readonly Item[], threshold: number): readonly Row[] {
  const families = [...Map.groupBy(items, ({ parent }) => parent)].map(
    ([parent, list]): Family => ({ parent, items: list }),
  );
  const tops = joinSmall(families, (family) => peopleOf(family.items), threshold);
  const rows: Row[] = [];
  const addLeaves = (list: readonly Item[], parent?: number): void => {
    for (const joined of joinSmall(list, ({ people }) => people, threshold)) {
      rows.push(leaf(joined, parent));
    }
  };
  for (const top of tops) {
    const inside = top.flatMap((family) => family.items);
    const [{ parent } = { parent: undefined }] = top;
    if (top.some((family) => family.parent === undefined)) {
      addLeaves(inside);
    } else if (top.length > 1 || joinSmall(inside, (item) => item.people, threshold).length < 2) {
      rows.push(leaf(inside));
    } else if (tops.length === 1 || parent === undefined) {
      addLeaves(inside);
    } else {
      rows.push({ ...leaf(inside), isLeaf: false, group: parent });
      addLeaves(inside, rows.length - 1);
    }
  }
  return rows;
}

const leaf = (items: readonly Item[], parent?: number): Row => ({
  parent,
  isLeaf: true,
  people: peopleOf(items),
  options: items.flatMap(({ options }) => options),
});

function joinSmall<T>(
  list: readonly T[],
  people: (one: T) => number,
  threshold: number,
): readonly (readonly T[])[] {
  const joined: T[][] = [];
  let open: T[] = [];
  let waiting = 0;
  for (const one of list) {
    open.push(one);
    waiting += people(one);
    if (waiting < threshold) continue;
    joined.push(open);
    open = [];
    waiting = 0;
  }
  const last = joined.at(-1);
  if (last) last.push(...open);
  else joined.push(open);
  return joined;
}

/**
 * The rows, with each of these joined to its neighbour in the same group, or to the one before where it
 * is the last; a group that is left with one row is that row.
 */
export function joinNeighbours(
  rows: readonly Row[],
  mustJoin: (row: Row) => boolean,
): readonly Row[] {
  let now = rows;
  for (;;) {
    const at = now.findIndex((row) => row.isLeaf && mustJoin(row) && now.length > 1);
    if (at < 0) return now;
    now = joinOne(now, at);
  }
}

function joinOne(rows: readonly Row[], at: number): readonly Row[] {
  const { parent } = rows[at]!;
  const siblings = [...rows.keys()].filter((r) => rows[r]!.parent === parent);
  const place = siblings.indexOf(at);
  const other = siblings[place + 1] ?? siblings[place - 1];
  if (other === undefined) throw new Error('a row without a sibling cannot join one');
  const [first, second] = [Math.min(at, other), Math.max(at, other)];
  const gone = new Set([first, second, ...descendants(rows, second), ...descendants(rows, first)]);
  const joined: Row = {
    parent,
    isLeaf: true,
    people: rows[first]!.people + rows[second]!.people,
    options: [...rows[first]!.options, ...rows[second]!.options],
  };
  // The only row that is left of a group is the group.
  const takesParent = siblings.length === 2 && parent !== undefined;
  const kept = [...rows.keys()].filter((r) => !gone.has(r) || r === first);
  const left = takesParent ? kept.filter((r) => r !== first) : kept;
  const position = new Map(left.map((r, i) => [r, i]));
  return left.map((r) => {
    const row = r === first || (takesParent && r === parent) ? joined : rows[r]!;
    const above = takesParent && r === parent ? rows[parent]!.parent : row.parent;
    return { ...row, parent: above === undefined ? undefined : position.get(above)! };
  });
}

const descendants = (rows: readonly Row[], of: number): readonly number[] =>
  [...rows.keys()].filter((r) => rows[r]!.parent === of);
