/**
 * PURE. What the holders of a council's keys do on their own devices, and the sealing that it opens: keys,
 * rows, values, files. Needs WebCrypto and nothing else, so that it runs on phones, in a page without a
 * network and in Node.js. Chance is the platform's own. Never sees a name of somebody who answers, an
 * address or a ballot.
 */
export { type SealKey } from './crypto/seal-message.js';
export { countAmendments } from './decisions/count-amendments.js';
export { type DecidedAct, type DecisionFile, readDecision } from './decisions/decision-file.js';
export { decisionSigners, signDecision, withSignatures } from './decisions/sign-decision.js';
export { importPrivate, newKeyPair } from './crypto/key-pair.js';
export { openMessage, sealMessage } from './crypto/seal-message.js';
export { readHead, readRow, rowDigest } from './rows/read-row.js';
export { headSize, rowSize } from './rows/row-size.js';
export { type HolderCard, readCard, wordsOfCard } from './device/card.js';
export type { DeviceContent } from './device/device.js';
export { type Device, openDevice, readDevice } from './device/lock-device.js';
export { paperLines, readPaper } from './device/paper.js';
export { forgetTests, noteTest, readTest, testsNoted } from './device/note-test.js';
export { newDevice } from './device/new-device.js';
export { composeWords, isPassphrase, newPassphrase } from './device/passphrase.js';
export { assembleList } from './list/assemble-list.js';
export { checkConfirmation } from './list/check-confirmation.js';
export { confirmList } from './list/confirm-list.js';
export type { Confirmation } from './list/confirmation.js';
export { type CouncilList, hashOfList, wordsOfList } from './list/council-list.js';
export { handPiece } from './list/hand-piece.js';
export { holdersOf } from './list/holders-of.js';
export { type EndedSurvey, ENDED_SCHEMA, readEnded } from './list/ended-survey.js';
export { checkDestroyed, type Destroyed, letGo, readDestroyed } from './list/let-go.js';
export { checkLooked, lookAt, type Looked, readLooked } from './list/look-at.js';
export { readConfirmation } from './list/read-confirmation.js';
export { readList } from './list/read-list.js';
export { type CouncilFiles, type Named, type Standing, standingOf } from './list/standing.js';
export { checkTakeover, readTakeover, type Takeover } from './list/takeover.js';
export { provenSuccessors, seatSigners, type SeatSuccessor } from './list/seat-signers.js';
export { takeSeat } from './list/take-seat.js';
export { isHolderName } from './reading/read-fields.js';
export { wordsOfHash } from './crypto/words-of-key.js';
export { pointOf, sealKeyOf, seatsOf } from './device/device-keys.js';
export { type BoxFile, openBoxFile } from './box/box-file.js';
export { chanceOfCatching, testsLookedFor } from './box/chance-of-catching.js';
export { compareOpenings, type OpeningPart } from './box/compare-openings.js';
export { compareTests, testsCompared } from './box/compare-tests.js';
export { checkBox, type CheckedBox } from './box/check-box.js';
export { countUndecidedAsRefused } from './box/decide-rows.js';
export { givingHere, givingOf, giveValues, signValues, type Working } from './box/give-box.js';
export { giveBlock, type Giving } from './box/give-values.js';
export type { BlockRow } from './box/open-block.js';
export { noteRoot } from './box/note-root.js';
export { type Minutes, minutesOf } from './box/minutes.js';
export { minutesSigners, signMinutes } from './box/sign-minutes.js';
export { type BoxOpening, checkParty, openBox, openingHere } from './box/open-box.js';
export { readMinutes } from './box/read-minutes.js';
export { readParty } from './box/read-party.js';
export type { SortedRows } from './box/sort-rows.js';
export { readUnfinished, type ValuesContent, valuesHeading } from './box/values-file.js';
export { type BoxHeader, boxRow, boxStart } from './box/box-form.js';
export { checkChoice } from './comments/check-choice.js';
export {
  type Choice,
  choiceOf,
  type ChosenComment,
  LONGEST_TEXT,
  readChoice,
} from './comments/choice.js';
export {
  type CommentsFile,
  type CommentsIndex,
  hashOfComments,
  readComments,
} from './comments/comments-file.js';
export { commentNamer } from './comments/name-comments.js';
export { openComments, type ReadComment } from './comments/open-comments.js';
export { indexComments, sealComments } from './comments/seal-comments.js';
export { CHOOSERS, choiceSigners, signChoice } from './comments/sign-choice.js';
