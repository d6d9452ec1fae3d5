import { refuse } from '../refusals.js';

interface Turn {
  readonly start: () => void;
}

/**
 * Hashing takes a processor for tens of milliseconds. One at a time leaves the rest of the machine,
 * and of the pool of threads, to respondents; whoever waits is served in turn by sender, so that
 * one who sends a hundred passwords delays another by one.
 */
export class HashingQueue {
  private readonly waiting = new Map<string, Turn[]>();
  private count = 0;
  private isBusy = false;

  constructor(
    private readonly mostWaiting: number,
    private readonly mostOfOne: number,
  ) {}

  /** Throws `hashing-busy` when too many wait, of all or of this sender. */
  async run<T>(sender: string, work: () => Promise<T>): Promise<T> {
    if (this.isBusy) await this.turn(sender);
    this.isBusy = true;
    try {
      return await work();
    } finally {
      this.isBusy = false;
      this.next()?.start();
    }
  }

  private turn(sender: string): Promise<void> {
    const own = this.waiting.get(sender) ?? [];
    if (this.count >= this.mostWaiting || own.length >= this.mostOfOne) {
      throw refuse('hashing-busy');
    }
    this.count += 1;
    return new Promise((start) => {
      // Taken at once, so that nobody who asks in between comes first.
      own.push({ start: () => start() });
      this.waiting.set(sender, own);
    });
  }

  /** A map keeps its order of insertion: whoever was served goes to its end. */
  private next(): Turn | undefined {
    for (const [sender, own] of this.waiting) {
      const [turn, ...rest] = own;
      this.waiting.delete(sender);
      if (rest.length > 0) this.waiting.set(sender, rest);
      this.count -= 1;
      this.isBusy = true;
      return turn;
    }
    return undefined;
  }
}

const MOST_WAITING = 400;
const MOST_OF_ONE_SENDER = 20;

/** The one queue of a process. */
export const hashing = new HashingQueue(MOST_WAITING, MOST_OF_ONE_SENDER);
