import { Module } from '@nestjs/common';
import { RenderingModule } from '../rendering/index.js';
import { ResponsesModule } from '../responses/index.js';
import { SurveyDirectoryModule } from '../surveys/index.js';
import { BulletinController } from './bulletin.controller.js';
import { BulletinMaker } from './bulletin-maker.js';
import { BulletinStore } from './bulletin-store.js';
import { PetitionFiles } from './petition-files.js';

@Module({
  imports: [SurveyDirectoryModule, ResponsesModule, RenderingModule],
  controllers: [BulletinController],
  providers: [BulletinStore, BulletinMaker, PetitionFiles],
  exports: [BulletinStore, BulletinMaker],
})
export class BulletinModule {}
