/** PURE, for browsers: what a phone draws of the definition that it has hashed. */
export { drawClientPage, drawFormPage, drawFurtherPages } from './client/client-page.js';
export { drawWords } from './client/how.js';
export { drawCleared, drawClosedPage, drawEnterPage } from './client/enter-page.js';
export { type Drawn, el, type Piece } from './tree/element.js';
export type { Words as ScreenWords } from './words/words.js';
