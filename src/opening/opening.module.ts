import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.js';
import { BulletinModule } from '../bulletin/index.js';
import { CouncilModule } from '../council/index.js';
import { ReleasesModule } from '../releases/index.js';
import { ResponsesModule } from '../responses/index.js';
import { RosterModule } from '../roster/index.js';
import { SurveyDirectoryModule } from '../surveys/index.js';
import { TurnoutModule } from '../turnout/index.js';
import { BoxMaker } from './box/box-maker.js';
import { OpeningDesk } from './desk/opening-desk.js';
import { OpeningStore } from './desk/opening-store.js';
import { OpeningController } from './page/opening.controller.js';
import { OpeningPages } from './page/opening-pages.js';
import { ReleaseFromTable } from './table/release-from-table.js';
import { ChoiceController } from './table/choice/choice.controller.js';
import { ChoiceFromTable } from './table/choice/choice-from-table.js';
import { MinutesKept } from './table/minutes/minutes-kept.js';
import { MinutesController } from './table/minutes/minutes.controller.js';
import { TableController } from './table/table.controller.js';

@Module({
  imports: [
    AgreementsModule,
    SurveyDirectoryModule,
    ResponsesModule,
    CouncilModule,
    BulletinModule,
    ReleasesModule,
    RosterModule,
    TurnoutModule,
  ],
  controllers: [OpeningController, TableController, ChoiceController, MinutesController],
  providers: [
    OpeningStore,
    OpeningDesk,
    OpeningPages,
    ReleaseFromTable,
    BoxMaker,
    MinutesKept,
    ChoiceFromTable,
  ],
  exports: [OpeningDesk, ReleaseFromTable, BoxMaker],
})
export class OpeningModule {}
