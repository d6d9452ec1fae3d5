import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type Database, ELIGIBILITY_DATABASE } from '../../database/index.js';
import { countInvitations } from '../storage/count-invitations.js';
import { MailBatch } from './mail-batch.entity.js';
import { MAIL_STATES, MailJob, type MailState } from './mail-job.entity.js';
import { MailSeal } from './mail-seal.js';

export type MailCounts = Readonly<Record<MailState, number>>;

/** A mail that this process sends now. */
export interface TakenMail {
  readonly id: string;
  readonly survey: string;
  readonly batch: string;
  readonly address: string;
  readonly code: string;
  /** In which its code is good. */
  readonly surveys: readonly string[];
}

/**
 * Mails whose invitations are made. What becomes of a mail changes its own row and totals, and
 * no invitation, so that no moment joins the two. A mail that was cut short goes out again with the same code: the person has two
 * mails and one invitation.
 */
@Injectable()
export class MailQueue implements OnApplicationBootstrap {
  constructor(
    @Inject(ELIGIBILITY_DATABASE) private readonly database: Database,
    private readonly seal: MailSeal,
  ) {}

  /** Takes up what was cut short. Of another process that sends meanwhile, one mail at most. */
  async onApplicationBootstrap(): Promise<void> {
    await this.database.run(async (manager) => {
      await manager.update(MailJob, { state: 'sending' }, { state: 'ready' });
    });
  }

  counts(survey: string): Promise<MailCounts> {
    return this.database.run(async (manager) => {
      const counts = { queued: 0, ready: 0, sending: 0, sent: 0, failed: 0, uncertain: 0 };
      for (const state of MAIL_STATES) {
        counts[state] = await manager.countBy(MailJob, { survey, state });
      }
      return counts;
    });
  }

  /** Lets go out again, with the same codes, what the mail server refused or may not have got. */
  retry(survey: string): Promise<void> {
    return this.database.run(async (manager) => {
      const failed = await manager.findBy(MailJob, { survey, state: 'failed' });
      await this.countUnreached(manager, failed, -1);
      const state = In(['failed', 'uncertain']);
      await manager.update(MailJob, { survey, state }, { state: 'ready' });
    });
  }

  /** Ids of what can go out, in an order that tells nothing. */
  async ready(surveys: readonly string[]): Promise<readonly string[]> {
    const jobs = await this.database.run((manager) =>
      manager.findBy(MailJob, { survey: In([...surveys]), state: 'ready' }),
    );
    return jobs.map(({ id }) => id).sort();
  }

  hasWork(surveys: readonly string[]): Promise<boolean> {
    const state = In(['queued', 'ready']);
    return this.database.run((manager) =>
      manager.existsBy(MailJob, { survey: In([...surveys]), state }),
    );
  }

  /** Lists whose invitations are to be made. */
  waiting(surveys: readonly string[]): Promise<readonly MailBatch[]> {
    return this.database.run((manager) =>
      manager.findBy(MailBatch, { survey: In([...surveys]), state: 'waiting' }),
    );
  }

  /** Takes a mail for sending; nothing when another process has it. */
  take(id: string): Promise<TakenMail | undefined> {
    return this.database.run(async (manager) => {
      const where = { id, state: 'ready' } as const;
      const { affected } = await manager.update(MailJob, where, { state: 'sending' });
      const job = affected === 1 ? await manager.findOneBy(MailJob, { id }) : null;
      if (!job) return undefined;
      const { survey, batch } = job;
      const { address, code = '', surveys = [] } = this.seal.open(survey, job.sealed);
      return { id, survey, batch, address, code, surveys };
    });
  }

  /** The mail was taken: whom it went to, and with which code, is forgotten. */
  markSent(id: string): Promise<void> {
    return this.database.run(async (manager) => {
      await manager.update(MailJob, { id }, { state: 'sent', sealed: '' });
    });
  }

  /**
   * The mail was not taken, or nobody can tell. Its invitation stays, though nobody may hold it: an
   * invitation that goes when a mail fails would say whose it was.
   */
  markUnsent(id: string, state: 'ready' | 'failed' | 'uncertain'): Promise<void> {
    return this.database.run(async (manager) => {
      const job = await manager.findOneBy(MailJob, { id });
      if (!job) return;
      if (state === 'failed') await this.countUnreached(manager, [job], 1);
      await manager.update(MailJob, { id }, { state });
    });
  }

  /** In every survey in which their codes are good. */
  private async countUnreached(
    manager: EntityManager,
    jobs: readonly MailJob[],
    more: 1 | -1,
  ): Promise<void> {
    for (const { survey, sealed } of jobs) {
      for (const one of this.seal.open(survey, sealed).surveys ?? []) {
        await countInvitations(manager, one, 'unreached', more);
      }
    }
  }
}
