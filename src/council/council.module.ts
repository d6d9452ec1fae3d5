import { Module } from '@nestjs/common';
import { SignInModule } from '../accounts/index.js';
import { SurveysModule } from '../surveys/index.js';
import { ShareCheck } from './check/share-check.js';
import { ShareCheckController } from './check/share-check.controller.js';
import { HolderTies } from './holders/holder-ties.js';
import { SurveyHolders } from './holders/survey-holders.js';
import { CouncilKeyDestruction } from './keys/council-key-destruction.js';
import { CouncilKeyMaker } from './keys/council-key-maker.js';
import { CouncilLock } from './keys/council-lock.js';
import { RepresentativeKeys } from './keys/representative-keys.js';
import { PassphraseController } from './passphrase/passphrase.controller.js';
import { RecoveryController } from './recovery/recovery.controller.js';
import { RecoveryShares } from './recovery/recovery-shares.js';
import { RecoveryShowing } from './recovery/recovery-showing.js';

@Module({
  imports: [SurveysModule, SignInModule],
  controllers: [PassphraseController, RecoveryController, ShareCheckController],
  providers: [
    RepresentativeKeys,
    CouncilKeyMaker,
    CouncilKeyDestruction,
    CouncilLock,
    RecoveryShares,
    RecoveryShowing,
    HolderTies,
    SurveyHolders,
    ShareCheck,
  ],
  exports: [
    RepresentativeKeys,
    CouncilKeyMaker,
    CouncilKeyDestruction,
    CouncilLock,
    RecoveryShares,
    HolderTies,
    SurveyHolders,
  ],
})
export class CouncilModule {}
