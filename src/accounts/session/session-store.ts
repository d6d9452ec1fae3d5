import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../../common/index.js';
import { Database, OFFICE_DATABASE } from '../../database/index.js';
import type { Viewer } from '../../web/index.js';
import { Account } from '../account.entity.js';
import { hashToken, newToken } from '../secret-token.js';
import { Session } from './session.entity.js';

/** A session is accepted until the end of the day after the one on which it began. */
const SESSION_DAYS = 1;

@Injectable()
export class SessionStore {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Opens a session, clears out expired ones and ends `previous`. Returns the cookie's token. */
  async open(accountId: string, previous?: string): Promise<string> {
    const token = newToken();
    await this.db.run(async (manager) => {
      await manager.delete(Session, { expiresOn: LessThan(this.clock.today()) });
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
    return this.db.run(async (manager) => {
      const session = await manager.findOneBy(Session, { tokenHash: hashToken(token) });
      if (!session || session.expiresOn < this.clock.today()) return undefined;
      const account = await manager.findOneBy(Account, { id: session.accountId });
      if (!account) return undefined;
      const { id, login, role, language } = account;
      return { accountId: id, login, role, language, csrf: session.csrfToken };
    });
  }

  async close(token: string): Promise<void> {
    await this.db.run((manager) => manager.delete(Session, { tokenHash: hashToken(token) }));
  }
}
