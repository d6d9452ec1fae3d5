import { Clock } from '../../src/common/index.js';

/** A clock that shows what a test puts it to, forwards and back, and does not go by itself. */
export class PlacedClock extends Clock {
  private moment: Date;

  /** @param moment ISO 8601, with `Z` or an offset */
  constructor(moment: string, timeZone = 'UTC') {
    super(timeZone);
    this.moment = new Date(moment);
  }

  put(moment: string): void {
    this.moment = new Date(moment);
  }

  now(): Date {
    return this.moment;
  }
}
