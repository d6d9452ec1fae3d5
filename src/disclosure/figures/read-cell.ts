import type { PublishedCell } from '../release.js';
import { exactly, type Figure, type Interval, WITHHELD } from './figure.js';

/**
 * Reads a cell of either schema. A bound of `cahier/release-1` is open on one side: nobody is below
 * nought, and `whole`, the people among whom the cell counts, closes the other.
 */
export function readCell(cell: PublishedCell, whole: Interval): Figure {
  if (cell === null) return WITHHELD;
  if (typeof cell === 'number') return exactly(cell);
  if ('from' in cell) return { low: cell.from, high: cell.to };
  return 'atLeast' in cell
    ? { low: cell.atLeast, high: whole.high }
    : { low: 0, high: cell.atMost };
}
