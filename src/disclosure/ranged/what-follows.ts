import type { Range } from '../../ranges/index.js';
import { cellOf, type RangedCell } from './ranged-cell.js';

const rangeOf = (cell: number | Range): Range =>
  typeof cell === 'number' ? { from: cell, to: cell } : cell;

/**
 * What the figure of everybody leaves for a row of it, of what is not printed by group: anybody can work
 * it out, so it tells nothing more. Nothing follows where everybody's figure is withheld.
 */
export function whatFollows(
  everybody: RangedCell,
  { least, most }: { readonly least: number; readonly most: number },
  responses: number,
): RangedCell {
  if (everybody === null) return null;
  const { from, to } = rangeOf(everybody);
  return cellOf({ from: Math.max(0, least - (responses - from)), to: Math.min(most, to) });
}

/** How many answered, of whom these counts are parts. */
export function atLeast(answered: RangedCell, parts: readonly RangedCell[]): RangedCell {
  if (answered === null) return null;
  const { from, to } = rangeOf(answered);
  const least = parts.map((part) => (part === null ? 0 : rangeOf(part).from));
  return cellOf({ from: Math.max(from, ...least), to });
}
