import { Module } from '@nestjs/common';
import { ReleasesModule } from '../releases/index.js';
import { SurveyDirectoryModule } from '../surveys/index.js';
import { VerbatimPool } from './pool/verbatim-pool.js';
import { VerbatimsController } from './review/verbatims.controller.js';
import { VerbatimsPages } from './review/verbatims-pages.js';

@Module({
  imports: [SurveyDirectoryModule, ReleasesModule],
  controllers: [VerbatimsController],
  providers: [VerbatimPool, VerbatimsPages],
})
export class CommentsModule {}
