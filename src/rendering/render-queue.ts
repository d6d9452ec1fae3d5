import { Worker } from 'node:worker_threads';
import { DomainError, threadProgram } from '../common/index.js';
import type { RenderAnswer, RenderJob } from './thread/rendering-messages.js';
import { refuse } from './refusals.js';

/** How far a document is: so many are made before it, or so many of its chapters are laid out. */
export type RenderProgress =
  | { readonly kind: 'waiting'; readonly before: number }
  | { readonly kind: 'making'; readonly done: number; readonly of: number };

/** What whoever waits for a document may want: to give it up, and to hear how far it is. */
export interface Watch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RenderProgress) => void;
}

export interface QueueLimits {
  readonly mostWaiting: number;
  readonly idleMs: number;
  /** A document that takes longer is given up. */
  readonly mostMs: number;
}

const PROGRAM = threadProgram('./thread/rendering-thread.js', import.meta.url);

interface Turn extends Watch {
  readonly job: RenderJob;
  readonly resolve: (file: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * One document at a time, in a thread that starts with the first and ends once nothing was asked of it
 * for a while: fonts and programs take tens of megabytes.
 */
export class RenderQueue {
  private readonly waiting: Turn[] = [];
  private running: Turn | undefined;
  private worker: Worker | undefined;
  /** Until the thread ends because nothing is asked for; until a document has taken too long. */
  private idle: NodeJS.Timeout | undefined;
  private limit: NodeJS.Timeout | undefined;

  constructor(private readonly limits: QueueLimits) {}

  get hasThread(): boolean {
    return this.worker !== undefined;
  }

  /**
   * Throws what `reports` throws; `rendering-busy` when too many wait, `rendering-cancelled` and
   * `rendering-too-long` when it was given up, `rendering-failed` when the thread ended before it was done.
   */
  async run(job: RenderJob, watch: Watch = {}): Promise<Buffer> {
    if (watch.signal?.aborted) throw refuse('rendering-cancelled');
    if (this.waiting.length >= this.limits.mostWaiting) throw refuse('rendering-busy');
    return new Promise((resolve, reject) => {
      const turn: Turn = { job, resolve, reject, ...watch };
      this.waiting.push(turn);
      watch.signal?.addEventListener('abort', () => this.cancel(turn), { once: true });
      if (!this.running) this.next();
      else this.tellWaiting();
    });
  }

  /** Ends the thread, and with it what it was at and what waits for it. */
  async stop(): Promise<void> {
    clearTimeout(this.idle);
    clearTimeout(this.limit);
    const { worker, running } = this;
    // What is asked for from here on gets a thread of its own.
    this.worker = undefined;
    this.running = undefined;
    for (const turn of [running, ...this.waiting.splice(0)]) {
      turn?.reject(refuse('rendering-failed'));
    }
    await worker?.terminate();
  }

  /** Nothing of it is kept: a document is handed over whole or not at all. */
  private cancel(turn: Turn): void {
    if (this.running === turn) return this.giveUp(refuse('rendering-cancelled'));
    const at = this.waiting.indexOf(turn);
    if (at < 0) return;
    this.waiting.splice(at, 1);
    turn.reject(refuse('rendering-cancelled'));
    this.tellWaiting();
  }

  /** What the thread is at cannot be interrupted: the thread goes, and the next document gets a new one. */
  private giveUp(why: Error): void {
    const { worker } = this;
    this.worker = undefined;
    void worker?.terminate();
    this.running?.reject(why);
    this.next();
  }

  private tellWaiting(): void {
    this.waiting.forEach(({ onProgress }, index) =>
      onProgress?.({ kind: 'waiting', before: index + 1 }),
    );
  }

  private next(): void {
    clearTimeout(this.idle);
    clearTimeout(this.limit);
    this.running = this.waiting.shift();
    this.tellWaiting();
    if (!this.running) {
      this.worker?.unref();
      this.idle = setTimeout(() => void this.stop(), this.limits.idleMs).unref();
      return;
    }
    const tooLong = refuse('rendering-too-long', {
      seconds: Math.round(this.limits.mostMs / 1000),
    });
    this.limit = setTimeout(() => this.giveUp(tooLong), this.limits.mostMs).unref();
    try {
      this.worker ??= this.start();
      this.worker.ref();
      this.worker.postMessage(this.running.job);
    } catch (cause) {
      this.fail(cause);
    }
  }

  private start(): Worker {
    // No environment: nothing in it has a reason to read one.
    const worker = new Worker(PROGRAM.file, { execArgv: [], env: {} });
    worker.on('message', (answer: RenderAnswer) => {
      if (this.worker === worker) this.settle(answer);
    });
    const gone = (cause?: unknown) => {
      if (this.worker !== worker) return;
      this.worker = undefined;
      if (this.running) this.fail(cause);
    };
    worker.once('error', gone);
    worker.once('exit', () => gone());
    return worker;
  }

  private settle(answer: RenderAnswer): void {
    const turn = this.running;
    if (answer.kind === 'progress') {
      turn?.onProgress?.({ kind: 'making', done: answer.done, of: answer.of });
      return;
    }
    if (answer.kind === 'done') {
      const { buffer, byteOffset, byteLength } = answer.file;
      turn?.resolve(Buffer.from(buffer, byteOffset, byteLength));
    } else turn?.reject(new DomainError(answer.code, answer.category, answer.values));
    this.next();
  }

  private fail(cause: unknown): void {
    this.running?.reject(refuse('rendering-failed', {}, { cause }));
    this.next();
  }
}
