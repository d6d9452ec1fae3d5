import { contextFor } from '../fields/page-context.js';
import { el, type Piece } from '../tree/element.js';
import type { ClientPage } from './shown-survey.js';
import { drawBallot, drawCompare } from './ballot-screen.js';
import { drawAlreadyCounted, drawCounted, drawWaiting, drawWithdrawn } from './end-screens.js';
import { drawFirst } from './first-screen.js';
import { drawForm } from './form-screen.js';
import { drawBar, drawTexts, drawTrouble } from './parts.js';

/** All screens of a survey by invitation; one is shown at a time. */
export function drawClientPage(page: ClientPage): readonly Piece[] {
  const { survey, words, language } = page;
  const { questionnaire } = survey.definition;
  const context = contextFor(questionnaire, language, {
    t: words.page,
    typed: {},
    errors: new Map(),
  });
  return [
    drawBar(words, questionnaire.languages, language),
    el('section', { class: 'panel', 'data-panel': 'checking' }, el('p', {}, words.ballot.checking)),
    drawTrouble(words),
    drawFirst(page, context),
    drawBallot(page),
    drawCompare(page),
    drawWaiting(page),
    survey.isOpen && drawForm(page, context),
    drawAlreadyCounted(page),
    drawCounted(page),
    drawWithdrawn(page),
    drawTexts(words),
  ].filter((piece) => piece !== false);
}
