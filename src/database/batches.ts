import { setImmediate as nextTurn } from 'node:timers/promises';
import { isAboutOneRow } from './about-one-row.js';

const LARGEST_BATCH = 200;

interface Pending<In, Out> {
  readonly item: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Work on a database that is done for many at once: what is asked for in the same turn of the event loop, or
 * while others are served, shares one transaction. A disk that takes 4 ms to make a commit durable then
 * accepts thousands a second. Nobody is answered before the work that they are part of is through.
 */
export class Batches<In, Out> {
  private readonly pending: Pending<In, Out>[] = [];
  private working: Promise<void> | undefined;

  /** @param work in one transaction; says of each item, in their order, what became of it */
  constructor(private readonly work: (items: readonly In[]) => Promise<readonly Out[]>) {}

  do(item: In): Promise<Out> {
    const done = new Promise<Out>((resolve, reject) => {
      this.pending.push({ item, resolve, reject });
    });
    this.working ??= this.workThrough();
    return done;
  }

  /** Resolves once what was asked for until now is through. */
  async settled(): Promise<void> {
    await this.working;
  }

  private async workThrough(): Promise<void> {
    await nextTurn();
    while (this.pending.length > 0) await this.workOn(this.pending.splice(0, LARGEST_BATCH));
    this.working = undefined;
  }

  private async workOn(batch: readonly Pending<In, Out>[]): Promise<void> {
    try {
      const outs = await this.work(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, i) => resolve(outs[i]!));
    } catch (error) {
      if (batch.length === 1 || !isAboutOneRow(error)) {
        batch.forEach(({ reject }) => reject(error));
        return;
      }
      // One row spoiled the transaction of all: each gets one of its own.
      for (const one of batch) await this.workOn([one]);
    }
  }
}
