import { Injectable } from '@nestjs/common';
import { SurveyDirectory } from '../../surveys/index.js';
import { type MailCounts, MailQueue } from '../queue/mail-queue.js';
import { InvitationStore } from '../storage/invitation-store.js';

export interface InvitationFigures {
  readonly invited: number;
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

  /** Everybody who is invited, or is about to be by a list that waits. */
  async figures(survey: string): Promise<InvitationFigures> {
    const mails = await this.queue.counts(survey);
    const invited = (await this.invitations.countInvited(survey)) + mails.queued;
    return { invited, mails };
  }

  /** Tells the office. */
  async record(survey: string): Promise<void> {
    const { invited } = await this.figures(survey);
    await this.surveys.recordInvited(survey, invited);
  }
}
