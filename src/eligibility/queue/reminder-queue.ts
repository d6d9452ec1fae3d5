import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Database, ELIGIBILITY_DATABASE } from '../../database/index.js';
import { insertNew } from '../storage/insert-new.js';
import { lockSurvey } from '../storage/lock-survey.js';
import { MailSeal } from './mail-seal.js';
import { ReminderJob } from './reminder-job.entity.js';
import { ReminderRound } from './reminder-round.entity.js';

export interface Reminder {
  readonly survey: string;
  readonly address: string;
}

/**
 * Reminders on their way. A row goes before its mail does: one that is cut short is lost, which costs a
 * reminder; kept, it could come twice.
 */
@Injectable()
export class ReminderQueue {
  constructor(
    @Inject(ELIGIBILITY_DATABASE) private readonly database: Database,
    private readonly seal: MailSeal,
  ) {}

  /** False once the survey is closed. Of a day on which reminders were queued before, both are told. */
  add(survey: string, addresses: readonly string[], day: string): Promise<boolean> {
    return this.database.run(async (manager) => {
      if (!(await lockSurvey(this.database, manager, survey))) return false;
      const before = await manager.findOneBy(ReminderRound, { survey, day });
      const people = (before?.people ?? 0) + addresses.length;
      await manager.save(ReminderRound, { survey, day, people });
      const jobs = addresses.map((address) => this.jobOf({ survey, address }));
      await insertNew(
        manager,
        ReminderJob,
        jobs.sort((a, b) => (a.id < b.id ? -1 : 1)),
      );
      return true;
    });
  }

  /** Ids of what waits, in an order that tells nothing. */
  async waiting(surveys: readonly string[]): Promise<readonly string[]> {
    const jobs = await this.database.run((manager) =>
      manager.findBy(ReminderJob, { survey: In([...surveys]) }),
    );
    return jobs.map(({ id }) => id).sort();
  }

  /** Nothing when another process has it. */
  take(id: string): Promise<Reminder | undefined> {
    return this.database.run(async (manager) => {
      const job = await manager.findOneBy(ReminderJob, { id });
      const { affected } = await manager.delete(ReminderJob, { id });
      if (!job || affected !== 1) return undefined;
      return { survey: job.survey, address: this.seal.open(job.survey, job.sealed).address };
    });
  }

  /** The mail server certainly did not take it this time. */
  putBack(reminder: Reminder): Promise<void> {
    return this.database.run((manager) => insertNew(manager, ReminderJob, [this.jobOf(reminder)]));
  }

  private jobOf({ survey, address }: Reminder): ReminderJob {
    const id = randomBytes(32).toString('hex');
    return { id, survey, sealed: this.seal.seal(survey, { address }) };
  }
}
