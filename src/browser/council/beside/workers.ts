import { DomainError } from '../../../common/browser.js';
import type { Job, JobName, Jobs } from './jobs.js';
import type { FromWorker, ToWorker } from './messages.js';
import { pageAddress } from './page-address.js';

const MOST_WORKERS = 8;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Workers that do the steps of one job side by side. */
export class Workers<Name extends JobName> {
  readonly sideBySide: number;
  private readonly workers: Worker[];
  private readonly waiting = new Map<number, Waiting>();
  private next = 0;

  /** @param steps how many there are: no more workers than that */
  constructor(name: Name, asked: Jobs[Name]['asked'], steps: number) {
    this.sideBySide = Math.max(1, Math.min(steps, navigator.hardwareConcurrency, MOST_WORKERS));
    const message: ToWorker = { kind: 'job', job: [name, asked] as Job };
    this.workers = Array.from({ length: this.sideBySide }, () => {
      const worker = new Worker(pageAddress());
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.settle(data);
      worker.onerror = () => this.stop();
      worker.postMessage(message);
      return worker;
    });
  }

  readonly run = (step: number): Promise<Jobs[Name]['gives']> =>
    new Promise((resolve, reject) => {
      this.waiting.set(step, { resolve: resolve as Waiting['resolve'], reject });
      const worker = this.workers[this.next % this.workers.length]!;
      this.next += 1;
      worker.postMessage({ kind: 'step', step } satisfies ToWorker);
    });

  /** Ends them, also in the middle of a step; whoever waits for one hears that it did not come. */
  stop(): void {
    for (const worker of this.workers) worker.terminate();
    for (const { reject } of this.waiting.values()) reject(new WorkStopped());
    this.waiting.clear();
  }

  private settle(message: FromWorker): void {
    const waiting = this.waiting.get(message.step);
    this.waiting.delete(message.step);
    if (message.kind === 'value') waiting?.resolve(message.value);
    else if (message.kind === 'fault') waiting?.reject(new Error('a worker failed'));
    else waiting?.reject(new DomainError(message.code, message.category, message.values));
  }
}

/** Somebody has stopped it, or the browser has. */
export class WorkStopped extends Error {}

/** One job that is a single step. */
export async function doBeside<Name extends JobName>(
  name: Name,
  asked: Jobs[Name]['asked'],
): Promise<Jobs[Name]['gives']> {
  const workers = new Workers(name, asked, 1);
  try {
    return await workers.run(0);
  } finally {
    workers.stop();
  }
}
