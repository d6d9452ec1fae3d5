import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { type Survey, zoneOf } from '../../surveys/index.js';
import { readAddresses } from '../addresses/read-addresses.js';
import { InvitationCounts } from '../counts/invitation-counts.js';
import { DrawingTimes } from '../draw/drawing-times.js';
import { MailWorker } from '../mail/mail-worker.js';
import { MailLists } from '../queue/mail-lists.js';
import { MailQueue } from '../queue/mail-queue.js';
import { InvitationTrail } from '../noting/invitation-trail.js';
import { type ListOutcome, refusalOf } from './list-outcome.js';

/** What admins do with lists of addresses. */
@Injectable()
export class AddressLists {
  constructor(
    private readonly mails: MailLists,
    private readonly queue: MailQueue,
    private readonly counts: InvitationCounts,
    private readonly worker: MailWorker,
    private readonly times: DrawingTimes,
    private readonly trail: InvitationTrail,
    private readonly clock: Clock,
  ) {}

  get canSendMail(): boolean {
    return this.worker.canSend;
  }

  /** @param name what the admin calls the list; it is forgotten with the list */
  async add(survey: Survey, text: string, name: string): Promise<ListOutcome> {
    if (!this.canSendMail) return { kind: 'refused', refusal: { kind: 'no-mail' } };
    const refusal = refusalOf(survey);
    if (refusal) return { kind: 'refused', refusal };
    if (await this.times.hasEnded(survey)) {
      return { kind: 'refused', refusal: { kind: 'drawing-ended' } };
    }
    const list = readAddresses(text);
    if (list.kind === 'problem') return { kind: 'refused', refusal: list.problem };
    const { threshold } = survey.definition;
    const addresses = list.values;
    const day = this.clock.today(zoneOf(survey));
    const taken = await this.trail.around(
      { kind: 'addresses-sent-in', survey, details: { count: addresses.length } },
      () => this.mails.add(survey.id, { addresses, name, fewest: threshold, day }),
      {
        done: (outcome) =>
          outcome.kind === 'queued'
            ? { kind: 'addresses-taken', details: { count: outcome.count } }
            : null,
        then: () => this.goOn(survey),
      },
    );
    switch (taken.kind) {
      case 'too-few-new':
        return { kind: 'refused', refusal: { ...taken, threshold } };
      case 'unknown-before':
      case 'over':
        return { kind: 'refused', refusal: taken };
      case 'queued':
        return { kind: 'done', read: addresses.length, changed: taken.count };
    }
  }

  /** Sends again, with the same invitations, what did not go out. */
  async retry(survey: Survey): Promise<void> {
    await this.trail.around({ kind: 'mails-retried', survey }, () => this.queue.retry(survey.id), {
      then: () => this.goOn(survey),
    });
  }

  private async goOn({ id }: Survey): Promise<void> {
    await this.counts.record(id).finally(() => this.worker.wake());
  }
}
