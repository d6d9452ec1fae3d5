import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * What many requests read alike is read once for those that come in the same turn of the event loop, or while
 * it is being read. No answer outlives its reading, so that nobody is told what was so before that began.
 */
export class SharedReadings<T> {
  private readonly underWay = new Map<string, Promise<T>>();

  of(key: string, read: () => Promise<T>): Promise<T> {
    const known = this.underWay.get(key);
    if (known) return known;
    const reading = nextTurn()
      .then(read)
      .finally(() => this.underWay.delete(key));
    this.underWay.set(key, reading);
    return reading;
  }
}
