import { Module } from '@nestjs/common';
import { SurveyDirectoryModule } from '../surveys/index.js';
import { ReleaseLedger } from './release-ledger.js';
import { ReleaseStore } from './release-store.js';

@Module({
  imports: [SurveyDirectoryModule],
  providers: [ReleaseStore, ReleaseLedger],
  exports: [ReleaseStore, ReleaseLedger],
})
export class ReleasesModule {}
