import { refuse } from '../refusals.js';
import type { Council, UnreadFile } from './council.js';

/** Some councils' worth of cards, lists and confirmations over the years, and looks at their surveys. */
export const MOST_FILES = 1000;
/** Nine cards, and several lists with their confirmations, all brought by one person. */
const MOST_LOOSE = 100;

/**
 * What no list that is or was in force rests on: what cannot be read, cards without a seat, lists that are
 * only proposed or were given up, and what is about them.
 */
export function looseFiles(council: Council): readonly UnreadFile[] {
  const { everInForce, cards, lists, unread } = council;
  const hashes = new Set(everInForce.map(({ standing }) => standing.hash));
  const seats = everInForce.flatMap(({ content }) => content.seats);
  const seals = new Set(seats.map(({ card }) => card.seal));
  return [
    ...unread,
    ...cards.filter(({ content }) => !seals.has(content.seal)),
    ...lists.filter(({ standing }) => !hashes.has(standing.hash)),
    ...aboutLists(council).filter(({ content }) => !hashes.has(content.list)),
  ];
}

/** A loose file, and if it is a list what is about it: alone, that could be of no use to anybody. */
export function withFollowers(council: Council, id: string): readonly UnreadFile[] {
  const loose = looseFiles(council);
  const hash = council.lists.find((list) => list.id === id)?.standing.hash;
  const about = aboutLists(council).filter(({ content }) => content.list === hash);
  return loose.filter((one) => one.id === id || about.some((other) => other.id === one.id));
}

/** Throws where there are too many files, or one person has brought too many that nothing rests on. */
export function checkRoom(council: Council, login: string): void {
  const { cards, lists, unread } = council;
  const files = [cards, lists, aboutLists(council), unread];
  if (files.reduce((sum, { length }) => sum + length, 0) >= MOST_FILES) {
    throw refuse('roster-full', { most: MOST_FILES });
  }
  const own = looseFiles(council).filter(({ addedBy }) => addedBy === login);
  if (own.length >= MOST_LOOSE) throw refuse('roster-loose-full', { most: MOST_LOOSE, login });
}

const aboutLists = ({ confirmations, looks, destroyed, takeovers }: Council) => [
  ...confirmations,
  ...looks,
  ...destroyed,
  ...takeovers,
];
