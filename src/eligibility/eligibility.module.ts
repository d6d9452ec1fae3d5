import { Module } from '@nestjs/common';
import { SurveysModule } from '../surveys/index.js';
import { EligibilityClosing } from './closing/eligibility-closing.js';
import { NightlyFold } from './closing/nightly-fold.js';
import { DrawController } from './draw/draw.controller.js';
import { DrawDesk } from './draw/draw-desk.js';
import { IssuerKeyMaker } from './signing/issuer-key-maker.js';
import { IssuerKeys } from './signing/issuer-keys.js';
import { SigningPool } from './signing/signing-pool.js';
import { InvitationStore } from './storage/invitation-store.js';

@Module({
  imports: [SurveysModule],
  controllers: [DrawController],
  providers: [
    SigningPool,
    IssuerKeys,
    IssuerKeyMaker,
    InvitationStore,
    DrawDesk,
    EligibilityClosing,
    NightlyFold,
  ],
  exports: [IssuerKeyMaker, EligibilityClosing, InvitationStore],
})
export class EligibilityModule {}
