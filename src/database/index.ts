/**
 * Connections, portable column types, migrations and folding of the three databases. Promises
 * that on SQLite no two pieces of work ever share a transaction.
 */
export { isAboutOneRow } from './about-one-row.js';
export { asRow } from './as-row.js';
export { Batches } from './batches.js';
export { Database } from './database.js';
export { everyNight } from './every-night.js';
export { foldTables } from './fold-table.js';
export {
  AddSecondFactors1798300000010,
  AmendSurveys1797000000303,
  CountFirstDrawing1798500000200,
  CountSlips1797000000401,
  CreateAgreements1797000000302,
  CreateCouncil1796000000010,
  CreateEligibility1796000000030,
  CreateOffice1795000000001,
  CreateCouncilFiles1798100000000,
  CreateRegister1798000000000,
  KeepFormDrafts1798500000141,
  KeepQuestionnaireSteps1798500000140,
  KeepSilencedAdvice1798000001400,
  CreateResponses1795000000000,
  CreateTrail1798300000000,
  FoundCouncil1798700000150,
  KnowTheDay1797000000920,
  KeepBlindSignatures1797000000700,
  KeepBatches1797000000400,
  KeepThePressThatStands1797000000701,
  SplitAtClosing1798200000000,
  MarkRestoredSurveys1797000000801,
  MarkSurveysBeingClosed1795000000010,
  NameAccountLinks1797000000620,
  NameHolders1797000000600,
  NoteServedPage1798400000100,
  PlanDrawing1796000000032,
  TellDrawsByNight1797000000910,
  WriteLetters1797000000500,
  RecordDays1797000000200,
  RecordFirstDrawing1798500000201,
  CountBounces1797000000501,
  RecordPurges1797000000810,
  RecordReminders1797000000502,
  RecordTurnout1796000000031,
  ResetPasswords1797000000610,
  RecordWhoMadeAccounts1797000000301,
  SealResponses1796000000020,
  KeepReferences1798700000050,
  ShowResults1798600000500,
  TellMails1798600000501,
  SignAgreements1798600000600,
} from './migrations/index.js';
export { type DatabaseContent, openDatabase } from './open-database.js';
export { openInTurn, refuseHalfFilled } from './open-in-turn.js';
export { place, places } from './places.js';
export {
  codeColumn,
  countColumn,
  dayColumn,
  flagColumn,
  idColumn,
  jsonColumn,
  textColumn,
} from './portable-columns.js';
export { loudSettings } from './postgres-log.js';
export { makePrivateFolder } from './private-folder.js';
export {
  DatabaseModule,
  ELIGIBILITY_DATABASE,
  OFFICE_DATABASE,
  RESPONSES_DATABASE,
} from './database.module.js';
export { grant, missingGrants } from './rights/missing-grants.js';
export { neededRights } from './rights/needed-rights.js';
export { openReading } from './reading/open-reading.js';
export type { Reading } from './reading/reading.js';
export { beginFilling, checkKnown, type Filling, isFillable } from './snapshot/fill-database.js';
export {
  type FillingMark,
  isHalfFilled,
  markFilling,
  removeFiles,
} from './snapshot/half-filled.js';
export type { Cell, Snapshot, SnapshotTable } from './snapshot/snapshot.js';
export { lacksRight } from './storage-trouble.js';
export { takeSnapshots } from './snapshot/take-snapshots.js';
