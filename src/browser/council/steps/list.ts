import {
  assembleList,
  type HolderCard,
  isHolderName,
  type Named,
  readCard,
  readList,
} from '../../../holders/index.js';
import { fill } from '../../../language/browser.js';
import { el } from '../../../screens/browser.js';
import { refuse } from '../../refusals.js';
import { choiceField, fileField, textField } from '../desk/fields.js';
import { readAllIn, readIfIn, typedIn } from '../desk/read-files.js';
import type { Desk } from '../desk/desk.js';
import { spokenCard, spokenList } from './spoken.js';
import type { Step } from './step.js';
import { today } from './today.js';

/** Puts cards together to a list, which counts for nothing before all its devices have confirmed it. */
export const list: Step = async (desk) => {
  const t = desk.text.words.list;
  const { cards, before } = await desk.ask(
    {
      pieces: [
        fileField({ name: 'cards', label: t.cards, hint: t.cardsHint, many: true }),
        fileField({ name: 'before', label: t.before, hint: t.beforeHint, optional: true }),
      ],
      button: desk.text.words.desk.next,
    },
    async (data) => {
      const read = await readAllIn(data, 'cards', readCard);
      if (read.length === 0) throw refuse('page-file-missing');
      return { cards: read, before: (await readIfIn(data, 'before', readList))?.content };
    },
  );
  const made = await desk.ask(
    { pieces: await seatFields(cards, desk), button: t.assemble },
    async (data) => {
      const number = typedIn(data, 'number').trim();
      const seats = cards.map(({ content }, i) => seatOf(content, typedIn(data, `outside-${i}`)));
      return assembleList({
        seats,
        needed: Number(data.get('needed')),
        day: today(),
        before,
        number: number === '' ? undefined : Number(number),
      });
    },
  );
  return {
    said: [...(await spokenList(made, desk.text)), el('p', { class: 'note' }, t.counts)],
    files: [{ name: 'list.json', content: made, label: t.file }],
  };
};

async function seatFields(cards: readonly Named<HolderCard>[], desk: Desk) {
  const t = desk.text.words.list;
  const seats = await Promise.all(
    cards.map(async ({ content }, i) =>
      el(
        'li',
        {},
        fill(t.seat, { seat: i + 1, name: content.name }),
        await spokenCard(content),
        textField({ name: `outside-${i}`, label: fill(t.outside, { name: content.name }) }),
      ),
    ),
  );
  const numbers = cards.map((_, i) => i + 1).filter((number) => number >= 2);
  const usual = String(Math.floor(cards.length / 2) + 1);
  const options = numbers.map((number) => [String(number), String(number)] as const);
  return [
    el('p', {}, t.compareCards),
    el('ul', { class: 'seats' }, ...seats),
    choiceField({ name: 'needed', label: t.needed, hint: t.neededHint, options }, usual),
    textField({ name: 'number', label: t.number, hint: t.numberHint }),
  ];
}

function seatOf(card: HolderCard, typed: string) {
  const outside = typed.trim();
  if (outside === '') return { card };
  if (!isHolderName(outside)) throw refuse('page-outside-bad');
  return { card, outside };
}
