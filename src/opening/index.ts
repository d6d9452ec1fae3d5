/**
 * The opening of a closed survey: its keys are put together, its responses opened and counted in
 * a thread of their own, and only the protected release and the comments come out. Promises that
 * no key and no response is written down, and that an opening is stored whole or not at all. Of a survey
 * that holders open elsewhere it makes the package that they take there, takes the release and the minutes
 * that come back, compares them with the bulletin, and never sees an answer.
 */
export { BoxMaker } from './box/box-maker.js';
export { OpeningDesk, type OpeningEnd } from './desk/opening-desk.js';
export { OpeningModule } from './opening.module.js';
export { ReleaseFromTable } from './table/release-from-table.js';
export { wordsOf as openingWordsOf } from './survey-words.js';
