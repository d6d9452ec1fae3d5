import { SystemClock } from '../../../../src/common/index.js';

const DAY_MS = 86_400_000;

/** The machine's clock, some days ahead. */
export class LeapingClock extends SystemClock {
  private ahead = 0;

  leapDay(): void {
    this.ahead += DAY_MS;
  }

  /** Until an app shows another code. */
  leapHalfMinute(): void {
    this.ahead += 30_000;
  }

  override now(): Date {
    return new Date(super.now().getTime() + this.ahead);
  }
}
