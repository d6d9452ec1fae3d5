import { SystemClock } from '../common/index.js';

/** The machine's clock, but for the weeks of the invented survey, which are over long since. */
export class DemoClock extends SystemClock {
  private moment: Date | undefined;

  /** Noon in Europe, on a day of the survey. */
  stopOn(day: string): void {
    this.moment = new Date(`${day}T12:00:00Z`);
  }

  goOn(): void {
    this.moment = undefined;
  }

  override now(): Date {
    return this.moment ?? super.now();
  }
}
