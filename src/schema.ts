import { ACCOUNTS_ENTITIES } from './accounts/index.js';
import { AGREEMENTS_ENTITIES } from './agreements/index.js';
import { BULLETIN_ENTITIES } from './bulletin/index.js';
import type { DatabaseName } from './config/index.js';
import { COUNCIL_ENTITIES } from './council/index.js';
import {
  AddSecondFactors1798300000010,
  AmendSurveys1797000000303,
  CountFirstDrawing1798500000200,
  CountSlips1797000000401,
  CreateAgreements1797000000302,
  CreateCouncil1796000000010,
  CreateCouncilFiles1798100000000,
  CreateEligibility1796000000030,
  CreateOffice1795000000001,
  CreateRegister1798000000000,
  CreateResponses1795000000000,
  CreateTrail1798300000000,
  type DatabaseContent,
  FoundCouncil1798700000150,
  KnowTheDay1797000000920,
  KeepBlindSignatures1797000000700,
  KeepBatches1797000000400,
  KeepFormDrafts1798500000141,
  KeepQuestionnaireSteps1798500000140,
  KeepReferences1798700000050,
  KeepSilencedAdvice1798000001400,
  KeepThePressThatStands1797000000701,
  MarkRestoredSurveys1797000000801,
  MarkSurveysBeingClosed1795000000010,
  NameAccountLinks1797000000620,
  NameHolders1797000000600,
  NoteServedPage1798400000100,
  PlanDrawing1796000000032,
  RecordDays1797000000200,
  RecordFirstDrawing1798500000201,
  RecordPurges1797000000810,
  RecordTurnout1796000000031,
  ResetPasswords1797000000610,
  RecordWhoMadeAccounts1797000000301,
  SealResponses1796000000020,
  ShowResults1798600000500,
  TellMails1798600000501,
  SignAgreements1798600000600,
  SplitAtClosing1798200000000,
  TellDrawsByNight1797000000910,
  CountBounces1797000000501,
  RecordReminders1797000000502,
  WriteLetters1797000000500,
} from './database/index.js';
import { DEMANDS_ENTITIES } from './demands/index.js';
import { ELIGIBILITY_ENTITIES, ELIGIBILITY_OFFICE_ENTITIES } from './eligibility/index.js';
import { PUBLISHING_ENTITIES } from './publishing/index.js';
import { QUESTIONNAIRES_ENTITIES } from './questionnaires/index.js';
import { RELEASES_ENTITIES } from './releases/index.js';
import { RESPONSES_ENTITIES } from './responses/index.js';
import { RESULTS_ENTITIES } from './results/index.js';
import { ROSTER_ENTITIES } from './roster/index.js';
import { SURVEYS_ENTITIES } from './surveys/index.js';
import { TRAIL_ENTITIES } from './trail/index.js';

/** Which tables live in which database. */
export const SCHEMA: Readonly<Record<DatabaseName, DatabaseContent>> = {
  office: {
    entities: [
      ...ACCOUNTS_ENTITIES,
      ...AGREEMENTS_ENTITIES,
      ...QUESTIONNAIRES_ENTITIES,
      ...SURVEYS_ENTITIES,
      ...COUNCIL_ENTITIES,
      ...ELIGIBILITY_OFFICE_ENTITIES,
      ...BULLETIN_ENTITIES,
      ...RELEASES_ENTITIES,
      ...PUBLISHING_ENTITIES,
      ...DEMANDS_ENTITIES,
      ...TRAIL_ENTITIES,
      ...ROSTER_ENTITIES,
      ...RESULTS_ENTITIES,
    ],
    migrations: [
      CreateOffice1795000000001,
      MarkSurveysBeingClosed1795000000010,
      CreateCouncil1796000000010,
      RecordTurnout1796000000031,
      RecordDays1797000000200,
      NameHolders1797000000600,
      ResetPasswords1797000000610,
      NameAccountLinks1797000000620,
      RecordWhoMadeAccounts1797000000301,
      CreateAgreements1797000000302,
      AmendSurveys1797000000303,
      RecordReminders1797000000502,
      MarkRestoredSurveys1797000000801,
      CountSlips1797000000401,
      RecordPurges1797000000810,
      KnowTheDay1797000000920,
      CreateRegister1798000000000,
      KeepSilencedAdvice1798000001400,
      CreateCouncilFiles1798100000000,
      CreateTrail1798300000000,
      AddSecondFactors1798300000010,
      NoteServedPage1798400000100,
      KeepQuestionnaireSteps1798500000140,
      KeepFormDrafts1798500000141,
      RecordFirstDrawing1798500000201,
      ShowResults1798600000500,
      SignAgreements1798600000600,
      KeepReferences1798700000050,
      FoundCouncil1798700000150,
    ],
  },
  eligibility: {
    entities: [...ELIGIBILITY_ENTITIES],
    migrations: [
      CreateEligibility1796000000030,
      PlanDrawing1796000000032,
      WriteLetters1797000000500,
      CountBounces1797000000501,
      KeepBlindSignatures1797000000700,
      KeepBatches1797000000400,
      TellDrawsByNight1797000000910,
      CountFirstDrawing1798500000200,
      TellMails1798600000501,
    ],
  },
  responses: {
    entities: [...RESPONSES_ENTITIES],
    migrations: [
      CreateResponses1795000000000,
      SealResponses1796000000020,
      KeepThePressThatStands1797000000701,
      SplitAtClosing1798200000000,
    ],
  },
};
