import { councilFile } from '../../client/index.js';
import { ENGLISH_WORDS } from '../../common/index.js';
import { wordsOfCard } from '../../holders/index.js';
import { fill, formatDay } from '../../language/index.js';
import { type Language, Page, type Viewer } from '../../web/index.js';
import type { Council, PlacedList } from '../standing/council.js';
import { words } from '../words/index.js';

/** So much of a digest is read out: the first and the last digits. */
const READ_OUT = 8;

/**
 * The sheet of a founding ceremony: what is compared, who holds a seat, and places to sign by hand.
 *
 * @param chosen id of a list; the one in force, or else the first that is proposed, where it is none of them
 */
export async function sheetPage(
  { language }: Viewer,
  council: Council,
  chosen: unknown,
): Promise<Page> {
  const t = words[language].sheet;
  const { hash } = councilFile();
  const lists = [...(council.inForce ? [council.inForce] : []), ...council.proposed];
  const list = lists.find(({ id }) => id === chosen) ?? lists[0];
  const model = {
    t,
    title: t.title,
    hash,
    readOut: fill(t.readOut, { first: hash.slice(0, READ_OUT), last: hash.slice(-READ_OUT) }),
    list: list ? await viewList(list, language) : null,
    others: lists
      .filter((one) => one !== list)
      .map((one) => ({ id: one.id, title: titleOf(one, t.other, language) })),
  };
  return new Page('roster/sheet', model, 200, language);
}

/** The eight words are worked out from the list that is signed, not from cards that lie beside it. */
async function viewList(list: PlacedList, language: Language) {
  const t = words[language].sheet;
  const { content, words: own } = list;
  const seats = content.seats.map(async ({ card, outside }, i) => ({
    number: i + 1,
    name: card.name,
    outside: outside ?? null,
    words: (await wordsOfCard(card, ENGLISH_WORDS)).join(' '),
  }));
  return {
    title: titleOf(list, t.list, language),
    state: stateOf(list, language),
    opens: fill(t.opens, { needed: content.needed, seats: content.seats.length }),
    words: own.join(' '),
    seats: await Promise.all(seats),
  };
}

const titleOf = ({ content: { number, day } }: PlacedList, text: string, language: Language) =>
  fill(text, { number, day: formatDay(day, language) });

function stateOf({ content, standing, waitsToFound }: PlacedList, language: Language): string {
  const t = words[language].sheet;
  const seats = content.seats.length;
  if (standing.isInForce) return fill(t.inForce, { seats });
  if (waitsToFound) return fill(t.waitsToFound, { seats });
  const { missing, before } = standing;
  const proposed = fill(t.proposed, { confirmed: seats - missing.length, seats });
  if (!before) return proposed;
  return `${proposed} ${fill(t.before, { signed: before.signed.length, needed: before.needed })}`;
}
