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

/** By one place, or to a place in its list, or in the list of another section. */
export type Move = Direction | Place;

export interface Place {
  /** From 0; beyond the end is the end. */
  readonly place: number;
  /** Of a question, the section that it is put into. */
  readonly into?: string | undefined;
}

/** Puts an item one place on, or where it is wanted; beyond the ends of the list there is no place. */
export function moveItem<T extends Coded>(
  items: readonly T[],
  code: string,
  move: Move,
): readonly T[] {
  const item = findOrRefuse(items, code);
  const from = items.indexOf(item);
  const to = typeof move === 'object' ? move.place : from + (move === 'up' ? -1 : 1);
  return putAt(
    items.filter((other) => other !== item),
    item,
    to,
  );
}

export const putAt = <T>(items: readonly T[], item: T, place: number): readonly T[] =>
  items.toSpliced(Math.max(0, place), 0, item);
