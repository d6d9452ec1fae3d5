import { Inject, Injectable } from '@nestjs/common';
import { type Database, ELIGIBILITY_DATABASE, foldTables } from '../../database/index.js';
import { SurveyDirectory } from '../../surveys/index.js';
import { InvitationCounts } from '../counts/invitation-counts.js';
import { ELIGIBILITY_TABLES } from '../entities.js';
import { BatchInvitations, type InvitedTo } from '../queue/batch-invitations.js';
import { MailQueue } from '../queue/mail-queue.js';
import { DrawingStore } from '../storage/drawing-store.js';

/** Makes the invitations of lists that wait, and lets the database forget what went on. */
@Injectable()
export class InvitationDesk {
  constructor(
    @Inject(ELIGIBILITY_DATABASE) private readonly database: Database,
    private readonly surveys: SurveyDirectory,
    private readonly queue: MailQueue,
    private readonly batches: BatchInvitations,
    private readonly drawings: DrawingStore,
    private readonly counts: InvitationCounts,
  ) {}

  /** List by list, before the first mail of any goes out. */
  async inviteWaiting(surveys: readonly string[]): Promise<void> {
    for (const batch of await this.queue.waiting(surveys)) {
      await this.batches.make(batch, await this.othersInBook(batch.survey));
    }
  }

  async settle(surveys: readonly string[]): Promise<void> {
    await foldTables(this.database, ELIGIBILITY_TABLES);
    // The other surveys of a book have new people invited too.
    const books = await Promise.all(surveys.map((id) => this.drawings.sharing(id)));
    for (const id of new Set(books.flat())) await this.counts.record(id);
  }

  private async othersInBook(survey: string): Promise<readonly InvitedTo[]> {
    const ids = (await this.drawings.sharing(survey)).filter((id) => id !== survey);
    const others = await Promise.all(ids.map((id) => this.surveys.get(id)));
    return others.map(({ id, definition }) => ({ survey: id, fewest: definition.threshold }));
  }
}
