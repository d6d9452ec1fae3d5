import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Clock } from '../../common/index.js';
import { Database, OFFICE_DATABASE } from '../../database/index.js';
import type { Viewer } from '../../web/index.js';
import { Account } from '../account.entity.js';
import { hashToken, newToken } from '../secret-token.js';
import { Session } from './session.entity.js';

/** Time enough to read a report; whoever leaves a screen open leaves it to the next person for no longer. */
const IDLE_MS = 30 * 60 * 1000;
/** A session is accepted until the end of the day after the one on which it began. */
const SESSION_DAYS = 1;
/** For so long a second factor that was shown counts: time to read a page and to press its button. */
const CONFIRMED_MS = 10 * 60 * 1000;

@Injectable()
export class SessionStore {
  /**
   * When each was used last, by the running time of this process: kept nowhere else, for no time of
   * day is. After a start each session has its half-hour anew.
   */
  private readonly used = new Map<string, number>();

  /** When the second factor was shown last, in the same way. */
  private readonly confirmed = new Map<string, number>();

  constructor(
    @Inject(OFFICE_DATABASE) private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Opens a session, clears out expired ones and ends `previous`. Returns the cookie's token. */
  async open(accountId: string, previous?: string): Promise<string> {
    const token = newToken();
    await this.db.run(async (manager) => {
      await manager.delete(Session, { expiresOn: LessThan(this.clock.today()) });
      await manager.delete(Session, { tokenHash: In(this.takeIdle()) });
      if (previous) await manager.delete(Session, { tokenHash: hashToken(previous) });
      await manager.insert(Session, {
        tokenHash: hashToken(token),
        accountId,
        csrfToken: randomBytes(32).toString('hex'),
        expiresOn: this.clock.dayFromToday(SESSION_DAYS),
      });
    });
    return token;
  }

  async find(token: string): Promise<Viewer | undefined> {
    const tokenHash = hashToken(token);
    if (this.isIdle(tokenHash)) {
      await this.close(token);
      return undefined;
    }
    return this.db.run(async (manager) => {
      const session = await manager.findOneBy(Session, { tokenHash });
      if (!session || session.expiresOn < this.clock.today()) return undefined;
      const account = await manager.findOneBy(Account, { id: session.accountId });
      if (!account) return undefined;
      this.used.set(tokenHash, this.clock.elapsed());
      const { id, login, role, language } = account;
      return { accountId: id, login, role, language, csrf: session.csrfToken };
    });
  }

  async close(token: string): Promise<void> {
    const tokenHash = hashToken(token);
    await this.db.run((manager) => manager.delete(Session, { tokenHash }));
    this.forget(tokenHash);
  }

  /** Ends every session of an account, on all devices. */
  async closeAll(accountId: string): Promise<void> {
    await this.db.run((manager) => manager.delete(Session, { accountId }));
  }

  /** That whoever uses this session has just shown the second factor. */
  confirm(token: string): void {
    this.confirmed.set(hashToken(token), this.clock.elapsed());
  }

  isConfirmed(token: string): boolean {
    const at = this.confirmed.get(hashToken(token));
    return at !== undefined && this.clock.elapsed() - at <= CONFIRMED_MS;
  }

  private forget(tokenHash: string): void {
    this.used.delete(tokenHash);
    this.confirmed.delete(tokenHash);
  }

  private isIdle(tokenHash: string): boolean {
    const last = this.used.get(tokenHash);
    return last !== undefined && this.clock.elapsed() - last > IDLE_MS;
  }

  /** Of those, none is ever found again. */
  private takeIdle(): readonly string[] {
    const idle = [...this.used.keys()].filter((tokenHash) => this.isIdle(tokenHash));
    for (const tokenHash of idle) this.forget(tokenHash);
    return idle;
  }
}
