import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, OFFICE_DATABASE } from '../database/index.js';
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

export type RemovalOutcome = 'removed' | 'not-found' | 'last-admin';

@Injectable()
export class AccountService {
  constructor(@Inject(OFFICE_DATABASE) private readonly db: Database) {}

  /** Throws a DomainError for a login or a password against the rules, or a login that is taken. */
  async create({ login, password, role, language }: NewAccount): Promise<Account> {
    const name = readLogin(login);
    if (!name) {
      throw refuse('bad-login');
    }
    if (!isAcceptablePassword(password)) {
      throw refuse('bad-password');
    }
    const draft = { login: name, passwordHash: await hashPassword(password), role, language };
    const account = await this.db.run((manager) => insertAccount(manager, draft));
    if (!account) throw refuse('login-taken');
    return account;
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

  /** Removes an account and signs it out everywhere; an admin always remains. */
  remove(id: string): Promise<RemovalOutcome> {
    return this.db.run(async (manager) => {
      const account = await manager.findOneBy(Account, { id });
      if (!account) return 'not-found';
      if (account.role === 'admin' && (await lockAndCountAdmins(manager)) < 2) return 'last-admin';
      await manager.delete(Session, { accountId: id });
      await manager.delete(Account, { id });
      return 'removed';
    });
  }

  /** Changes the password if `current` is right, and signs the account out everywhere. */
  async changePassword(id: string, current: string, next: string): Promise<boolean> {
    const account = await this.byId(id);
    if (!account || !(await passwordMatches(account.passwordHash, current))) return false;
    const passwordHash = await hashPassword(next);
    await this.db.run(async (manager) => {
      await manager.update(Account, { id }, { passwordHash });
      await manager.delete(Session, { accountId: id });
    });
    return true;
  }

  async changeLanguage(id: string, language: Language): Promise<void> {
    await this.db.run((manager) => manager.update(Account, { id }, { language }));
  }
}

/**
 * Counts the admins while holding all of them until the transaction ends: an update that changes
 * nothing locks its rows on PostgreSQL, so that two admins cannot remove each other at once.
 */
async function lockAndCountAdmins(manager: EntityManager): Promise<number> {
  await manager.update(Account, { role: 'admin' }, { role: 'admin' });
  return manager.countBy(Account, { role: 'admin' });
}
