import { Worker } from 'node:worker_threads';
import { DomainError, threadProgram } from '../common/index.js';
import type { RenderAnswer, RenderJob } from './thread/rendering-messages.js';
import { refuse } from './refusals.js';

const PROGRAM = threadProgram('./thread/rendering-thread.js', import.meta.url);

interface Turn {
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
  private idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly mostWaiting: number,
    private readonly idleMs: number,
  ) {}

  get hasThread(): boolean {
    return this.worker !== undefined;
  }

  /**
   * Throws what `reports` throws; `rendering-busy` when too many wait, and `rendering-failed` when the
   * thread ended before it was done.
   */
  async run(job: RenderJob): Promise<Buffer> {
    if (this.waiting.length >= this.mostWaiting) throw refuse('rendering-busy');
    return new Promise((resolve, reject) => {
      this.waiting.push({ job, resolve, reject });
      if (!this.running) this.next();
    });
  }

  /** Ends the thread, and with it what it was at and what waits for it. */
  async stop(): Promise<void> {
    clearTimeout(this.idle);
    const { worker, running } = this;
    // What is asked for from here on gets a thread of its own.
    this.worker = undefined;
    this.running = undefined;
    for (const turn of [running, ...this.waiting.splice(0)]) {
      turn?.reject(refuse('rendering-failed'));
    }
    await worker?.terminate();
  }

  private next(): void {
    clearTimeout(this.idle);
    this.running = this.waiting.shift();
    if (!this.running) {
      this.worker?.unref();
      this.idle = setTimeout(() => void this.stop(), this.idleMs).unref();
      return;
    }
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
    const worker = new Worker(PROGRAM.file, { execArgv: [...PROGRAM.execArgv], env: {} });
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
