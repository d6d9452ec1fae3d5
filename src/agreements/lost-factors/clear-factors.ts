import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account, clearFactors, hasFactors } from '../../accounts/index.js';
import { fill } from '../../language/index.js';
import { record } from '../../trail/index.js';
import type { Language } from '../../web/index.js';
import type { DecidedAct } from '../../holders/index.js';
import { AccountAct, loginOf } from '../account-act.js';
import type { Agreed, Described, Proposal } from '../act.js';
import { refuse } from '../refusals.js';
import { words } from '../words/index.js';

/**
 * Takes lost second factors, and the recovery codes, off somebody's account, which then signs in by its
 * password alone until a new one is added: by the devices of two holders of the council in force, or where there
 * is none by the accounts of two reps, neither of them its own.
 */
@Injectable()
export class ClearFactors extends AccountAct {
  static readonly kind = 'clear-factors';
  readonly kind = ClearFactors.kind;

  pathOf(): string {
    return '/rep/lost-factors';
  }

  async describe(
    { subject }: Proposal,
    language: Language,
    manager: EntityManager,
  ): Promise<Described> {
    const t = words[language].lostFactors;
    const login = (await loginOf(manager, subject)) ?? t.gone;
    return { title: fill(t.would, { login }), lines: [t.first, t.after], button: t.confirm };
  }

  protected actOf(login: string): DecidedAct {
    return { kind: 'factors-cleared', login };
  }

  async check(manager: EntityManager, { subject }: Proposal): Promise<void> {
    const isThere = await manager.existsBy(Account, { id: subject });
    if (!isThere || !(await hasFactors(manager, subject))) throw refuse('no-factor-to-clear');
  }

  /** The account counts as let in by whoever confirmed, as after a new password. */
  async carryOut(manager: EntityManager, agreed: Agreed): Promise<void> {
    const { subject, accounts } = agreed;
    if (accounts.includes(subject)) throw refuse('own-factors');
    await this.check(manager, agreed);
    await clearFactors(manager, subject);
    const [, resetBy] = accounts;
    await manager.update(Account, { id: subject }, { resetBy, resetOn: this.clock.today() });
    const about = await manager.findOneByOrFail(Account, { id: subject });
    const by = await manager.findOneBy(Account, { id: resetBy });
    await record(manager, this.clock, { kind: 'factors-cleared', by, about });
  }
}
