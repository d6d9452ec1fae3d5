import type { PublishedCell } from '../../disclosure/index.js';

/** The least and the most that a published cell can count, whichever schema wrote it. */
export function boundsOf(
  cell: Exclude<PublishedCell, null>,
): readonly [least: number, most: number] {
  if (typeof cell === 'number') return [cell, cell];
  if ('from' in cell) return [cell.from, cell.to];
  return 'atLeast' in cell ? [cell.atLeast, Infinity] : [0, cell.atMost];
}
