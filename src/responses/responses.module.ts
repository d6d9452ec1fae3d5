import { Module } from '@nestjs/common';
import { ResponseCounter } from './response-counter.js';
import { ResponseReader } from './response-reader.js';
import { ResponseWriter } from './response-writer.js';
import { WriteAheadLog } from './write-ahead-log.js';

@Module({
  providers: [WriteAheadLog, ResponseWriter, ResponseReader, ResponseCounter],
  exports: [ResponseWriter, ResponseReader, ResponseCounter],
})
export class ResponsesModule {}
