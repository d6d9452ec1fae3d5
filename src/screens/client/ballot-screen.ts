import { type Drawn, el } from '../tree/element.js';
import type { Words } from '../words/words.js';
import type { ClientPage } from './shown-survey.js';
import { drawChanges } from './changes.js';
import {
  button,
  drawCode,
  drawMessages,
  drawChoice,
  drawMore,
  drawPanel,
  drawTick,
  drawWordCheck,
} from './parts.js';

/** Compare words, keep the code, press: the way to a ballot. */
export function drawBallot(page: ClientPage): Drawn {
  const { words } = page;
  const { ballot: b } = words;
  const code = {
    maxlength: 60,
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
  };
  return drawPanel(
    'ballot',
    b.ballotTitle,
    el(
      'div',
      { 'data-part': 'invitation' },
      el('label', { class: 'legend', for: 'invitation' }, b.invitationCode),
      el('p', { class: 'hint', id: 'invitation-hint' }, b.invitationCodeHint),
      el('input', {
        type: 'text',
        id: 'invitation',
        'data-field': 'invitation',
        ...code,
        maxlength: 300,
        'aria-describedby': 'invitation-hint',
      }),
    ),
    drawChanges(page),
    drawWordCheck(words, ''),
    drawDevice(b),
    el(
      'div',
      { class: 'code-card' },
      el('h2', {}, b.codeTitle),
      drawCode(words, true),
      el('p', {}, b.codeText),
      drawMore(b.codeMoreTitle, el('p', {}, b.codeMoreText)),
      el(
        'div',
        { 'data-part': 'own', hidden: true },
        drawTick('keep', b.keep),
        el('p', { class: 'hint' }, b.keepHint),
      ),
      drawTick('noted', b.noted),
    ),
    el(
      'fieldset',
      { class: 'question', 'data-part': 'book', hidden: true },
      el('legend', {}, b.bookTitle),
      el('p', { class: 'help' }, b.bookText),
      el('ul'),
      drawTick('book', b.book),
    ),
    el('p', { class: 'problem', 'data-part': 'book-altered', hidden: true }, b.bookAltered),
    button('draw', b.draw, false),
    drawMessages(b.drawing),
    drawMore(
      b.haveCode,
      el('label', { class: 'hint', for: 'ballot-code' }, b.haveCodeText),
      el('input', {
        type: 'text',
        id: 'ballot-code',
        class: 'wide',
        'data-field': 'ballot-code',
        ...code,
      }),
    ),
    drawMore(b.historyTitle, el('p', { class: 'hint' }, b.historyText)),
    drawMore(
      b.useTitle,
      el('p', { class: 'hint' }, b.useText),
      button('ask-use', b.askUse),
      drawMessages(b.use),
    ),
    el(
      'div',
      { 'data-part': 'never-took', hidden: true },
      drawMore(b.neverTitle, el('p', {}, b.neverText)),
    ),
    el('p', { class: 'hint' }, b.help),
  );
}

/** Nothing is chosen beforehand: what is kept depends on it. */
const drawDevice = ({ device: d }: Words['ballot']): Drawn =>
  el(
    'fieldset',
    { class: 'question' },
    el('legend', {}, d.title),
    el(
      'div',
      { class: 'options' },
      drawChoice('own', 'device', d.own),
      drawChoice('not-own', 'device', d.notOwn),
    ),
    el(
      'div',
      { class: 'help', 'data-part': 'own', hidden: true },
      el('p', {}, d.ownText),
      drawMore(d.removedTitle, el('p', {}, d.removedText)),
    ),
    el('p', { class: 'help', 'data-part': 'not-own', hidden: true }, d.notOwnText),
  );

/** The words of a survey whose ballot was taken with that of another one. */
export function drawCompare(page: ClientPage): Drawn {
  const { ballot: b } = page.words;
  return drawPanel(
    'compare',
    b.keptTitle,
    el('p', {}, b.keptText),
    drawChanges(page),
    drawWordCheck(page.words, 'kept-'),
    button('go-on', b.goOn, false),
    drawMessages(b.drawing),
  );
}
