import { Module } from '@nestjs/common';
import { SurveyDirectoryModule } from '../surveys/index.js';
import { ReleaseFiles } from './files/release-files.js';
import { ReleaseFilesController } from './files/release-files.controller.js';
import { ReleaseLedger } from './release-ledger.js';
import { ReleaseStore } from './release-store.js';

@Module({
  imports: [SurveyDirectoryModule],
  controllers: [ReleaseFilesController],
  providers: [ReleaseStore, ReleaseLedger, ReleaseFiles],
  exports: [ReleaseStore, ReleaseLedger],
})
export class ReleasesModule {}
