import { Inject, Injectable, Optional } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/index.js';
import { Database, OFFICE_DATABASE } from '../../database/index.js';
import { record } from '../../trail/index.js';
import type { Language } from '../../web/index.js';
import { Account } from '../account.entity.js';
import { clearFactors } from '../factors/second-factors.js';
import { holdAccounts } from '../hold-accounts.js';
import { FormDraft } from '../drafts/form-draft.entity.js';
import { ACCOUNT_TIES, type AccountTies, type HeldSurvey } from '../ports.js';
import { PasswordReset } from '../reset/password-reset.entity.js';

export type RemovalOutcome = 'removed' | 'not-found' | 'last-admin' | 'holders-needed';

/** Removes accounts, unless nobody could administer any more, or too few open a survey. */
@Injectable()
export class AccountRemoval {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly db: Database,
    private readonly clock: Clock,
    @Optional() @Inject(ACCOUNT_TIES) private readonly ties: AccountTies | null,
  ) {}

  /** The surveys that would be opened without this account. */
  surveysHeldBy(id: string, language: Language): Promise<readonly HeldSurvey[]> {
    return this.db.run((manager) => this.held(manager, id, language));
  }

  /** Signs the account out everywhere, too. Two removals at once see each other. */
  remove(id: string): Promise<RemovalOutcome> {
    return this.db.run(async (manager) => {
      const account = await manager.findOneBy(Account, { id });
      if (!account) return 'not-found';
      const ofRole = await holdAccounts(manager, account.role);
      if (account.role === 'admin' && ofRole < 2) return 'last-admin';
      const held = await this.held(manager, id, account.language);
      if (held.some(({ isEndangered }) => isEndangered)) return 'holders-needed';
      await this.ties?.forget(manager, id);
      await clearFactors(manager, id);
      await manager.delete(PasswordReset, { accountId: id });
      await manager.delete(FormDraft, { accountId: id });
      await manager.delete(Account, { id });
      const details = { role: account.role };
      await record(manager, this.clock, { kind: 'account-removed', about: account, details });
      return 'removed';
    });
  }

  private async held(
    manager: EntityManager,
    id: string,
    language: Language,
  ): Promise<readonly HeldSurvey[]> {
    return (await this.ties?.surveysHeldBy(manager, id, language)) ?? [];
  }
}
