import { Injectable } from '@nestjs/common';

const MOST_KEPT = 100;

/**
 * Recovery shares between the making of a key and their printing. Only in memory, and each is
 * handed out once: on a disk it would be one share that no passphrase guards.
 */
@Injectable()
export class RecoveryShares {
  private readonly waiting = new Map<string, string>();

  keep(surveyId: string, printed: string): void {
    this.waiting.set(surveyId, printed);
    const [oldest] = this.waiting.keys();
    if (this.waiting.size > MOST_KEPT && oldest !== undefined) this.waiting.delete(oldest);
  }

  isWaiting(surveyId: string): boolean {
    return this.waiting.has(surveyId);
  }

  /** The share as printed; undefined when it was shown before, or the server started since. */
  take(surveyId: string): string | undefined {
    const printed = this.waiting.get(surveyId);
    this.waiting.delete(surveyId);
    return printed;
  }
}
