import {
  type DynamicModule,
  type FactoryProvider,
  Global,
  type InjectionToken,
  Module,
  type ModuleMetadata,
  type Type,
} from '@nestjs/common';
import { QUESTIONNAIRE_USES } from '../questionnaires/index.js';
import { SurveyDirectoryModule } from './directory/survey-directory.module.js';
import {
  CANCELLING_STEPS,
  type CancellingStep,
  CLOSING_STEPS,
  type ClosingStep,
  type Destroyer,
  HOLDERS_IN_FORCE,
  type HoldersInForce,
  KEY_MAKERS,
  type KeyMaker,
  SUCCESSORS,
  type Successors,
  SURVEY_DESTROYERS,
} from './life/ports.js';
import { SurveysAsking } from './pages/surveys-asking.js';

interface Turns {
  /** Modules that export the classes named below. */
  readonly rooms: NonNullable<ModuleMetadata['imports']>;
  /** Who says which list of holders a survey is sealed to. */
  readonly holders: Type<HoldersInForce>;
  /** Who says to whom holders' seats were handed over. */
  readonly successors: Type<Successors>;
  readonly keyMakers: readonly Type<KeyMaker>[];
  /** In the order in which they run. */
  readonly closingSteps: readonly Type<ClosingStep>[];
  readonly cancellingSteps: readonly Type<CancellingStep>[];
  readonly destroyers: readonly Type<Destroyer>[];
}

/**
 * Tells this room what others do when a survey is scheduled and when it ends, and the
 * questionnaires which surveys ask them. Global, because rooms import each other in the opposite
 * direction: naming them in `SurveysModule` or `QuestionnairesModule` would be a circle.
 */
@Global()
@Module({})
export class SurveyTurnsModule {
  static of({
    rooms,
    holders,
    successors,
    keyMakers,
    closingSteps,
    cancellingSteps,
    destroyers,
  }: Turns): DynamicModule {
    return {
      module: SurveyTurnsModule,
      imports: [...rooms, SurveyDirectoryModule],
      providers: [
        { provide: HOLDERS_IN_FORCE, useExisting: holders },
        { provide: SUCCESSORS, useExisting: successors },
        listOf(KEY_MAKERS, keyMakers),
        listOf(CLOSING_STEPS, closingSteps),
        listOf(CANCELLING_STEPS, cancellingSteps),
        listOf(SURVEY_DESTROYERS, destroyers),
        { provide: QUESTIONNAIRE_USES, useClass: SurveysAsking },
      ],
      exports: [
        HOLDERS_IN_FORCE,
        SUCCESSORS,
        KEY_MAKERS,
        CLOSING_STEPS,
        CANCELLING_STEPS,
        SURVEY_DESTROYERS,
        QUESTIONNAIRE_USES,
      ],
    };
  }
}

const listOf = (provide: InjectionToken, types: readonly Type<unknown>[]): FactoryProvider => ({
  provide,
  inject: [...types],
  useFactory: (...made: unknown[]) => made,
});
