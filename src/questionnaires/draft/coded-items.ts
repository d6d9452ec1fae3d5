import { refuse } from '../refusals.js';

interface Coded {
  readonly code: string;
}

/** The item with this code; another admin may have deleted it since the page was loaded. */
export function findOrRefuse<T extends Coded>(items: readonly T[], code: string): T {
  const found = items.find((item) => item.code === code);
  if (found) return found;
  throw refuse('no-such-item');
}

/** The items with the one of this code replaced by what `change` makes of it. */
export function changeItem<T extends Coded>(
  items: readonly T[],
  code: string,
  change: (item: T) => T,
): readonly T[] {
  const found = findOrRefuse(items, code);
  return items.map((item) => (item === found ? change(item) : item));
}

export function removeItem<T extends Coded>(items: readonly T[], code: string): readonly T[] {
  const found = findOrRefuse(items, code);
  return items.filter((item) => item !== found);
}

export type Direction = 'up' | 'down';

/** Swaps an item with its neighbour; at the end of the list nothing changes. */
export function moveItem<T extends Coded>(
  items: readonly T[],
  code: string,
  direction: Direction,
): readonly T[] {
  const from = items.indexOf(findOrRefuse(items, code));
  const to = direction === 'up' ? from - 1 : from + 1;
  const neighbour = items[to];
  if (!neighbour) return items;
  return items.with(to, items[from]!).with(from, neighbour);
}
