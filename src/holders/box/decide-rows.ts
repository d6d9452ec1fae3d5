import { refuse } from '../refusals.js';
import type { SortedRows } from './sort-rows.js';

/**
 * What those who take part may decide about rows that too few of them find a share in, where no other seat
 * comes: they are counted as refused, and the minutes name them. Not where a seat's values open nothing:
 * then another seat has to take part, or nobody would know whether a row was answered.
 *
 * @throws DomainError `box-seat-wrong`, which names the seats
 */
export function countUndecidedAsRefused(sorted: SortedRows): SortedRows {
  const seats = [...new Set(sorted.undecided.flatMap(({ wrong }) => wrong))].sort((a, b) => a - b);
  if (seats.length > 0) throw refuse('box-seat-wrong', { seats: seats.join(', ') });
  return { ...sorted, refused: sorted.refused + sorted.undecided.length };
}
