import { contextFor } from '../fields/page-context.js';
import { type Drawn, el, type Piece } from '../tree/element.js';
import type { ClientPage } from './shown-survey.js';
import { drawBallot, drawCompare } from './ballot-screen.js';
import { drawAlreadyCounted, drawCounted, drawWaiting, drawWithdrawn } from './end-screens.js';
import { drawFirst } from './first-screen.js';
import { drawForm } from './form-screen.js';
import { drawBar, drawTexts, drawTrouble } from './parts.js';

/** What the first screen of a survey by invitation needs, and that screen. */
export function drawClientPage(page: ClientPage): readonly Piece[] {
  const { survey, words, language } = page;
  const { questionnaire } = survey.definition;
  return [
    drawBar(words, questionnaire.languages, language),
    el('section', { class: 'panel', 'data-panel': 'checking' }, el('p', {}, words.ballot.checking)),
    drawTrouble(words),
    drawFirst(page, contextOf(page)),
  ];
}

/** The other screens, which are there once the first can be read; one is shown at a time. */
export const drawFurtherPages = (page: ClientPage): readonly Piece[] => [
  drawBallot(page),
  drawCompare(page),
  drawWaiting(page),
  drawAlreadyCounted(page),
  drawCounted(page),
  drawWithdrawn(page),
  drawTexts(page.words),
];

/** The screen on which people answer, which a slow phone takes a moment to draw. */
export const drawFormPage = (page: ClientPage): Drawn => drawForm(page, contextOf(page));

const contextOf = ({ survey, words, language }: ClientPage) =>
  contextFor(survey.definition.questionnaire, language, {
    t: words.page,
    typed: {},
    errors: new Map(),
  });
