import { LANGUAGES } from '../../common/browser.js';
import { el, type Piece } from '../tree/element.js';
import type { Words } from '../words/words.js';
import { button, drawBar, drawKeptHere, drawMessages, drawTexts, drawTrouble } from './parts.js';

/** What stands here before a survey is known: a place to type what a slip says. */
export function drawEnterPage(words: Words, language: string): readonly Piece[] {
  const { ballot: b } = words;
  const typed = { maxlength: 300, autocomplete: 'off', spellcheck: 'false' };
  return [
    drawBar(words, LANGUAGES, language),
    el('section', { class: 'panel', 'data-panel': 'checking' }, el('p', {}, b.checking)),
    drawTrouble(words),
    el(
      'section',
      { class: 'panel', 'data-panel': 'enter', hidden: true },
      el('h1', { tabindex: '-1' }, b.invitationTitle),
      drawKeptHere(words, el('p', { class: 'tools', 'data-slot': 'kept' })),
      el('p', {}, b.invitationLead),
      el('p', { class: 'hint' }, b.typedHint),
      // No field has a name: nothing typed here can be sent by a form.
      el(
        'p',
        {},
        el('label', { class: 'legend', for: 'slug' }, b.surveyName),
        el('span', { class: 'hint', id: 'slug-hint' }, b.surveyNameHint),
        el('input', {
          type: 'text',
          id: 'slug',
          'data-field': 'slug',
          ...typed,
          autocapitalize: 'none',
          'aria-describedby': 'slug-hint',
        }),
      ),
      el(
        'p',
        {},
        el('label', { class: 'legend', for: 'invitation' }, b.invitationCode),
        el('span', { class: 'hint', id: 'invitation-hint' }, b.invitationCodeHint),
        el('input', {
          type: 'text',
          id: 'invitation',
          'data-field': 'invitation',
          ...typed,
          autocapitalize: 'characters',
          'aria-describedby': 'invitation-hint',
        }),
      ),
      button('open', b.open, false),
      drawMessages(b.enter),
    ),
    drawTexts(words),
  ];
}

/** Why nobody can answer: the survey is over, was cancelled, or has not begun. */
export const drawClosedPage = (
  words: Words,
  languages: readonly string[],
  language: string,
  { title, text }: { readonly title: string; readonly text: string },
): readonly Piece[] => [
  drawBar(words, languages, language),
  el(
    'section',
    { class: 'panel notice', 'data-panel': 'closed' },
    el('h1', { tabindex: '-1' }, title),
    el('p', { class: 'lead' }, text),
  ),
];

/** Nothing of a survey is left to see. */
export const drawCleared = ({ client }: Words): readonly Piece[] => [
  el(
    'section',
    { class: 'panel notice', 'data-panel': 'cleared' },
    el('h1', { tabindex: '-1' }, client.clearedTitle),
    el('p', { class: 'lead' }, client.clearedText),
  ),
];
