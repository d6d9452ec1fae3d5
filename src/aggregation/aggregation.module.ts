import { Module } from '@nestjs/common';
import { ResponsesModule } from '../responses/index.js';
import { SurveysModule } from '../surveys/index.js';
import { ParticipationService } from './participation/participation.service.js';
import { OpeningService } from './releases/opening.service.js';
import { ReleaseStore } from './releases/release-store.js';
import { VerbatimPool } from './verbatims/verbatim-pool.js';

@Module({
  imports: [SurveysModule, ResponsesModule],
  providers: [ReleaseStore, OpeningService, ParticipationService, VerbatimPool],
  exports: [ReleaseStore, OpeningService],
})
export class AggregationModule {}
