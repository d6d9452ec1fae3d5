import { Module } from '@nestjs/common';
import { SurveyDirectoryModule } from '../../surveys/index.js';
import { EligibilityModule } from '../eligibility.module.js';
import { InvitedSurveysController } from './invited-surveys.controller.js';
import { OfficeRequests } from './office-requests.js';

/** This room in a process of its own. */
@Module({
  imports: [EligibilityModule, SurveyDirectoryModule],
  controllers: [InvitedSurveysController],
  providers: [OfficeRequests],
})
export class EligibilityProcessModule {}
