import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.js';
import { DemandsModule } from '../demands/index.js';
import { ReleasesModule } from '../releases/index.js';
import { RenderingModule } from '../rendering/index.js';
import { SurveyDirectoryModule } from '../surveys/index.js';
import { HideResults } from './acts/hide-results.js';
import { ShowResults } from './acts/show-results.js';
import { PublishingController } from './office/publishing.controller.js';
import { PublishingPages } from './office/publishing-pages.js';
import { MadePages } from './public/made-pages.js';
import { ResultPageController } from './public/result-page.controller.js';
import { ResultPages } from './public/result-pages.js';

@Module({
  imports: [
    SurveyDirectoryModule,
    AgreementsModule,
    ReleasesModule,
    DemandsModule,
    RenderingModule,
  ],
  controllers: [PublishingController, ResultPageController],
  providers: [ResultPages, MadePages, PublishingPages, ShowResults, HideResults],
  exports: [ShowResults, HideResults],
})
export class PublishingModule {}
