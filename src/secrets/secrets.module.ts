import { type DynamicModule, Module } from '@nestjs/common';
import type { Configuration } from '../config/index.js';
import { readKeyFile } from './key-file.js';
import { KeyWrap } from './key-wrap.js';

@Module({})
export class SecretsModule {
  static forRoot({ keyFile }: Configuration): DynamicModule {
    const keyWrap = new KeyWrap(() => readKeyFile(keyFile));
    return {
      module: SecretsModule,
      global: true,
      providers: [{ provide: KeyWrap, useValue: keyWrap }],
      exports: [KeyWrap],
    };
  }
}
