/**
 * PURE. What respondents see, drawn from a definition and from words: one description of every field, which
 * the server writes as HTML and a phone makes nodes of. Never sees an answer that was sent, nor who is asked.
 */
export { drawClientPage, drawFormPage, drawFurtherPages } from './client/client-page.js';
export { contextFor, type PageContext, plainText, questionId } from './fields/page-context.js';
export { drawInformation } from './information/draw-information.js';
export { problemMessage } from './problem-message.js';
export { drawQuestions } from './questions/draw-questions.js';
export { type Part, type Step, wholeOf } from './questions/step.js';
export { el, type Piece } from './tree/element.js';
export { toHtml } from './tree/to-html.js';
export { screenWords } from './words/index.js';
export type { Words as ScreenWords } from './words/words.js';
