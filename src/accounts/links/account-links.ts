import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThan, MoreThanOrEqual } from 'typeorm';
import { Clock } from '../../common/index.js';
import { Database, OFFICE_DATABASE } from '../../database/index.js';
import type { Language, Role } from '../../web/index.js';
import { Account } from '../account.entity.js';
import { holdAccounts } from '../hold-accounts.js';
import { insertAccount } from '../insert-account.js';
import { hashPassword } from '../password/password-hash.js';
import { record } from '../../trail/index.js';
import { hashToken, newToken } from '../secret-token.js';
import { AccountLink, type LinkPurpose } from './account-link.entity.js';

const FIRST_ADMIN_DAYS = 2;
const INVITATION_DAYS = 7;

export interface ChosenAccount {
  /** As `readLogin` gives it. */
  readonly login: string;
  readonly password: string;
  readonly language: Language;
}

/** A link that nobody has used yet. */
export interface PendingLink {
  readonly id: string;
  readonly role: Role;
  readonly forWhom: string | null;
  /** The login of the admin who made it; undefined once that account is gone. */
  readonly maker: string | undefined;
  readonly expiresOn: string;
}

export type IssuedLinks =
  { readonly kind: 'issued'; readonly paths: readonly string[] } | { readonly kind: 'has-link' };

export type LinkUse =
  | { readonly kind: 'made'; readonly account: Account }
  | { readonly kind: 'login-taken' }
  | { readonly kind: 'link-unusable' };

/** One-time links at which people make their own account; only their digests are stored. */
@Injectable()
export class AccountLinks {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The path of a link for the first admin; undefined once there is an admin. Ends earlier ones. */
  issueForFirstAdmin(): Promise<string | undefined> {
    return this.db.run(async (manager) => {
      await manager.delete(AccountLink, { role: 'first-admin' });
      if (await manager.existsBy(Account, { role: 'admin' })) return undefined;
      return this.issue(manager, 'first-admin', FIRST_ADMIN_DAYS);
    });
  }

  /**
   * The paths of links for people whom the admin `madeBy` invites, in their order: all, or none. Nothing is made
   * where somebody would have two that nobody can tell apart, as after a form that was sent twice.
   */
  issueInvitations(
    role: Role,
    madeBy: string,
    people: readonly (string | null)[] = [null],
  ): Promise<IssuedLinks> {
    return this.db.run(async (manager) => {
      // Of two forms at once one waits, and then sees the links of the other.
      await holdAccounts(manager, 'admin');
      const names = people.filter((name) => name !== null);
      const forWhom = In(names);
      const expiresOn = MoreThanOrEqual(this.clock.today());
      const isTwice = new Set(names).size < names.length;
      if (isTwice || (await manager.existsBy(AccountLink, { role, forWhom, expiresOn })))
        return { kind: 'has-link' };
      const paths: string[] = [];
      for (const forWhom of people) {
        paths.push(await this.issue(manager, role, INVITATION_DAYS, { madeBy, forWhom }));
      }
      const details = { role, count: people.length };
      await record(manager, this.clock, { kind: 'account-links-made', details });
      return { kind: 'issued', paths };
    });
  }

  /** Those that may still be used. */
  pending(): Promise<readonly PendingLink[]> {
    return this.db.run(async (manager) => {
      const links = await manager.find(AccountLink, {
        where: { role: In(['rep', 'admin']), expiresOn: MoreThanOrEqual(this.clock.today()) },
        order: { expiresOn: 'ASC', forWhom: 'ASC', tokenHash: 'ASC' },
      });
      const logins = new Map((await manager.find(Account)).map(({ id, login }) => [id, login]));
      return links.map(({ tokenHash, role, forWhom, madeBy, expiresOn }) => ({
        id: tokenHash,
        role: role === 'rep' ? 'rep' : 'admin',
        forWhom: forWhom ?? null,
        maker: logins.get(madeBy ?? ''),
        expiresOn,
      }));
    });
  }

  /** Ends a link that nobody has used. */
  async withdraw(id: string): Promise<void> {
    if (!/^[0-9a-f]{64}$/.test(id)) return;
    await this.db.run(async (manager) => {
      const link = await manager.findOneBy(AccountLink, {
        tokenHash: id,
        role: In(['rep', 'admin']),
      });
      if (!link) return;
      await manager.delete(AccountLink, { tokenHash: id });
      const details = { role: link.role };
      await record(manager, this.clock, { kind: 'account-link-withdrawn', details });
    });
  }

  /** What a link is for; undefined when it cannot be used (any more). */
  purposeOf(token: string): Promise<LinkPurpose | undefined> {
    return this.db.run(async (manager) => (await this.findUsable(manager, token))?.role);
  }

  /** Makes the account and uses the link up, both or neither. */
  async use(token: string, chosen: ChosenAccount): Promise<LinkUse> {
    const passwordHash = await hashPassword(chosen.password);
    return this.db.run(async (manager) => {
      const link = await this.findUsable(manager, token);
      if (!link) return { kind: 'link-unusable' };
      const { login, language } = chosen;
      const role = link.role === 'first-admin' ? 'admin' : link.role;
      const made = { madeBy: link.madeBy ?? null, madeOn: this.clock.today() };
      const draft = { login, passwordHash, role, language, ...made } as const;
      const account = await insertAccount(manager, draft);
      if (!account) return { kind: 'login-taken' };
      const { affected } = await manager.delete(AccountLink, { tokenHash: hashToken(token) });
      if (affected === 1) {
        // Who made the link; the person has no account yet.
        const by = link.madeBy ? await manager.findOneBy(Account, { id: link.madeBy }) : null;
        const act = { kind: 'account-made', by, about: account, details: { role } } as const;
        await record(manager, this.clock, act);
        return { kind: 'made', account };
      }
      // Somebody else used the link between the two statements.
      await manager.delete(Account, { id: account.id });
      return { kind: 'link-unusable' };
    });
  }

  private async issue(
    manager: EntityManager,
    role: LinkPurpose,
    days: number,
    made: { readonly madeBy?: string; readonly forWhom?: string | null } = {},
  ): Promise<string> {
    const token = newToken();
    await manager.delete(AccountLink, { expiresOn: LessThan(this.clock.today()) });
    await manager.insert(AccountLink, {
      tokenHash: hashToken(token),
      role,
      expiresOn: this.clock.dayFromToday(days),
      madeBy: made.madeBy ?? null,
      forWhom: made.forWhom ?? null,
    });
    return `/setup/${token}`;
  }

  private async findUsable(
    manager: EntityManager,
    token: string,
  ): Promise<AccountLink | undefined> {
    const link = await manager.findOneBy(AccountLink, { tokenHash: hashToken(token) });
    if (!link || link.expiresOn < this.clock.today()) return undefined;
    const { madeBy } = link;
    // One that outlived the removal of its maker, which it crossed: nobody could say through whom people came.
    if (madeBy && !(await manager.existsBy(Account, { id: madeBy }))) return undefined;
    const isLate =
      link.role === 'first-admin' && (await manager.existsBy(Account, { role: 'admin' }));
    return isLate ? undefined : link;
  }
}
