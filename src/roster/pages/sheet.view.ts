import { councilFile } from '../../client/index.js';
import { fill, formatDay } from '../../language/index.js';
import { Page, type Viewer } from '../../web/index.js';
import type { Council, PlacedList } from '../standing/council.js';
import { words } from '../words/index.js';

/** So much of a digest is read out: the first and the last digits. */
const READ_OUT = 8;

/** The sheet of a founding ceremony: what is compared, who holds a seat, and places to sign by hand. */
export function sheetPage({ language }: Viewer, council: Council): Page {
  const t = words[language].sheet;
  const { hash } = councilFile();
  const list = council.proposed.at(-1) ?? council.inForce;
  const model = {
    t,
    title: t.title,
    hash,
    readOut: fill(t.readOut, { first: hash.slice(0, READ_OUT), last: hash.slice(-READ_OUT) }),
    list: list ? viewList(list, council) : null,
    day: list
      ? fill(t.list, { number: list.content.number, day: formatDay(list.content.day, language) })
      : null,
    opens: list
      ? fill(t.opens, { needed: list.content.needed, seats: list.content.seats.length })
      : null,
  };
  return new Page('roster/sheet', model, 200, language);
}

const viewList = ({ content, words: own }: PlacedList, { cards }: Council) => ({
  words: own.join(' '),
  seats: content.seats.map(({ card, outside }, i) => ({
    number: i + 1,
    name: card.name,
    outside: outside ?? null,
    words: cards.find((one) => one.content.seal === card.seal)?.words.join(' ') ?? '',
  })),
});
