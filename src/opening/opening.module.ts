import { Module } from '@nestjs/common';
import { BulletinModule } from '../bulletin/index.js';
import { CouncilModule } from '../council/index.js';
import { ReleasesModule } from '../releases/index.js';
import { ResponsesModule } from '../responses/index.js';
import { SurveyDirectoryModule } from '../surveys/index.js';
import { TurnoutModule } from '../turnout/index.js';
import { OpeningDesk } from './desk/opening-desk.js';
import { OpeningStore } from './desk/opening-store.js';
import { OpeningController } from './page/opening.controller.js';
import { OpeningPages } from './page/opening-pages.js';

@Module({
  imports: [
    SurveyDirectoryModule,
    ResponsesModule,
    CouncilModule,
    BulletinModule,
    ReleasesModule,
    TurnoutModule,
  ],
  controllers: [OpeningController],
  providers: [OpeningStore, OpeningDesk, OpeningPages],
  exports: [OpeningDesk],
})
export class OpeningModule {}
