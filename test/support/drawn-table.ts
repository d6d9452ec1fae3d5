import type { PlainInstance } from './whole-tables.js';
import { Chance } from './seeded-chance.js';

interface Dimension {
  readonly id: string;
  readonly root: string;
  readonly children: Readonly<Record<string, readonly string[]>>;
}

interface Drawing {
  readonly id: string;
  readonly seed: number;
  readonly dimensions: readonly Dimension[];
  readonly people: number;
  /** How much the sizes of nodes, and of single crossings, differ: 0 for not at all. */
  readonly spread: number;
  readonly noise: number;
  /** The part of the crossings in which nobody can be. */
  readonly holes: number;
}

const K = 5;

const flat = (id: string, size: number): Dimension => ({
  id,
  root: 'Total',
  children: { Total: Array.from({ length: size }, (_, i) => `${id}${i + 1}`) },
});

/** Groups under the root, each with so many leaves. */
const tree = (id: string, sizes: readonly number[]): Dimension => ({
  id,
  root: 'Total',
  children: Object.fromEntries([
    ['Total', sizes.map((_, group) => `${id}${group + 1}`)],
    ...sizes.map((size, group) => [
      `${id}${group + 1}`,
      Array.from({ length: size }, (_, i) => `${id}${group + 1}.${i + 1}`),
    ]),
  ]),
});

/** Three ways without a hierarchy: as many cells as there are crossings of sizes and totals. */
export const drawThreeWay = (sizes: readonly number[], people: number, seed = 19) =>
  draw({
    id: `three-way ${sizes.join(' × ')}`,
    seed,
    dimensions: sizes.map((size, axis) => flat('abc'[axis]!, size)),
    people,
    spread: 1,
    noise: 1,
    holes: 0.3,
  });

/** Two hierarchies, by the sizes of their groups, and a third dimension without one. */
export const drawHierarchical = (
  [a, b, c]: readonly [readonly number[], readonly number[], number] = [
    [5, 5, 4, 4],
    [4, 3, 3],
    17,
  ],
  people = 36_000,
  seed = 20,
) =>
  draw({
    id: `hierarchical ${[a, b].map((sizes) => sizes.join('+')).join(' × ')} × ${c}`,
    seed,
    dimensions: [tree('a', a), tree('b', b), flat('c', c)],
    people,
    spread: 1,
    noise: 0.8,
    holes: 0,
  });

/** A table of invented headcounts whose every crossing is one table problem. */
function draw({ id, seed, dimensions, people, spread, noise, holes }: Drawing): PlainInstance {
  const chance = new Chance(seed);
  const sizes = dimensions.map((dimension) =>
    leavesOf(dimension).map((leaf) => ({ leaf, weight: Math.exp(spread * chance.bell()) })),
  );
  const leaves = crossings(sizes).map((parts) => ({
    key: parts.map(({ leaf }) => leaf),
    weight: parts.reduce(
      (product, { weight }) => product * weight,
      chance.isLucky(holes) ? 0 : Math.exp(noise * chance.bell()),
    ),
  }));
  const sum = leaves.reduce((running, { weight }) => running + weight, 0);
  const counts = new Map<string, number>();
  for (const { key, weight } of leaves) {
    const mean = (people * weight) / sum;
    const count = Math.max(0, Math.round(mean + Math.sqrt(mean) * chance.bell()));
    const above = key.map((leaf, axis) => pathTo(dimensions[axis]!, leaf));
    for (const cell of crossings(above)) {
      counts.set(cell.join('|'), (counts.get(cell.join('|')) ?? 0) + count);
    }
  }
  const cells = crossings(dimensions.map((dimension) => nodesOf(dimension))).map((key) => {
    const count = counts.get(key.join('|'))!;
    const isTotal = key.every((node, axis) => node === dimensions[axis]!.root);
    return [key, count, statusOf(count, isTotal)] as const;
  });
  const tables = [dimensions.map((dimension) => dimension.id)];
  const envelope = { schema: 'sdc-instance/1', id, k: K, dimensions, tables };
  return { ...envelope, cells };
}

function statusOf(count: number, isTotal: boolean): string {
  if (count === 0 || isTotal) return 'F';
  return count < K ? 'P' : 'S';
}

const nodesOf = (dimension: Dimension, node = dimension.root): readonly string[] => [
  node,
  ...(dimension.children[node] ?? []).flatMap((child) => nodesOf(dimension, child)),
];

const leavesOf = (dimension: Dimension): readonly string[] =>
  nodesOf(dimension).filter((node) => !dimension.children[node]);

/** A leaf and every node above it. */
const pathTo = (dimension: Dimension, leaf: string): readonly string[] =>
  nodesOf(dimension).filter((node) => nodesOf(dimension, node).includes(leaf));

function crossings<T>(choices: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return choices.reduce<readonly (readonly T[])[]>(
    (keys, nodes) => keys.flatMap((key) => nodes.map((node) => [...key, node])),
    [[]],
  );
}
