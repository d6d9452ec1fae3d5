import { Inject, Injectable } from '@nestjs/common';
import { type Database, ELIGIBILITY_DATABASE, foldTables } from '../../database/index.js';
import { isByInvitation } from '../../questionnaire/index.js';
import { type Survey, SurveyDirectory } from '../../surveys/index.js';
import { ELIGIBILITY_TABLES } from '../entities.js';
import { LetterDesk } from '../letter/letter-desk.js';
import { ReminderQueue } from '../queue/reminder-queue.js';
import { MailSender } from './mail-sender.js';
import type { Round, Step } from './round.js';

/** Reminders of surveys that take responses. */
@Injectable()
export class ReminderRound implements Round {
  /** Of the latest steps. */
  private begunFor: readonly string[] = [];

  constructor(
    private readonly queue: ReminderQueue,
    private readonly sender: MailSender,
    private readonly letters: LetterDesk,
    private readonly surveys: SurveyDirectory,
    @Inject(ELIGIBILITY_DATABASE) private readonly database: Database,
  ) {}

  async hasWork(): Promise<boolean> {
    const open = await this.open();
    return (await this.queue.waiting([...open.keys()])).length > 0;
  }

  async steps(): Promise<readonly Step[]> {
    const open = await this.open();
    this.begunFor = [...open.keys()];
    const waiting = await this.queue.waiting(this.begunFor);
    return waiting.map((id) => () => this.send(id, open));
  }

  async isCurrent(): Promise<boolean> {
    const open = await this.open();
    return this.begunFor.every((id) => open.has(id));
  }

  async settle(): Promise<void> {
    await foldTables(this.database, ELIGIBILITY_TABLES);
  }

  private async open(): Promise<ReadonlyMap<string, Survey>> {
    const open = (await this.surveys.all()).filter(
      ({ state, definition }) => state === 'open' && isByInvitation(definition.mode),
    );
    return new Map(open.map((survey) => [survey.id, survey]));
  }

  private async send(id: string, open: ReadonlyMap<string, Survey>): Promise<boolean> {
    const reminder = await this.queue.take(id);
    const survey = reminder && open.get(reminder.survey);
    if (!survey) return true;
    const content = this.letters.reminder(survey);
    const delivery = await this.sender.send({ ...content, to: reminder.address });
    if (delivery === 'later') await this.queue.putBack(reminder);
    return delivery === 'sent' || delivery === 'refused';
  }
}
