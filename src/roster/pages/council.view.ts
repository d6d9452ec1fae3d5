import { councilFile } from '../../client/index.js';
import type { CouncilList, HolderCard } from '../../holders/index.js';
import { fill, formatDay, sayRefusal } from '../../language/index.js';
import {
  type FormValues,
  type Language,
  listOf,
  Page,
  partOf,
  textOf,
  type Trouble,
  type Viewer,
} from '../../web/index.js';
import type { Council, PlacedList, Stored } from '../standing/council.js';
import { looseFiles } from '../standing/loose-files.js';
import { isOutside, outsideOf } from './council.dto.js';
import { words } from '../words/index.js';

interface Shown {
  /** What was just done, from the address after a redirect. */
  readonly done: unknown;
  /** What was typed into the form of a list, when it was refused. */
  readonly values: FormValues;
  readonly trouble: Trouble;
  readonly form: 'file' | 'list';
}

const FEWEST = 3;
const MOST = 9;

export function councilPage(viewer: Viewer, council: Council, shown: Shown): Page {
  const { language, role } = viewer;
  const t = words[language].council;
  const { trouble } = shown;
  const mayAct = role === 'rep';
  const errors = [
    ...trouble.fields.map((field) => ({
      field: fieldOf(field, shown),
      text: field === 'outside' ? t.badOutside : t.bad[shown.form],
    })),
    ...(trouble.refusal
      ? [
          {
            field: shown.form === 'file' ? 'field-file' : 'cards',
            text: sayRefusal(trouble.refusal, language),
          },
        ]
      : []),
  ];
  const model = {
    t,
    title: t.title,
    mayAct,
    errors,
    notice: noticeOf(t.done, shown.done),
    inForce: council.inForce ? viewList(council, council.inForce, language) : null,
    proposed: council.proposed.map((list) => viewList(council, list, language)),
    cards: viewCards(council, shown.values),
    mayAssemble: mayAct && council.cards.length >= FEWEST,
    needed: neededFor(council.cards.length, textOf(shown.values['needed'])),
    unread: council.unread.map(({ file, addedOn, addedBy }) =>
      fill(t.unread, { file, day: formatDay(addedOn, language), login: addedBy }),
    ),
    files: filesOf(council, language),
    pageHash: councilFile().hash,
  };
  return new Page('roster/council', model, trouble.status, language);
}

/** Of the form that was refused; of those who are from elsewhere, the first that is wrong. */
function fieldOf(field: string, { form, values }: Shown): string {
  if (form === 'file') return 'field-file';
  const typed = field === 'outside' ? Object.entries(partOf(values, 'outside') ?? {}) : [];
  const wrong = typed.find(([, text]) => !isOutside(outsideOf(text)));
  return wrong ? `outside-${wrong[0]}` : 'cards';
}

const noticeOf = (texts: Readonly<Record<string, string>>, done: unknown): string | null =>
  typeof done === 'string' && Object.hasOwn(texts, done) ? texts[done]! : null;

function viewList(
  council: Council,
  { content, words: own, file, id, standing, waitsToFound }: PlacedList,
  language: Language,
) {
  const t = words[language].council;
  const { number, day, needed, seats } = content;
  const { before } = standing;
  const names = namesBefore(council, content);
  return {
    id,
    title: fill(t.list, { number, day: formatDay(day, language) }),
    opens: fill(t.opens, { needed, seats: seats.length }),
    words: own.join(' '),
    file,
    seats: seats.map(({ card, outside }, i) => ({
      number: i + 1,
      name: card.name,
      outside: outside ?? null,
      words: wordsOfCard(council, card)?.join(' ') ?? null,
      state: standing.missing.includes(i + 1) ? t.missing : t.confirmed,
      isMissing: standing.missing.includes(i + 1),
    })),
    waitsToFound,
    hasNoSpare: needed === seats.length,
    isBelow: seats.length < FEWEST,
    twice: standing.signedTwice.map((seat) =>
      fill(t.signedTwice, { name: seats[seat - 1]!.card.name }),
    ),
    before:
      before && !standing.isInForce
        ? fill(t.before, {
            needed: before.needed,
            signed: before.signed.length,
            names: names.filter((_, i) => !before.signed.includes(i + 1)).join(', '),
          })
        : null,
  };
}

/** Of the list before, by seat. */
function namesBefore(council: Council, { before }: CouncilList): readonly string[] {
  const { inForce } = council;
  const isNext = inForce !== undefined && inForce.standing.hash === before;
  return isNext ? inForce.content.seats.map(({ card }) => card.name) : [];
}

const wordsOfCard = ({ cards }: Council, { seal }: HolderCard): readonly string[] | undefined =>
  cards.find(({ content }) => content.seal === seal)?.words;

function viewCards({ cards, inForce }: Council, values: FormValues) {
  const chosen = listOf(values['cards']);
  const typed = partOf(values, 'outside');
  return cards.map(({ id, words: own, content, addedBy }: Stored<HolderCard>) => {
    const seat = inForce?.content.seats.find(({ card }) => card.seal === content.seal);
    return {
      id,
      name: content.name,
      words: own.join(' '),
      addedBy,
      isChosen: chosen.length > 0 ? chosen.includes(id) : seat !== undefined,
      outside: typed === undefined ? (seat?.outside ?? '') : textOf(partOf(typed, id)),
    };
  });
}

/** More than half of the cards that there are, unless told; 3 of 5 and 2 of 3 are what is usual. */
function neededFor(cards: number, typed: string) {
  const usual = Math.floor(Math.min(cards, MOST) / 2) + 1;
  return Array.from({ length: MOST - 1 }, (_, i) => i + 2).map((number) => ({
    number,
    isChosen: typed === '' ? number === Math.max(2, usual) : typed === String(number),
  }));
}

/** Of every kind, those that were added last at the end. */
function filesOf(council: Council, language: Language) {
  const { cards, lists, confirmations, looks, destroyed, takeovers, unread } = council;
  const loose = new Set(looseFiles(council).map(({ id }) => id));
  const { kinds, added } = words[language].council;
  return [
    ...cards.map((one) => ({ ...one, kind: kinds.card, about: one.content.name })),
    ...lists.map((one) => ({ ...one, kind: kinds.list, about: String(one.content.number) })),
    ...confirmations.map((one) => ({ ...one, kind: kinds.confirmation, about: '' })),
    ...looks.map((one) => ({ ...one, kind: kinds.looked, about: String(one.content.seat) })),
    ...destroyed.map((one) => ({
      ...one,
      kind: kinds.destroyed,
      about: String(one.content.seat),
    })),
    ...takeovers.map((one) => ({ ...one, kind: kinds.takeover, about: one.content.card.name })),
    ...unread.map((one) => ({ ...one, kind: kinds.unread, about: '' })),
  ].map(({ id, file, kind, about, addedOn, addedBy }) => ({
    id,
    file,
    kind,
    about,
    isLoose: loose.has(id),
    added: fill(added, { day: formatDay(addedOn, language), login: addedBy }),
  }));
}
