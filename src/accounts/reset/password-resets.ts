import { Inject, Injectable, Optional } from '@nestjs/common';
import { type EntityManager, IsNull, LessThan, MoreThanOrEqual, Not } from 'typeorm';
import { Clock } from '../../common/index.js';
import { Database, OFFICE_DATABASE } from '../../database/index.js';
import { Account } from '../account.entity.js';
import { readLogin } from '../login-name.js';
import { hashPassword } from '../password/password-hash.js';
import { ACCOUNT_TIES, type AccountTies } from '../ports.js';
import { record } from '../../trail/index.js';
import { hashToken, newToken } from '../secret-token.js';
import { Session } from '../session/session.entity.js';
import { AttemptLimit } from '../limits/attempt-limit.js';
import { mayApprove } from './may-approve.js';
import { PasswordReset } from './password-reset.entity.js';

/** A link is good for so many days after it was asked for, and shown to all for as many after use. */
const DAYS = 7;
/** Of one account at once; a stranger who goes on asking pushes out the oldest. */
const MOST_WAITING = 5;

export type ResetUse = 'used' | 'unusable' | 'is-passphrase' | 'too-many-attempts';

/** A new password that was asked for or chosen, with the people concerned. */
export interface KnownReset {
  readonly reset: PasswordReset;
  readonly owner: Account;
  /** Undefined while nobody has approved it, and once that account is gone. */
  readonly approver: Account | undefined;
}

/**
 * New passwords for accounts that are kept, with all that they hold: asked for at a link of one's
 * own, good once another account has approved it.
 */
@Injectable()
export class PasswordResets {
  private readonly attempts = new AttemptLimit();

  constructor(
    @Inject(OFFICE_DATABASE) private readonly db: Database,
    private readonly clock: Clock,
    @Optional() @Inject(ACCOUNT_TIES) private readonly ties: AccountTies | null,
  ) {}

  /**
   * The token of a link that may become good. A login that nobody has gets one too, and takes the
   * same statements: neither the answer nor its duration says whether it exists.
   */
  async ask(typedLogin: string): Promise<string> {
    const token = newToken();
    const tokenHash = hashToken(token);
    const login = readLogin(typedLogin) ?? '';
    await this.db.run(async (manager) => {
      await this.forgetOld(manager);
      const account = await manager.findOneBy(Account, { login });
      const accountId = account?.id ?? tokenHash;
      const askedOn = this.clock.today();
      const waiting = await manager.find(PasswordReset, {
        where: { accountId, approvedBy: IsNull() },
        order: { askedOn: 'ASC', tokenHash: 'ASC' },
      });
      const tooMany = waiting.slice(0, Math.max(0, waiting.length + 1 - MOST_WAITING));
      for (const one of tooMany) await manager.delete(PasswordReset, { tokenHash: one.tokenHash });
      const asked = { tokenHash, accountId, askedOn, approvedBy: null, usedOn: null };
      await manager.insert(PasswordReset, asked);
      await manager.delete(PasswordReset, { tokenHash, accountId: tokenHash });
    });
    return token;
  }

  /** Whether a new password may be chosen at the link. */
  isApproved(token: string): Promise<boolean> {
    return this.db.run(async (manager) => (await this.findGood(manager, token)) !== undefined);
  }

  /** Keeps the account, signs it out everywhere and records who approved. */
  async use(token: string, password: string): Promise<ResetUse> {
    const good = await this.db.run((manager) => this.findGood(manager, token));
    if (!good) return 'unusable';
    // Else the link would be a place to guess at the passphrase.
    if (!this.attempts.take(good.accountId)) return 'too-many-attempts';
    if (await this.ties?.opensShares(good.accountId, password)) return 'is-passphrase';
    const passwordHash = await hashPassword(password);
    return this.db.run(async (manager) => {
      const reset = await this.findGood(manager, token);
      if (!reset) return 'unusable';
      const { tokenHash, accountId: id, approvedBy: resetBy } = reset;
      const today = this.clock.today();
      const unused = { tokenHash, usedOn: IsNull() };
      const { affected } = await manager.update(PasswordReset, unused, { usedOn: today });
      if (affected !== 1) return 'unusable';
      await manager.update(Account, { id }, { passwordHash, resetBy, resetOn: today });
      await manager.delete(Session, { accountId: id });
      await manager.delete(PasswordReset, { accountId: id, usedOn: IsNull() });
      const owner = await manager.findOneByOrFail(Account, { id });
      const by = resetBy === null ? null : await manager.findOneBy(Account, { id: resetBy });
      await record(manager, this.clock, { kind: 'password-reset-used', by, about: owner });
      return 'used';
    });
  }

  /** Those that wait for somebody, and those of the last days. */
  known(): Promise<readonly KnownReset[]> {
    return this.db.run(async (manager) => {
      const resets = await manager.find(PasswordReset, {
        where: [
          { usedOn: IsNull(), askedOn: MoreThanOrEqual(this.firstDay()) },
          { usedOn: MoreThanOrEqual(this.firstDay()) },
        ],
        order: { askedOn: 'ASC', tokenHash: 'ASC' },
      });
      const accounts = new Map((await manager.find(Account)).map((one) => [one.id, one]));
      return resets.flatMap((reset) => {
        const owner = accounts.get(reset.accountId);
        return owner ? [{ reset, owner, approver: accounts.get(reset.approvedBy ?? '') }] : [];
      });
    });
  }

  /** False when it is not this account's to approve, or not there any more. */
  approve(tokenHash: string, approverId: string): Promise<boolean> {
    return this.db.run(async (manager) => {
      const [approver, owner] = await this.people(manager, tokenHash, approverId);
      if (!approver || !owner || !mayApprove(approver, owner)) return false;
      const waiting = { tokenHash, approvedBy: IsNull() };
      const { affected } = await manager.update(PasswordReset, waiting, { approvedBy: approverId });
      if (affected !== 1) return true;
      await record(manager, this.clock, {
        kind: 'password-reset-confirmed',
        by: approver,
        about: owner,
      });
      return true;
    });
  }

  /** By whoever might have approved it, and by the owner who never asked. */
  discard(tokenHash: string, byId: string): Promise<boolean> {
    return this.db.run(async (manager) => {
      const [by, owner] = await this.people(manager, tokenHash, byId);
      if (!by || !owner || (by.id !== owner.id && !mayApprove(by, owner))) return false;
      await manager.delete(PasswordReset, { tokenHash, usedOn: IsNull() });
      await record(manager, this.clock, { kind: 'password-reset-discarded', by, about: owner });
      return true;
    });
  }

  private async people(
    manager: EntityManager,
    tokenHash: string,
    accountId: string,
  ): Promise<readonly (Account | null)[]> {
    const reset = /^[0-9a-f]{64}$/.test(tokenHash)
      ? await manager.findOneBy(PasswordReset, { tokenHash, usedOn: IsNull() })
      : null;
    if (!reset || reset.askedOn < this.firstDay()) return [];
    return [
      await manager.findOneBy(Account, { id: accountId }),
      await manager.findOneBy(Account, { id: reset.accountId }),
    ];
  }

  private async findGood(
    manager: EntityManager,
    token: string,
  ): Promise<PasswordReset | undefined> {
    const reset = await manager.findOneBy(PasswordReset, {
      tokenHash: hashToken(token),
      usedOn: IsNull(),
      approvedBy: Not(IsNull()),
    });
    if (!reset || reset.askedOn < this.firstDay()) return undefined;
    // As of a link: a removal that this crossed did not see that it was confirmed.
    const isThere = await manager.existsBy(Account, { id: reset.approvedBy! });
    return isThere ? reset : undefined;
  }

  private async forgetOld(manager: EntityManager): Promise<void> {
    const isOld = LessThan(this.firstDay());
    await manager.delete(PasswordReset, { askedOn: isOld, usedOn: IsNull() });
    await manager.delete(PasswordReset, { usedOn: isOld });
  }

  private firstDay(): string {
    return this.clock.dayFromToday(-DAYS);
  }
}
