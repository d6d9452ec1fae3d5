import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.js';
import { SurveyDirectoryModule } from '../surveys/index.js';
import { CountSlips } from './count-slips.js';
import { TalliesController } from './tallies.controller.js';

@Module({
  imports: [AgreementsModule, SurveyDirectoryModule],
  controllers: [TalliesController],
  providers: [CountSlips],
  exports: [CountSlips],
})
export class TalliesModule {}
