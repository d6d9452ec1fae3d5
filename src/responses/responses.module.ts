import { Module } from '@nestjs/common';
import { IntakeKeys } from './intake-keys.js';
import { ResponseCounter } from './response-counter.js';
import { ResponseDestruction } from './response-destruction.js';
import { ResponseFolding } from './response-folding.js';
import { ResponseReader } from './response-reader.js';
import { ResponseWriter } from './response-writer.js';

const PROVIDERS = [
  IntakeKeys,
  ResponseWriter,
  ResponseReader,
  ResponseCounter,
  ResponseFolding,
  ResponseDestruction,
];

@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class ResponsesModule {}
