/**
 * The opening of a closed survey: its keys are put together, its responses opened and counted in
 * a thread of their own, and only the protected release and the comments come out. Promises that
 * no key and no response is written down, and that an opening is stored whole or not at all.
 */
export { OpeningDesk, type OpeningEnd } from './desk/opening-desk.js';
export { OpeningModule } from './opening.module.js';
export { words as openingWords } from './words/index.js';
