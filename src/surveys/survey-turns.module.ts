import {
  type DynamicModule,
  type FactoryProvider,
  Global,
  type InjectionToken,
  Module,
  type ModuleMetadata,
  type Type,
} from '@nestjs/common';
import { CLOSING_STEPS, type ClosingStep, KEY_MAKERS, type KeyMaker } from './ports.js';

interface Turns {
  /** Modules that export the classes named below. */
  readonly rooms: NonNullable<ModuleMetadata['imports']>;
  readonly keyMakers: readonly Type<KeyMaker>[];
  /** In the order in which they run. */
  readonly closingSteps: readonly Type<ClosingStep>[];
}

/**
 * Tells this room what others do when a survey is scheduled and when it closes. Global, because
 * those rooms import this one: naming them in `SurveysModule` would be a circle.
 */
@Global()
@Module({})
export class SurveyTurnsModule {
  static of({ rooms, keyMakers, closingSteps }: Turns): DynamicModule {
    return {
      module: SurveyTurnsModule,
      imports: rooms,
      providers: [listOf(KEY_MAKERS, keyMakers), listOf(CLOSING_STEPS, closingSteps)],
      exports: [KEY_MAKERS, CLOSING_STEPS],
    };
  }
}

const listOf = (provide: InjectionToken, types: readonly Type<unknown>[]): FactoryProvider => ({
  provide,
  inject: [...types],
  useFactory: (...made: unknown[]) => made,
});
