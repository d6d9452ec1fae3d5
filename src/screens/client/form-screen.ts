import { fill } from '../../language/browser.js';
import { hasMoreThanTotal, kindOf, optionsOf, questionsOf } from '../../questionnaire/browser.js';
import { type PageContext, questionId } from '../fields/page-context.js';
import { drawQuestions } from '../questions/draw-questions.js';
import { wholeOf } from '../questions/step.js';
import { type Drawn, el } from '../tree/element.js';
import type { ClientPage } from './shown-survey.js';
import { button, drawMessages, drawMore, drawTick, prefixed } from './parts.js';

/** The questions, all on a wide page and one at a time on a phone; then all answers, and sending. */
export function drawForm(page: ClientPage, context: PageContext): Drawn {
  const { survey, words } = page;
  const { ballot: b, page: t, client: c } = words;
  const { questionnaire, threshold } = survey.definition;
  return el(
    'div',
    { class: 'panel', 'data-panel': 'form', hidden: true },
    el('h1', { tabindex: '-1' }, b.formTitle),
    el('p', { class: 'lead' }, b.formText),
    el('p', { class: 'own-phone', 'data-part': 'test', hidden: true }, b.testNote),
    el(
      'p',
      { class: 'where' },
      el('strong', {}, c.notSent),
      el('span', { 'data-slot': 'place' }),
      button('page-all', c.overview),
    ),
    el(
      'section',
      {
        class: 'errors',
        role: 'alert',
        'aria-labelledby': 'errors-title',
        'data-errors': true,
        tabindex: '-1',
        hidden: true,
      },
      el('h2', { id: 'errors-title' }, t.errorTitle),
      el('ul'),
    ),
    // Outside a dialog this method sends nothing, whoever submits: only the script sends, sealed.
    el(
      'form',
      { method: 'dialog', autocomplete: 'off', novalidate: true },
      drawQuestions(questionnaire, threshold, context, wholeOf(questionnaire)),
      drawSend(page, context),
    ),
    el(
      'nav',
      { class: 'pages', hidden: true },
      button('page-back', c.back),
      button('page-next', c.next, false),
    ),
    el('p', { class: 'unseen', role: 'status', 'data-status': true }),
    el(
      'div',
      { hidden: true },
      Object.entries(prefixed('live', t.live)).map(([name, text]) =>
        el('span', { 'data-text': name }, text),
      ),
    ),
    drawMessages(b.sending),
    el('p', { class: 'hint', 'data-part': 'fetching', hidden: true }, b.fetching),
    el('p', { class: 'hint', 'data-part': 'fetched', hidden: true }, b.fetched),
    el(
      'div',
      { role: 'status' },
      el('p', { class: 'hint', 'data-part': 'offline', hidden: true }, b.offline),
      el('p', { class: 'hint', 'data-part': 'online', hidden: true }, b.online),
    ),
    drawMore(
      c.more,
      el(
        'div',
        { 'data-part': 'draft', hidden: true },
        drawTick('draft', b.draft),
        el('p', { class: 'hint' }, b.draftHint),
      ),
      el('h3', {}, b.earlier),
      el('p', {}, b.earlierText),
      button('withdraw', b.withdraw),
    ),
  );
}

/** All answers once more, and the one button that sends; in a petition that button is the answer. */
function drawSend({ survey, words }: ClientPage, { say }: PageContext): Drawn {
  const { ballot: b, page: t, client: c } = words;
  const { questionnaire, threshold: k } = survey.definition;
  const signature = questionsOf(questionnaire).find((one) => kindOf(one).isSignature);
  const review = [
    el('h2', { tabindex: '-1', ...(signature ? {} : { id: 'review' }) }, c.review),
    el('ol', { class: 'review', 'data-slot': 'review' }),
  ];
  if (!signature) {
    return el(
      'section',
      { class: 'part', 'data-review': true },
      review,
      el('p', {}, b.sendNote),
      el('button', { type: 'submit' }, t.send),
    );
  }
  const [option] = optionsOf(signature);
  const hasMore = hasMoreThanTotal(questionnaire);
  return el(
    'section',
    { class: 'part', 'data-review': true },
    hasMore && review,
    el('h2', { id: questionId(signature.code), tabindex: '-1' }, say(signature.title)),
    el('p', {}, hasMore ? fill(b.splitNote, { k }) : b.petitionNote),
    el(
      'button',
      { type: 'submit', name: signature.code, value: option?.code ?? '' },
      say(option?.label) || t.sign,
    ),
  );
}
