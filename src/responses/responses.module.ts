import { Module } from '@nestjs/common';
import { IntakeKeys } from './intake-keys.js';
import { ResponseCounter } from './response-counter.js';
import { ResponseFolding } from './response-folding.js';
import { ResponseReader } from './response-reader.js';
import { ResponseWriter } from './response-writer.js';

@Module({
  providers: [IntakeKeys, ResponseWriter, ResponseReader, ResponseCounter, ResponseFolding],
  exports: [IntakeKeys, ResponseWriter, ResponseReader, ResponseCounter, ResponseFolding],
})
export class ResponsesModule {}
