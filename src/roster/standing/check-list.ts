import type { CouncilList } from '../../holders/index.js';
import { refuse } from '../refusals.js';
import type { Council, PlacedList } from './council.js';
import { MOST_FILES } from './loose-files.js';

/**
 * Throws unless a list can come after the one in force. Two that nobody has signed may have one number: a list
 * that a stranger brought takes no number away. As there are no more lists than files, one is free within the bound.
 */
export function checkList({ number, before, seats }: CouncilList, council: Council): void {
  const { inForce, lists, nextNumber } = council;
  if (before !== (inForce?.standing.hash ?? null)) {
    throw refuse('roster-list-not-next', { number: inForce?.content.number ?? 0 });
  }
  const last = inForce?.content.number ?? 0;
  if (number > last + MOST_FILES) {
    throw refuse('roster-number-far', { number, most: last + MOST_FILES, next: nextNumber });
  }
  const asked = [...seats, ...(inForce?.content.seats ?? [])].map(({ card }) => card.sign);
  const isSigned = lists
    .filter(({ content }) => content.number === number)
    .some((other) => signersOf(other, lists).some((key) => asked.includes(key)));
  if (number <= last || isSigned) {
    throw refuse('roster-number-taken', { number, next: nextNumber });
  }
}

/** Of the devices that signed a list, as far as it was brought here. */
function signersOf(
  { content, standing }: PlacedList,
  lists: readonly PlacedList[],
): readonly string[] {
  const seated = content.seats.filter((_, i) => !standing.missing.includes(i + 1));
  const before = lists.find((one) => one.standing.hash === content.before);
  const earlier = before?.content.seats.filter((_, i) => standing.before?.signed.includes(i + 1));
  return [...seated, ...(earlier ?? [])].map(({ card }) => card.sign);
}
