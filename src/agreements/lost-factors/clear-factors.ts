import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account, clearFactors, hasFactors } from '../../accounts/index.js';
import { Clock } from '../../common/index.js';
import { fill } from '../../language/index.js';
import { signingCouncil } from '../../roster/index.js';
import { record } from '../../trail/index.js';
import type { Language } from '../../web/index.js';
import type { Act, Agreed, Described, Proposal, Signing } from '../act.js';
import { refuse } from '../refusals.js';
import { words } from '../words/index.js';

/**
 * Takes lost second factors, and the recovery codes, off somebody's account, which then signs in by its
 * password alone until a new one is added: by the devices of two holders of the council in force, or where there
 * is none by the accounts of two reps, neither of them its own.
 */
@Injectable()
export class ClearFactors implements Act {
  static readonly kind = 'clear-factors';
  readonly kind = ClearFactors.kind;
  readonly about = 'account';

  constructor(private readonly clock: Clock) {}

  pathOf(): string {
    return '/rep/lost-factors';
  }

  zone(): Promise<null> {
    return Promise.resolve(null);
  }

  async describe(
    { subject }: Proposal,
    language: Language,
    manager: EntityManager,
  ): Promise<Described> {
    const t = words[language].lostFactors;
    const owner = await manager.findOneBy(Account, { id: subject });
    const login = owner?.login ?? t.gone;
    return { title: fill(t.would, { login }), lines: [t.first, t.after], button: t.confirm };
  }

  async signing(manager: EntityManager, { subject }: Proposal): Promise<Signing | null> {
    const council = await signingCouncil(manager);
    if (!council) return null;
    const owner = await manager.findOneBy(Account, { id: subject });
    const act = { kind: 'factors-cleared', login: owner?.login ?? '' } as const;
    return { ...council, survey: null, act, day: this.clock.today(), reason: null };
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
