import { interfaceLanguage } from '../../common/browser.js';
import { fill, formatLastMinute } from '../../language/browser.js';
import { isOpenedOnTable, lastDayAfter, timeZoneOf } from '../../questionnaire/browser.js';
import { type Drawn, el } from '../tree/element.js';
import type { ClientPage } from './shown-survey.js';
import { button, drawCode, drawCopy, drawMessages, drawNotice, drawTools } from './parts.js';

/** The ballot is taken and is used another day; those of other surveys stand above it. */
export function drawWaiting({ survey, words }: ClientPage): Drawn {
  const { ballot: b } = words;
  const zone = timeZoneOf(survey.definition);
  const [before = '', after = ''] = b.waitingFrom.replace('{zone}', zone).split('{from}');
  return el(
    'div',
    {},
    el(
      'section',
      { class: 'panel notice', 'data-part': 'book-taken', hidden: true },
      el('h2', {}, b.takenTitle),
      el('ul', { 'aria-live': 'polite' }),
      el(
        'button',
        { type: 'button', class: 'quiet', 'data-action': 'retake', hidden: true },
        b.again,
      ),
      el('p', {}, b.takenText),
    ),
    drawNotice(
      'waiting',
      b.waitingTitle,
      el('p', { class: 'lead' }, before, el('strong', { 'data-slot': 'from' }), after),
      el(
        'div',
        { class: 'code-card', 'data-part': 'code' },
        el('h2', {}, b.ballotCode),
        drawCode(words),
      ),
      el('p', {}, b.waitingText),
      drawForget(b.forget),
    ),
  );
}

const drawForget = (text: string): Drawn =>
  el('p', { 'data-part': 'kept', hidden: true }, button('forget', text));

export const drawAlreadyCounted = ({ words: { ballot: b } }: ClientPage): Drawn =>
  drawNotice(
    'already-counted',
    b.alreadyTitle,
    el('p', { class: 'lead' }, b.alreadyText),
    button('replace', b.replace, false),
    button('withdraw', b.withdraw),
    drawMessages(b.sending),
  );

/** Thanks, what happens next, the receipt as a card to keep, and the way to leave nothing here. */
export function drawCounted({ survey, words, language, bulletin }: ClientPage): Drawn {
  const { ballot: b, client: c } = words;
  const { definition, amendments } = survey;
  const last = lastDayAfter(definition.closesOn, amendments);
  const day = last && formatLastMinute(last, timeZoneOf(definition), interfaceLanguage(language));
  return drawNotice(
    'counted',
    b.countedTitle,
    el('p', { class: 'lead' }, b.countedText),
    el(
      'div',
      { class: 'own-phone', 'data-part': 'test', hidden: true },
      el('p', {}, b.testText),
      button('save-test', b.testSave),
    ),
    day && [
      el('h2', {}, c.nextTitle),
      el('p', {}, fill(c.nextSteps, { day, k: definition.threshold })),
    ],
    el(
      'div',
      { class: 'receipt code-card' },
      el('h2', {}, b.receiptTitle),
      el('p', {}, el('strong', {}, c.showNobody)),
      el('p', { class: 'code', 'data-slot': 'receipt', translate: 'no' }),
      drawTools(drawCopy(b)),
      el(
        'ul',
        {},
        (isOpenedOnTable(definition) ? b.sealedReceiptNotes : b.receiptNotes).map((note) =>
          el('li', {}, note),
        ),
      ),
      el('p', {}, el('a', { class: 'start', href: bulletin, rel: 'noreferrer' }, b.bulletin)),
    ),
    el('h2', {}, b.changeTitle),
    el('p', {}, b.changeText),
    drawTools(button('change', b.change), button('withdraw', b.withdraw)),
    drawMessages(b.sending),
    drawForget(b.forget),
    el('h2', {}, c.clear),
    el('p', {}, c.clearNote),
    button('clear', c.clear),
  );
}

export const drawWithdrawn = ({ words: { ballot: b } }: ClientPage): Drawn =>
  drawNotice(
    'withdrawn',
    b.withdrawnTitle,
    el('p', { class: 'lead' }, b.withdrawnText),
    button('change', b.answerAgain),
  );
