import { Inject, Injectable } from '@nestjs/common';
import { type Database, ELIGIBILITY_DATABASE } from '../../database/index.js';
import { MailBatch } from './mail-batch.entity.js';
import { MAIL_STATES, MailJob } from './mail-job.entity.js';
import type { MailCounts } from './mail-queue.js';
import { ReminderJob } from './reminder-job.entity.js';
import { ReminderRound } from './reminder-round.entity.js';

/** A list, and how many of its mails are how far. */
export interface ToldList {
  readonly id: string;
  readonly name: string;
  readonly addedOn: string | null;
  readonly mails: MailCounts;
}

export interface MailsTold {
  readonly lists: readonly ToldList[];
  readonly reminders: readonly Pick<ReminderRound, 'day' | 'people'>[];
  /** Reminders that are still to go out. */
  readonly waiting: number;
}

/** What was sent, list by list and day by day: counts alone, and none of who took part. */
@Injectable()
export class ToldMails {
  constructor(@Inject(ELIGIBILITY_DATABASE) private readonly database: Database) {}

  of(survey: string): Promise<MailsTold> {
    return this.database.run(async (manager) => {
      const batches = await manager.findBy(MailBatch, { survey });
      const lists: ToldList[] = [];
      for (const { id, name, addedOn = null } of batches) {
        const mails = { queued: 0, ready: 0, sending: 0, sent: 0, failed: 0, uncertain: 0 };
        for (const state of MAIL_STATES) {
          mails[state] = await manager.countBy(MailJob, { batch: id, state });
        }
        lists.push({ id, name, addedOn, mails });
      }
      const reminders = await manager.find(ReminderRound, {
        where: { survey },
        order: { day: 'ASC' },
      });
      const waiting = await manager.countBy(ReminderJob, { survey });
      return { lists: lists.sort(byDay), reminders, waiting };
    });
  }
}

/** Of one day by their names: the key of a list is chance. */
const byDay = (a: ToldList, b: ToldList): number =>
  (a.addedOn ?? '').localeCompare(b.addedOn ?? '') || a.name.localeCompare(b.name);
