import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { type Database, ELIGIBILITY_DATABASE } from '../../database/index.js';
import { EVERYBODY } from './everybody.js';
import { Invitation } from './invitation.entity.js';
import { MAIL_STATES, MailJob, type MailState } from './mail-job.entity.js';

const ROWS_AT_ONCE = 200;

/** One secret has a hash in each survey that it is good for. */
export interface InvitationTo {
  readonly survey: string;
  readonly hash: string;
}

export type MailCounts = Readonly<Record<MailState, number>>;

/**
 * Invitations on their way by e-mail. A job becomes `sending`, and its invitation valid, in one
 * transaction before the mail server is spoken to; a crash after that leaves it so, and it is not
 * sent again by itself, because the first mail may have arrived.
 */
@Injectable()
export class MailQueue {
  constructor(@Inject(ELIGIBILITY_DATABASE) private readonly database: Database) {}

  /** Queues those addresses that are not on the list yet. Returns how many were. */
  add(survey: string, addresses: readonly string[]): Promise<number> {
    return this.database.run(async (manager) => {
      const there = await manager.findBy(MailJob, { survey, state: Not('sent') });
      const known = new Set(there.map(({ address }) => address.toLowerCase()));
      const jobs = addresses
        .filter((address) => !known.has(address.toLowerCase()))
        .map((address) => ({ id: randomId(), survey, address, state: 'queued' as const }))
        // In the order of random numbers, not of the list.
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      for (let i = 0; i < jobs.length; i += ROWS_AT_ONCE) {
        await manager.insert(MailJob, jobs.slice(i, i + ROWS_AT_ONCE));
      }
      return jobs.length;
    });
  }

  counts(survey: string): Promise<MailCounts> {
    return this.database.run(async (manager) => {
      const counts = { queued: 0, sending: 0, sent: 0, failed: 0 };
      for (const state of MAIL_STATES) {
        counts[state] = await manager.countBy(MailJob, { survey, state });
      }
      return counts;
    });
  }

  /** Queues again what the mail server refused. */
  retryFailed(survey: string): Promise<void> {
    return this.database.run(async (manager) => {
      await manager.update(MailJob, { survey, state: 'failed' }, { state: 'queued' });
    });
  }

  /** Ids of what waits, in an order that tells nothing. */
  async waiting(surveys: readonly string[]): Promise<readonly string[]> {
    if (surveys.length === 0) return [];
    const jobs = await this.database.run((manager) =>
      manager.findBy(MailJob, { survey: In([...surveys]), state: 'queued' }),
    );
    return jobs.map(({ id }) => id).sort();
  }

  find(id: string): Promise<MailJob | null> {
    return this.database.run((manager) => manager.findOneBy(MailJob, { id }));
  }

  /**
   * Takes a job for sending and makes its invitation valid, in every survey of a book; false when
   * another process has it.
   */
  take(id: string, invitations: readonly InvitationTo[]): Promise<boolean> {
    return this.database.run(async (manager) => {
      const { affected } = await manager.update(
        MailJob,
        { id, state: 'queued' },
        { state: 'sending' },
      );
      if (affected !== 1) return false;
      for (const invitation of invitations) {
        await manager.insert(Invitation, {
          ...invitation,
          partition: EVERYBODY,
          revoked: false,
        });
      }
      return true;
    });
  }

  /** The mail was taken: whom it went to is forgotten. */
  markSent(id: string): Promise<void> {
    return this.database.run(async (manager) => {
      await manager.update(MailJob, { id }, { state: 'sent', address: '' });
    });
  }

  /** The mail was certainly not taken: nobody holds its invitation, which goes. */
  markUnsent(
    id: string,
    invitations: readonly InvitationTo[],
    state: 'queued' | 'failed',
  ): Promise<void> {
    return this.database.run(async (manager) => {
      const hashes = invitations.map(({ hash }) => hash);
      await manager.delete(Invitation, { hash: In(hashes) });
      await manager.update(MailJob, { id }, { state });
    });
  }
}

const randomId = (): string => randomBytes(32).toString('hex');
