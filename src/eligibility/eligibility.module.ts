import { Module } from '@nestjs/common';
import { SurveyDirectoryModule } from '../surveys/index.js';
import { EligibilityClosing } from './closing/eligibility-closing.js';
import { NightlyFold } from './closing/nightly-fold.js';
import { DrawController } from './draw/draw.controller.js';
import { DrawDesk } from './draw/draw-desk.js';
import { InvitationLists } from './invitations/invitation-lists.js';
import { MailQueue } from './mail/mail-queue.js';
import { MailSender } from './mail/mail-sender.js';
import { MailWorker } from './mail/mail-worker.js';
import { InvitationsController } from './pages/invitations.controller.js';
import { SlipsPageController } from './pages/slips-page.controller.js';
import { SlipsUploadController } from './pages/slips-upload.controller.js';
import { IssuerKeyMaker } from './signing/issuer-key-maker.js';
import { IssuerKeys } from './signing/issuer-keys.js';
import { SigningPool } from './signing/signing-pool.js';
import { InvitationStore } from './storage/invitation-store.js';

@Module({
  imports: [SurveyDirectoryModule],
  controllers: [DrawController, InvitationsController, SlipsPageController, SlipsUploadController],
  providers: [
    SigningPool,
    IssuerKeys,
    IssuerKeyMaker,
    InvitationStore,
    DrawDesk,
    EligibilityClosing,
    NightlyFold,
    MailQueue,
    MailSender,
    MailWorker,
    InvitationLists,
  ],
  exports: [IssuerKeyMaker, IssuerKeys, EligibilityClosing, InvitationStore],
})
export class EligibilityModule {}
