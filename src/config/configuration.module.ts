import { type DynamicModule, Module } from '@nestjs/common';
import { Clock, SystemClock } from '../common/index.js';
import type { Configuration } from './configuration.js';

export const CONFIGURATION = Symbol('configuration');

@Module({})
export class ConfigurationModule {
  /** @param clock another than the machine's, in tests */
  static forRoot(
    configuration: Configuration,
    clock: Clock = new SystemClock(configuration.timeZone),
  ): DynamicModule {
    return {
      module: ConfigurationModule,
      global: true,
      providers: [
        { provide: CONFIGURATION, useValue: configuration },
        { provide: Clock, useValue: clock },
      ],
      exports: [CONFIGURATION, Clock],
    };
  }
}
