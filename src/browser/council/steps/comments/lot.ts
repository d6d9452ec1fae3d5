import { cleanText, inLotOrder } from '../../../../comments/offline.js';
import { el, type Piece } from '../../../../screens/browser.js';
import { refuse } from '../../../refusals.js';
import { choiceField, tickField } from '../../desk/fields.js';
import { typedIn } from '../../desk/read-files.js';
import { asQuoted } from './read-decision.js';
import type { Reviewed } from './reviewed.js';

const SIZES = [3, 5, 8, 10, 15, 20, 30, 50];

/** How many on which question are drawn; nothing unless a number is chosen. */
export function lotFields({ own, drawing }: Reviewed): readonly Piece[] {
  const { text, titles } = drawing;
  const t = text.words.comments;
  const questions = [...new Set(own.pool.map(({ question }) => question))];
  return [
    el('p', {}, t.lotLead),
    choiceField({
      name: 'question',
      label: t.question,
      options: questions.map((code) => [code, titles.get(code) ?? code]),
    }),
    choiceField({
      name: 'count',
      label: t.count,
      options: [['', t.drawNone], ...SIZES.map((size) => [String(size), String(size)] as const)],
    }),
    tickField({ name: 'replace', label: t.replace }),
  ];
}

/**
 * Quotes the first on a question by lot, and no other. The order follows from the release of the opening and
 * from the marks, which follow from the rows: whoever opens the same again gets the same. Throws
 * `page-lot-too-large`, and `page-lot-replaces` where a quote would be left out and nobody said that it may be.
 */
export function readLot(data: FormData, _: unknown, { own, decisions }: Reviewed): void {
  const drawn = Number(typedIn(data, 'count'));
  if (drawn === 0) return;
  const question = typedIn(data, 'question');
  const { release, comments } = own.minutes;
  const asked = own.pool
    .filter((one) => one.question === question)
    .map(({ mark }) => ({ id: mark }));
  const order = inLotOrder(release ?? comments ?? '', asked).map(({ id }) => id);
  if (drawn >= order.length) {
    throw refuse('page-lot-too-large', { most: Math.max(0, order.length - 1) });
  }
  const others = order.slice(drawn);
  const leftOut = others.filter((mark) => decisions.get(mark)!.quote).length;
  if (leftOut > 0 && data.get('replace') !== 'yes') {
    throw refuse('page-lot-replaces', { count: leftOut });
  }
  const first = order.slice(0, drawn).map((mark) => {
    const now = decisions.get(mark)!;
    return [mark, asQuoted({ ...now, text: cleanText(now.text), quote: true })] as const;
  });
  for (const [mark, decision] of first) decisions.set(mark, decision);
  for (const mark of others) decisions.set(mark, { ...decisions.get(mark)!, quote: false });
}
