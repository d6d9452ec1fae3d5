import { type Cell, type Dimension, keyText, type Relation } from './instance.js';
import { refuse } from './refusals.js';

/**
 * Every sum that holds in some table, once: along each crossed dimension, for each node that adds
 * up, with the other crossed dimensions at each of their nodes and the rest at their root.
 */
export function buildRelations(
  dimensions: readonly Dimension[],
  tables: readonly (readonly string[])[],
  cells: readonly Cell[],
): readonly Relation[] {
  const positions = new Map(cells.map(({ key }, position) => [keyText(key), position]));
  const find = (key: readonly string[]): number => {
    const position = positions.get(keyText(key));
    if (position !== undefined) return position;
    throw refuse('cell-missing');
  };
  const relations = new Map<string, Relation>();
  const used = new Set<number>();
  for (const table of tables) {
    const keys = keysOf(dimensions, table, cells.length);
    for (const key of keys) used.add(find(key));
    dimensions.forEach((dimension, axis) => {
      if (!table.includes(dimension.id)) return;
      const at = keys.filter((key) => key[axis] === dimension.root);
      for (const key of at) {
        for (const [node, nodes] of dimension.sums) {
          const total = find(key.with(axis, node));
          const parts = nodes.map((part) => find(key.with(axis, part)));
          checkSum(cells, total, parts);
          relations.set(`${total}=${[...parts].sort((a, b) => a - b).join('+')}`, { total, parts });
        }
      }
    });
  }
  if (used.size < cells.length) {
    throw refuse('cell-outside');
  }
  return [...relations.values()];
}

function checkSum(cells: readonly Cell[], total: number, parts: readonly number[]): void {
  const sum = parts.reduce((running, part) => running + cells[part]!.count, 0);
  if (sum === cells[total]!.count) return;
  throw refuse('not-additive', { cell: cells[total]!.key.join('|') });
}

/** All keys of a table; refused before they are built if there are more than cells. */
function keysOf(
  dimensions: readonly Dimension[],
  table: readonly string[],
  most: number,
): readonly (readonly string[])[] {
  const choices = dimensions.map(({ id, root, nodes }) => (table.includes(id) ? nodes : [root]));
  if (choices.reduce((product, nodes) => product * nodes.length, 1) > most) {
    throw refuse('cell-missing');
  }
  return choices.reduce<readonly (readonly string[])[]>(
    (keys, nodes) => keys.flatMap((key) => nodes.map((node) => [...key, node])),
    [[]],
  );
}
