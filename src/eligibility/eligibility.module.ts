import { Module } from '@nestjs/common';
import { SurveyDirectoryModule } from '../surveys/index.js';
import { EligibilityClosing } from './closing/eligibility-closing.js';
import { DrawingDays } from './closing/drawing-days.js';
import { DrawingEnd } from './closing/drawing-end.js';
import { NightlyFold } from './closing/nightly-fold.js';
import { BallotBookController } from './draw/ballot-book.controller.js';
import { DrawController } from './draw/draw.controller.js';
import { DrawingTimes } from './draw/drawing-times.js';
import { DrawDesk } from './draw/draw-desk.js';
import { InvitationCounts } from './counts/invitation-counts.js';
import { InvitationDesk } from './inviting/invitation-desk.js';
import { AddressLists } from './invitations/address-lists.js';
import { DrawingPlans } from './invitations/drawing-plans.js';
import { InvitationLists } from './invitations/invitation-lists.js';
import { InvitationTrail } from './noting/invitation-trail.js';
import { BounceCollector } from './bounces/bounce-collector.js';
import { BounceStore } from './bounces/bounce-store.js';
import { LetterDesk } from './letter/letter-desk.js';
import { BatchInvitations } from './queue/batch-invitations.js';
import { MailLists } from './queue/mail-lists.js';
import { ListTakingBack } from './taking-back/list-taking-back.js';
import { MailQueue } from './queue/mail-queue.js';
import { MailSeal } from './queue/mail-seal.js';
import { MailSender } from './mail/mail-sender.js';
import { InvitationRound } from './mail/invitation-round.js';
import { ReminderRound } from './mail/reminder-round.js';
import { ReminderQueue } from './queue/reminder-queue.js';
import { ToldMails } from './queue/told-mails.js';
import { ReminderDesk } from './reminders/reminder-desk.js';
import { MailWorker } from './mail/mail-worker.js';
import { InvitationsController } from './pages/invitations.controller.js';
import { ReminderController } from './pages/reminder.controller.js';
import { LetterController } from './pages/letter.controller.js';
import { SlipsPageController } from './pages/slips-page.controller.js';
import { SlipsUploadController } from './pages/slips-upload.controller.js';
import { IssuerKeyMaker } from './signing/issuer-key-maker.js';
import { IssuerKeys } from './signing/issuer-keys.js';
import { SigningPool } from './signing/signing-pool.js';
import { DrawingStore } from './storage/drawing-store.js';
import { LetterStore } from './storage/letter-store.js';
import { InvitationStore } from './storage/invitation-store.js';

@Module({
  imports: [SurveyDirectoryModule],
  controllers: [
    DrawController,
    BallotBookController,
    InvitationsController,
    LetterController,
    ReminderController,
    SlipsPageController,
    SlipsUploadController,
  ],
  providers: [
    SigningPool,
    IssuerKeys,
    IssuerKeyMaker,
    InvitationStore,
    DrawDesk,
    DrawingStore,
    DrawingTimes,
    EligibilityClosing,
    DrawingEnd,
    DrawingDays,
    NightlyFold,
    BounceStore,
    BounceCollector,
    LetterStore,
    LetterDesk,
    MailSeal,
    MailLists,
    BatchInvitations,
    MailQueue,
    MailSender,
    InvitationRound,
    ReminderRound,
    MailWorker,
    ReminderQueue,
    ToldMails,
    ReminderDesk,
    InvitationCounts,
    InvitationDesk,
    InvitationLists,
    AddressLists,
    ListTakingBack,
    DrawingPlans,
    InvitationTrail,
  ],
  exports: [IssuerKeyMaker, IssuerKeys, EligibilityClosing, InvitationStore],
})
export class EligibilityModule {}
