import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';

const GOOD_FOR_MS = 10 * 60 * 1000;
const MOST_WAITING = 10_000;

/**
 * What passkeys sign, each once: kept in memory, by whose it is, for some minutes of the running time
 * of this process.
 */
@Injectable()
export class Challenges {
  private readonly waiting = new Map<string, { readonly challenge: string; readonly at: number }>();

  constructor(private readonly clock: Clock) {}

  /** A new one in place of the one before; base 64 for addresses. */
  issue(owner: string): string {
    const challenge = randomBytes(32).toString('base64url');
    this.waiting.delete(owner);
    this.waiting.set(owner, { challenge, at: this.clock.elapsed() });
    const [oldest] = this.waiting.keys();
    if (this.waiting.size > MOST_WAITING && oldest !== undefined) this.waiting.delete(oldest);
    return challenge;
  }

  /** Undefined where there is none, or no longer. */
  take(owner: string): string | undefined {
    const found = this.waiting.get(owner);
    this.waiting.delete(owner);
    return found && this.clock.elapsed() - found.at <= GOOD_FOR_MS ? found.challenge : undefined;
  }
}
