import { setImmediate as nextTurn } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { type Database, RESPONSES_DATABASE } from '../database/index.js';
import { ResponseTable } from './response-table.js';
import { isAboutOneRow, notWritten } from './storage-errors.js';
import type { Acceptance, Submission } from './submission.js';
import { writeSubmissions } from './write-submissions.js';

const LARGEST_BATCH = 200;

interface Pending {
  readonly submission: Submission;
  readonly resolve: (acceptance: Acceptance) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The one writer of responses. Submissions that come in the same turn of the event loop, or while
 * a batch is being written, share one transaction: a disk that takes 4 ms to make a commit durable
 * then accepts thousands a second. Nobody is answered before their batch is durable.
 */
@Injectable()
export class ResponseWriter implements BeforeApplicationShutdown {
  private readonly pending: Pending[] = [];
  private writing: Promise<void> | undefined;

  constructor(@Inject(RESPONSES_DATABASE) private readonly database: Database) {}

  /**
   * Resolves once what became of the submission is durable; rejects with a DomainError when the
   * store failed. Whether anything was stored then is not always known, so that whoever sent it
   * sends the same again: it is stored once.
   */
  async accept(submission: Submission): Promise<Acceptance> {
    const accepted = new Promise<Acceptance>((resolve, reject) => {
      this.pending.push({ submission, resolve, reject });
    });
    this.writing ??= this.writeAll();
    return accepted;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.writing;
  }

  private async writeAll(): Promise<void> {
    await nextTurn();
    while (this.pending.length > 0) await this.writeBatch(this.pending.splice(0, LARGEST_BATCH));
    this.writing = undefined;
  }

  private async writeBatch(batch: readonly Pending[]): Promise<void> {
    try {
      const acceptances = await this.write(batch.map(({ submission }) => submission));
      batch.forEach(({ resolve }, i) => resolve(acceptances[i]!));
    } catch (cause) {
      if (batch.length === 1 || !isAboutOneRow(cause)) {
        batch.forEach(({ reject }) => reject(notWritten(cause)));
        return;
      }
      // One row spoiled the transaction of all: each gets one of its own.
      for (const one of batch) await this.writeBatch([one]);
    }
  }

  private write(submissions: readonly Submission[]): Promise<readonly Acceptance[]> {
    const { engine } = this.database;
    return this.database.run((manager) =>
      writeSubmissions(new ResponseTable(manager, engine), submissions),
    );
  }
}
