import { type DynamicModule, Module } from '@nestjs/common';
import type { Configuration } from './configuration.js';

export const CONFIGURATION = Symbol('configuration');

@Module({})
export class ConfigurationModule {
  static forRoot(configuration: Configuration): DynamicModule {
    return {
      module: ConfigurationModule,
      global: true,
      providers: [{ provide: CONFIGURATION, useValue: configuration }],
      exports: [CONFIGURATION],
    };
  }
}
