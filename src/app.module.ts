import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { AccessModule, AccountsModule, AccountTiesModule, SignInModule } from './accounts/index.js';
import {
  ActsModule,
  AgreementsModule,
  ClearFactors,
  FoundCouncil,
  RemoveAccount,
} from './agreements/index.js';
import { BulletinMaker, BulletinModule } from './bulletin/index.js';
import { CommentsModule, PublishComments } from './comments/index.js';
import type { Clock } from './common/index.js';
import { ConfigurationModule, type Configuration, type ServerRole } from './config/index.js';
import { CouncilKeyMaker, CouncilModule, HolderTies } from './council/index.js';
import { DatabaseModule } from './database/index.js';
import { DemandsModule } from './demands/index.js';
import { DoctorModule } from './doctor/index.js';
import {
  EligibilityClosing,
  EligibilityModule,
  EligibilityProcessModule,
  IssuerKeyMaker,
  RemoteEligibilityClosing,
  RemoteEligibilityModule,
  RemoteIssuerKeyMaker,
} from './eligibility/index.js';
import {
  IntakeKeyMaker,
  IntakeModule,
  IntakeOfficeModule,
  ReceiptKeyMaker,
} from './intake/index.js';
import { OpeningModule, ReleaseFromTable } from './opening/index.js';
import { HideResults, PublishingModule, ShowResults } from './publishing/index.js';
import { DESTROYERS } from './purge/index.js';
import { QuestionnairesModule } from './questionnaires/index.js';
import { ReleasesModule } from './releases/index.js';
import { ResponseFolding, ResponsesModule } from './responses/index.js';
import { ResultsModule } from './results/index.js';
import { ListInForce, ProvenSuccessors, RosterModule } from './roster/index.js';
import { SCHEMA } from './schema.js';
import { SecretsModule } from './secrets/index.js';
import { StyleguideModule } from './styleguide/index.js';
import {
  Cancel,
  CloseEarly,
  LastDayLater,
  PurgeAnswers,
  ReplaceHolder,
  SurveysModule,
  SurveyTurnsModule,
} from './surveys/index.js';
import { CountSlips, TalliesModule } from './tallies/index.js';
import { TrailModule } from './trail/index.js';
import { WebModule } from './web/index.js';

type Rooms = NonNullable<ModuleMetadata['imports']>;

/** The office's rooms, with what does the eligibility's part when a survey is made and closed. */
const office = (
  eligibility: Rooms[number],
  issuer: typeof IssuerKeyMaker | typeof RemoteIssuerKeyMaker,
  closing: typeof EligibilityClosing | typeof RemoteEligibilityClosing,
): Rooms => [
  AccountsModule,
  AccountTiesModule.of({ room: CouncilModule, ties: HolderTies }),
  AgreementsModule,
  TalliesModule,
  ActsModule.of({
    rooms: [
      SurveysModule,
      CommentsModule,
      TalliesModule,
      OpeningModule,
      AgreementsModule,
      PublishingModule,
    ],
    acts: [
      LastDayLater,
      CloseEarly,
      Cancel,
      ReplaceHolder,
      PurgeAnswers,
      PublishComments,
      CountSlips,
      ReleaseFromTable,
      ClearFactors,
      FoundCouncil,
      RemoveAccount,
      ShowResults,
      HideResults,
    ],
  }),
  QuestionnairesModule,
  SurveysModule,
  SurveyTurnsModule.of({
    rooms: [
      eligibility,
      IntakeOfficeModule,
      ResponsesModule,
      CouncilModule,
      CommentsModule,
      BulletinModule,
      RosterModule,
    ],
    holders: ListInForce,
    successors: ProvenSuccessors,
    keyMakers: [CouncilKeyMaker, issuer, IntakeKeyMaker, ReceiptKeyMaker],
    closingSteps: [closing, ResponseFolding, BulletinMaker],
    cancellingSteps: [closing, ResponseFolding, BulletinMaker],
    destroyers: DESTROYERS.map(({ type }) => type),
  }),
  CouncilModule,
  RosterModule,
  IntakeOfficeModule,
  BulletinModule,
  ReleasesModule,
  DemandsModule,
  OpeningModule,
  CommentsModule,
  PublishingModule,
  ResultsModule,
  TrailModule,
  DoctorModule,
];

/** Who is invited and what was answered are known to one process only where it plays every part. */
const ROOMS: Readonly<Record<ServerRole, Rooms>> = {
  all: [
    ...office(EligibilityModule, IssuerKeyMaker, EligibilityClosing),
    EligibilityModule,
    IntakeModule,
  ],
  office: office(RemoteEligibilityModule, RemoteIssuerKeyMaker, RemoteEligibilityClosing),
  eligibility: [AccessModule, SignInModule, EligibilityProcessModule],
  intake: [AccessModule, IntakeModule],
};

@Module({})
export class AppModule {
  static forRoot(configuration: Configuration, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigurationModule.forRoot(configuration, clock),
        SecretsModule.forRoot(configuration),
        DatabaseModule.forRoot(configuration, SCHEMA),
        WebModule,
        ...ROOMS[configuration.role],
        ...(configuration.hasStyleguide ? [StyleguideModule] : []),
      ],
    };
  }
}
