import { Inject, Injectable, Optional } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Clock } from '../../common/index.js';
import { record } from '../../trail/index.js';
import type { Language } from '../../web/index.js';
import { Account } from '../account.entity.js';
import { clearFactors } from '../factors/second-factors.js';
import { holdAccounts } from '../hold-accounts.js';
import { AccountLink } from '../links/account-link.entity.js';
import { FormDraft } from '../drafts/form-draft.entity.js';
import { ACCOUNT_TIES, type AccountTies, type HeldSurvey } from '../ports.js';
import { PasswordReset } from '../reset/password-reset.entity.js';

export type RemovalOutcome = 'removed' | 'not-found' | 'last-admin' | 'holders-needed';

/**
 * Removes accounts, unless nobody could administer any more, or too few open a survey. Who decides about it is not
 * asked here. All in the caller's transaction.
 */
@Injectable()
export class AccountRemoval {
  constructor(
    private readonly clock: Clock,
    @Optional() @Inject(ACCOUNT_TIES) private readonly ties: AccountTies | null,
  ) {}

  /** The surveys that would be opened without this account. */
  async surveysHeldBy(
    manager: EntityManager,
    id: string,
    language: Language,
  ): Promise<readonly HeldSurvey[]> {
    return (await this.ties?.surveysHeldBy(manager, id, language)) ?? [];
  }

  /** What stands against it, if anything; whoever asks holds what it depends on. */
  async obstacleTo(
    manager: EntityManager,
    id: string,
  ): Promise<Exclude<RemovalOutcome, 'removed'> | undefined> {
    const account = await manager.findOneBy(Account, { id });
    if (!account) return 'not-found';
    const ofRole = await holdAccounts(manager, account.role);
    if (account.role === 'admin' && ofRole < 2) return 'last-admin';
    const held = await this.surveysHeldBy(manager, id, account.language);
    return held.some(({ isEndangered }) => isEndangered) ? 'holders-needed' : undefined;
  }

  /** Signs the account out everywhere, too, and ends its links and confirmations that nobody has used. Two removals at once see each other. */
  async remove(manager: EntityManager, id: string): Promise<RemovalOutcome> {
    const obstacle = await this.obstacleTo(manager, id);
    if (obstacle) return obstacle;
    const account = await manager.findOneByOrFail(Account, { id });
    await this.ties?.forget(manager, id);
    await clearFactors(manager, id);
    await manager.delete(PasswordReset, { accountId: id });
    // What it let somebody do who has not done it yet: afterwards nobody could say through whom they came.
    await manager.delete(PasswordReset, { approvedBy: id, usedOn: IsNull() });
    await manager.delete(AccountLink, { madeBy: id });
    await manager.delete(FormDraft, { accountId: id });
    await manager.delete(Account, { id });
    const details = { role: account.role };
    await record(manager, this.clock, { kind: 'account-removed', about: account, details });
    return 'removed';
  }
}
