import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { Batches, type Database, RESPONSES_DATABASE } from '../database/index.js';
import { ResponseTable } from './response-table.js';
import { notWritten } from './storage-errors.js';
import type { Acceptance, Submission } from './submission.js';
import { writeSubmissions } from './write-submissions.js';

/** The one writer of responses. Nobody is answered before their batch is durable. */
@Injectable()
export class ResponseWriter implements BeforeApplicationShutdown {
  private readonly batches: Batches<Submission, Acceptance>;

  constructor(@Inject(RESPONSES_DATABASE) database: Database) {
    const { engine } = database;
    this.batches = new Batches((submissions) =>
      database.run((manager) => writeSubmissions(new ResponseTable(manager, engine), submissions)),
    );
  }

  /**
   * Resolves once what became of the submission is durable; rejects with a DomainError when the
   * store failed. Whether anything was stored then is not always known, so that whoever sent it
   * sends the same again: it is stored once.
   */
  accept(submission: Submission): Promise<Acceptance> {
    return this.batches.do(submission).catch((cause: unknown) => {
      throw notWritten(cause);
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.batches.settled();
  }
}
