import { Inject, Injectable } from '@nestjs/common';
import {
  Account,
  AccountRemoval,
  type HeldSurvey,
  type RemovalOutcome,
} from '../../accounts/index.js';
import { Clock } from '../../common/index.js';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import type { Language } from '../../web/index.js';
import { type Deciders, decidersOf } from './deciders-of.js';

/** What an administrator alone removes, and what else is known of removing accounts. */
@Injectable()
export class Removals {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly removal: AccountRemoval,
    private readonly clock: Clock,
  ) {}

  surveysHeldBy(id: string, language: Language): Promise<readonly HeldSurvey[]> {
    return this.office.run((manager) => this.removal.surveysHeldBy(manager, id, language));
  }

  decidersOf(account: Account): Promise<Deciders> {
    return this.office.run((manager) => decidersOf(manager, account, this.clock.today()));
  }

  /** `takes-two` where no administrator does it alone: asked in the transaction that would do it. */
  removeAlone(id: string): Promise<RemovalOutcome | 'takes-two'> {
    return this.office.run(async (manager) => {
      const account = await manager.findOneBy(Account, { id });
      if (!account) return 'not-found';
      const deciders = await decidersOf(manager, account, this.clock.today());
      return deciders === 'one-admin' ? this.removal.remove(manager, id) : 'takes-two';
    });
  }
}
