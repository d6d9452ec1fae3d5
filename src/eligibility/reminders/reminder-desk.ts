import { Injectable } from '@nestjs/common';
import { Clock, dayAfter } from '../../common/index.js';
import { type Survey, SurveyDirectory, zoneOf } from '../../surveys/index.js';
import { readAddresses } from '../addresses/read-addresses.js';
import { type ListRefusal, refusalOf } from '../invitations/list-outcome.js';
import { MailWorker } from '../mail/mail-worker.js';
import { InvitationTrail } from '../noting/invitation-trail.js';
import { MailLists } from '../queue/mail-lists.js';
import { ReminderQueue } from '../queue/reminder-queue.js';

/** Reminded every day, people would take part to be left alone, or not at all. */
export const DAYS_BETWEEN = 3;

export type ReminderRefusal =
  | ListRefusal
  | { readonly kind: 'not-open' }
  | { readonly kind: 'reminded-lately'; readonly from: string }
  /** So few could be reminded one by one, which would be no reminder for all. */
  | { readonly kind: 'too-few-written'; readonly threshold: number };

export type ReminderOutcome =
  | { readonly kind: 'reminded'; readonly written: number; readonly unwritten: number }
  | { readonly kind: 'refused'; readonly refusal: ReminderRefusal };

/**
 * Reminds everybody on a list who was written to, whoever has taken part or not: who has, it cannot
 * ask, and addresses are not kept.
 */
@Injectable()
export class ReminderDesk {
  constructor(
    private readonly queue: ReminderQueue,
    private readonly lists: MailLists,
    private readonly surveys: SurveyDirectory,
    private readonly worker: MailWorker,
    private readonly trail: InvitationTrail,
    private readonly clock: Clock,
  ) {}

  /** Why nobody can be reminded now, whatever the list. */
  refusalOf(survey: Survey): ReminderRefusal | undefined {
    if (!this.worker.canSend) return { kind: 'no-mail' };
    const refusal = refusalOf(survey);
    if (refusal) return refusal;
    if (survey.state !== 'open') return { kind: 'not-open' };
    const { remindedOn = null } = survey;
    const from = remindedOn === null ? null : dayAfter(remindedOn, DAYS_BETWEEN);
    if (from !== null && from > this.today(survey)) return { kind: 'reminded-lately', from };
    return undefined;
  }

  async remind(survey: Survey, text: string): Promise<ReminderOutcome> {
    const refusal = this.refusalOf(survey);
    if (refusal) return { kind: 'refused', refusal };
    const list = readAddresses(text);
    if (list.kind === 'problem') return { kind: 'refused', refusal: list.problem };
    const written = await this.lists.writtenTo(survey.id, list.values);
    const { threshold } = survey.definition;
    if (written.length < threshold) {
      return { kind: 'refused', refusal: { kind: 'too-few-written', threshold } };
    }
    const today = this.today(survey);
    if (!(await this.surveys.recordReminder(survey.id, today, dayAfter(today, -DAYS_BETWEEN)))) {
      // Somebody else did at this moment.
      const from = dayAfter(today, DAYS_BETWEEN);
      return { kind: 'refused', refusal: { kind: 'reminded-lately', from } };
    }
    if (!(await this.queueAll(survey, written))) {
      return { kind: 'refused', refusal: { kind: 'over' } };
    }
    await this.trail.noteDone({ kind: 'reminder-sent', survey }, () => this.worker.wake());
    const unwritten = list.values.length - written.length;
    return { kind: 'reminded', written: written.length, unwritten };
  }

  private async queueAll(survey: Survey, addresses: readonly string[]): Promise<boolean> {
    try {
      return await this.queue.add(survey.id, addresses, this.today(survey));
    } catch (error) {
      await this.surveys.withdrawReminder(survey);
      throw error;
    }
  }

  private today(survey: Survey): string {
    return this.clock.today(zoneOf(survey));
  }
}
