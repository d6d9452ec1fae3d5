import { Clock } from '../../src/common/index.js';

/** A clock that shows what a test puts it to, forwards and back, and does not go by itself. */
export class PlacedClock extends Clock {
  private moment: Date;
  private running = 0;

  /** @param moment ISO 8601, with `Z` or an offset */
  constructor(moment: string, timeZone = 'UTC') {
    super(timeZone);
    this.moment = new Date(moment);
  }

  put(moment: string): void {
    this.moment = new Date(moment);
  }

  /** The process runs on, whatever the clock shows. */
  runFor(hours: number): void {
    this.running += hours * 3_600_000;
  }

  override elapsed(): number {
    return this.running;
  }

  now(): Date {
    return this.moment;
  }
}
