import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountRemoval, AccountService } from '../../accounts/index.js';
import { Clock } from '../../common/index.js';
import { fill } from '../../language/index.js';
import type { Language } from '../../web/index.js';
import type { DecidedAct } from '../../holders/index.js';
import { AccountAct, loginOf } from '../account-act.js';
import type { Agreed, Described, Proposal } from '../act.js';
import { refuse } from '../refusals.js';
import { words } from '../words/index.js';
import { decidersLater } from './deciders-of.js';
import { sayHeld } from './removal.view.js';

/**
 * Removes somebody's account: by the devices of two holders of the list in force, or where there is none by the
 * accounts of two reps, neither of them its own.
 */
@Injectable()
export class RemoveAccount extends AccountAct {
  static readonly kind = 'remove-account';
  readonly kind = RemoveAccount.kind;

  constructor(
    private readonly accounts: AccountService,
    private readonly removal: AccountRemoval,
    clock: Clock,
  ) {
    super(clock);
  }

  pathOf(): string {
    return '/rep/accounts';
  }

  async describe(
    { subject }: Proposal,
    language: Language,
    manager: EntityManager,
  ): Promise<Described> {
    const t = words[language].removal;
    const login = (await loginOf(manager, subject)) ?? words[language].lostFactors.gone;
    const held = await this.removal.surveysHeldBy(manager, subject, language);
    return {
      title: fill(t.removalTitle, { login }),
      lines: [t.removalIntro, ...held.map((survey) => sayHeld(survey, language))],
      button: t.removalSubmit,
    };
  }

  /** Somebody else may have removed it meanwhile. */
  async ready({ subject }: Proposal): Promise<void> {
    if (!(await this.accounts.byId(subject))) throw refuse('account-gone');
  }

  protected actOf(login: string): DecidedAct {
    return { kind: 'account-removed', login };
  }

  async check(manager: EntityManager, { subject }: Proposal): Promise<void> {
    const obstacle = await this.removal.obstacleTo(manager, subject);
    if (obstacle) throw refuse(REFUSED[obstacle]);
    if ((await decidersLater(manager, subject)) === 'one-admin')
      throw refuse('removal-takes-admin');
  }

  async carryOut(manager: EntityManager, { subject, accounts, decision }: Agreed): Promise<void> {
    if (decision === null && accounts.includes(subject)) throw refuse('own-removal');
    const outcome = await this.removal.remove(manager, subject);
    if (outcome !== 'removed') throw refuse(REFUSED[outcome]);
  }
}

const REFUSED = {
  'not-found': 'account-gone',
  'last-admin': 'last-admin',
  'holders-needed': 'removal-endangers',
} as const;
