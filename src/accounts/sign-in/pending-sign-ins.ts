import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { hashToken, newToken } from '../secret-token.js';

const GOOD_FOR_MS = 10 * 60 * 1000;
const MOST_WAITING = 10_000;
/** Wrong factors after one right password; then the password is asked for again. */
const MOST_TRIES = 5;

interface Waiting {
  readonly accountId: string;
  readonly at: number;
  readonly tries: number;
}

/**
 * Those who typed the right password and have not shown their second factor yet: kept in memory under a
 * digest, for some minutes of the running time of this process. Nobody is signed in by it.
 */
@Injectable()
export class PendingSignIns {
  private readonly waiting = new Map<string, Waiting>();

  constructor(private readonly clock: Clock) {}

  /** Returns what the page of the second factor sends along. */
  begin(accountId: string): string {
    const token = newToken();
    this.waiting.set(hashToken(token), { accountId, at: this.clock.elapsed(), tries: 0 });
    const [oldest] = this.waiting.keys();
    if (this.waiting.size > MOST_WAITING && oldest !== undefined) this.waiting.delete(oldest);
    return token;
  }

  /** Whose it is, for one try more; undefined where it is over. */
  try(token: string): string | undefined {
    const key = hashToken(token);
    const found = this.waiting.get(key);
    if (!found) return undefined;
    const isOver = found.tries >= MOST_TRIES || this.clock.elapsed() - found.at > GOOD_FOR_MS;
    if (isOver) this.waiting.delete(key);
    else this.waiting.set(key, { ...found, tries: found.tries + 1 });
    return isOver ? undefined : found.accountId;
  }

  end(token: string): void {
    this.waiting.delete(hashToken(token));
  }
}
