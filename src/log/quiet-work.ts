import type { AreaLog } from './log-of.js';

/**
 * Work that nobody waits for and that is tried again by itself: a failure stops nothing, but is
 * said once, until the work succeeds again. Once, because a line per try would tell when people
 * come and go.
 */
export class QuietWork {
  private isFailing = false;

  constructor(
    private readonly log: AreaLog,
    private readonly code: string,
  ) {}

  /** Never rejects. */
  async run(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      this.isFailing = false;
    } catch (error) {
      if (!this.isFailing) this.log.fault(this.code, error);
      this.isFailing = true;
    }
  }
}
