import { Injectable } from '@nestjs/common';
import { type InvitationNumbers, SurveyDirectory } from '../../surveys/index.js';
import { type MailCounts, MailQueue } from '../queue/mail-queue.js';
import { InvitationStore } from '../storage/invitation-store.js';

export interface InvitationFigures {
  /** Of everybody who is invited, or is about to be by a list that waits. */
  readonly numbers: InvitationNumbers;
  readonly mails: MailCounts;
}

/** How many may take part. How many have drawn a ballot is in no figure before the end. */
@Injectable()
export class InvitationCounts {
  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly invitations: InvitationStore,
    private readonly queue: MailQueue,
  ) {}

  async figures(survey: string): Promise<InvitationFigures> {
    const mails = await this.queue.counts(survey);
    const numbers = await this.invitations.numbers(survey);
    return { numbers: { ...numbers, byMail: numbers.byMail + mails.queued }, mails };
  }

  /** Tells the office. */
  async record(survey: string): Promise<void> {
    const { numbers } = await this.figures(survey);
    await this.surveys.recordInvitations(survey, numbers);
  }
}
