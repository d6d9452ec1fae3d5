import { Module } from '@nestjs/common';
import { BulletinModule } from '../bulletin/index.js';
import { ReleasesModule } from '../releases/index.js';
import { ResponsesModule } from '../responses/index.js';
import { SurveyDirectoryModule } from '../surveys/index.js';
import { GroupParticipationService } from './by-group/group-participation.service.js';
import { ParticipationService } from './participation.service.js';

@Module({
  imports: [SurveyDirectoryModule, ResponsesModule, ReleasesModule, BulletinModule],
  providers: [ParticipationService, GroupParticipationService],
  exports: [ParticipationService, GroupParticipationService],
})
export class TurnoutModule {}
