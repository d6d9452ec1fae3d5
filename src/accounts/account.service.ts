import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { Database, OFFICE_DATABASE } from '../database/index.js';
import { record } from '../trail/index.js';
import type { Language, Role } from '../web/index.js';
import { Account } from './account.entity.js';
import { insertAccount } from './insert-account.js';
import { readLogin } from './login-name.js';
import { hashPassword, passwordMatches } from './password/password-hash.js';
import { isAcceptablePassword } from './password/password-rules.js';
import { Session } from './session/session.entity.js';
import { refuse } from './refusals.js';

export interface NewAccount {
  readonly login: string;
  readonly password: string;
  readonly role: Role;
  readonly language: Language;
}

@Injectable()
export class AccountService {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws a DomainError for a login or a password against the rules, or a login that is taken. */
  async create({ login, password, role, language }: NewAccount): Promise<Account> {
    const name = readLogin(login);
    if (!name) {
      throw refuse('bad-login');
    }
    if (!isAcceptablePassword(password)) {
      throw refuse('bad-password');
    }
    const passwordHash = await hashPassword(password);
    const madeOn = this.clock.today();
    const draft = { login: name, passwordHash, role, language, madeOn };
    return this.db.run(async (manager) => {
      const account = await insertAccount(manager, draft);
      if (!account) throw refuse('login-taken');
      await record(manager, this.clock, {
        kind: 'account-made',
        about: account,
        details: { role },
      });
      return account;
    });
  }

  list(): Promise<readonly Account[]> {
    return this.db.run((manager) => manager.find(Account, { order: { login: 'ASC' } }));
  }

  /** An id from an address may be anything; PostgreSQL refuses some texts outright. */
  async byId(id: string): Promise<Account | null> {
    if (!/^[0-9a-f]{32}$/.test(id)) return null;
    return this.db.run((manager) => manager.findOneBy(Account, { id }));
  }

  byLogin(login: string): Promise<Account | null> {
    return this.db.run((manager) => manager.findOneBy(Account, { login }));
  }

  /** Changes the password if `current` is right, and signs the account out everywhere. */
  async changePassword(id: string, current: string, next: string): Promise<boolean> {
    const account = await this.byId(id);
    if (!account || !(await passwordMatches(account.passwordHash, current, id))) return false;
    const passwordHash = await hashPassword(next, id);
    await this.db.run(async (manager) => {
      await manager.update(Account, { id }, { passwordHash });
      await manager.delete(Session, { accountId: id });
      await record(manager, this.clock, { kind: 'password-changed', by: account });
    });
    return true;
  }

  async changeLanguage(id: string, language: Language): Promise<void> {
    await this.db.run((manager) => manager.update(Account, { id }, { language }));
  }
}
