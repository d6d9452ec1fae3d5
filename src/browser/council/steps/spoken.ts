import { wordlist } from '@scure/bip39/wordlists/english.js';
import {
  type CouncilList,
  hashOfList,
  type HolderCard,
  wordsOfCard,
  wordsOfList,
} from '../../../holders/index.js';
import { fill, formatDay } from '../../../language/browser.js';
import { el, type Piece } from '../../../screens/browser.js';
import type { PageText } from '../page-text.js';

/** Words that people read out to each other are English ones, in every language of the page. */
export const spoken = (words: readonly string[]): Piece =>
  el('ol', { class: 'words', lang: 'en' }, ...words.map((word) => el('li', {}, word)));

export const spokenCard = async (card: HolderCard): Promise<Piece> =>
  spoken(await wordsOfCard(card, wordlist));

/** A list as people read it to each other. */
export async function spokenList(list: CouncilList, text: PageText): Promise<readonly Piece[]> {
  const t = text.words.list;
  const seats = await Promise.all(
    list.seats.map(async ({ card, outside }, i) =>
      el(
        'li',
        {},
        fill(t.seat, { seat: i + 1, name: card.name }),
        outside !== undefined && ` (${fill(t.from, { outside })})`,
        await spokenCard(card),
      ),
    ),
  );
  const day = formatDay(list.day, text.language);
  return [
    el('h2', {}, fill(t.heading, { number: list.number, day })),
    el('ul', { class: 'seats' }, ...seats),
    el('p', {}, fill(t.opens, { needed: list.needed, seats: list.seats.length })),
    el('p', {}, t.twelve),
    spoken(await wordsOfList(await hashOfList(list), wordlist)),
  ];
}
