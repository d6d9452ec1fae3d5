import { Worker } from 'node:worker_threads';
import { DomainError, threadProgram } from '../../common/index.js';
import { UnlockRefused } from '../../council/index.js';
import type { SealedResponse } from '../../responses/index.js';
import type { OpeningResult } from '../publish/publish-opened.js';
import type { OpeningJob, RowBatch, ThreadMessage } from '../thread/opening-messages.js';
import { REFUSALS, refuse } from '../refusals.js';

const PROGRAM = threadProgram('../thread/opening-thread.js', import.meta.url);
const BATCH = 250;

export class OpeningCancelled extends DomainError {
  constructor() {
    super('opening-cancelled', REFUSALS['opening-cancelled']);
  }
}

/** One opening in a thread of its own, while the server goes on answering. */
export class OpeningRun {
  isUnlocked = false;
  /** Rows opened so far. */
  opened = 0;
  /** Whether all rows are open, and counted and protected now. */
  isProtecting = false;
  /** Resolves once the key is together; throws what `result` throws when it does not come to that. */
  readonly unlocked: Promise<void>;
  /** Throws a DomainError: `UnlockRefused`, `OpeningCancelled`, why nothing is published, a fault. */
  readonly result: Promise<OpeningResult>;
  private readonly worker: Worker;
  private isCancelled = false;

  constructor(job: OpeningJob, rows: AsyncIterable<SealedResponse>) {
    // No environment: nothing in it has a reason to read one.
    this.worker = new Worker(PROGRAM.file, {
      workerData: job,
      execArgv: [],
      env: {},
    });
    const batches = inBatches(rows);
    this.result = new Promise<OpeningResult>((resolve, reject) => {
      this.worker.on('message', (message: ThreadMessage) => {
        switch (message.kind) {
          case 'unlocked':
            this.isUnlocked = true;
            return;
          case 'locked': {
            reject(new UnlockRefused(message.code, message.line));
            return;
          }
          case 'more':
            this.opened = message.opened;
            return void this.feed(batches).catch(reject);
          case 'protecting':
            this.isProtecting = true;
            return;
          case 'done': {
            resolve(message.result);
            return;
          }
          case 'refused': {
            reject(new DomainError(message.code, message.category, message.values));
            return;
          }
        }
      });
      this.worker.once('error', (cause) => reject(fault(cause)));
      this.worker.once('exit', () =>
        reject(this.isCancelled ? new OpeningCancelled() : fault(undefined)),
      );
    }).finally(() => this.worker.terminate());
    this.unlocked = new Promise<void>((resolve, reject) => {
      this.worker.on('message', ({ kind }: ThreadMessage) => {
        if (kind === 'unlocked') resolve();
      });
      this.result.catch(reject);
    });
  }

  /** Ends the thread and forgets all that it held. */
  async cancel(): Promise<void> {
    this.isCancelled = true;
    await this.worker.terminate();
  }

  private async feed(batches: AsyncIterator<RowBatch, undefined>): Promise<void> {
    const { value, done } = await batches.next();
    const rows: RowBatch = done ? [] : value;
    // What a driver returns may be a window on a buffer with other things in it.
    const copies = rows.map(({ input, sealed }) => ({
      input: new Uint8Array(input),
      sealed: new Uint8Array(sealed),
    }));
    this.worker.postMessage(
      copies,
      copies.flatMap(({ input, sealed }) => [input.buffer, sealed.buffer]),
    );
  }
}

async function* inBatches(
  rows: AsyncIterable<SealedResponse>,
): AsyncGenerator<RowBatch, undefined> {
  let batch: SealedResponse[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
  return undefined;
}

const fault = (cause: unknown): DomainError => refuse('opening-failed', {}, { cause });
