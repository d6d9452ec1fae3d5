import { dayAfter, dayIn } from './days.js';

/**
 * The one clock of a process. Whatever decides by a day or a moment asks it, so that a test can
 * put it before midnight, after the end, or back; how long something takes is `performance.now()`.
 * (`test/architecture/one-clock.spec.ts` keeps all others from asking the machine.)
 */
export abstract class Clock {
  /** @param timeZone of the installation, as IANA names it */
  constructor(readonly timeZone: string) {}

  abstract now(): Date;

  /** Milliseconds that the process has run: no setting of a clock changes them. */
  elapsed(): number {
    return performance.now();
  }

  /** Today there, or in another time zone, as YYYY-MM-DD: days compare as texts. */
  today(timeZone = this.timeZone): string {
    return dayIn(this.now(), timeZone);
  }

  dayFromToday(days: number): string {
    return dayAfter(this.today(), days);
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
