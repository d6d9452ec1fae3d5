import type { WordList } from '../../common/browser.js';
import { wordsOfCard } from '../device/card.js';
import { type CouncilList, hashOfList } from './council-list.js';

/** A list as the definition of a survey names it. */
export interface NamedHolders {
  readonly list: string;
  readonly number: number;
  readonly needed: number;
  readonly seats: readonly {
    readonly name: string;
    readonly seal: string;
    readonly sign: string;
    readonly words: readonly string[];
    readonly outside?: string;
  }[];
}

export async function holdersOf(list: CouncilList, words: WordList): Promise<NamedHolders> {
  const seats = await Promise.all(
    list.seats.map(async ({ card, outside }) => ({
      name: card.name,
      seal: card.seal,
      sign: card.sign,
      words: await wordsOfCard(card, words),
      ...(outside === undefined ? {} : { outside }),
    })),
  );
  return { list: await hashOfList(list), number: list.number, needed: list.needed, seats };
}
