import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from '../accounts/index.js';
import { Clock } from '../common/index.js';
import type { DecidedAct } from '../holders/index.js';
import { signingCouncil } from '../roster/index.js';
import type { Language } from '../web/index.js';
import type { Act, Agreed, Described, Proposal, Signing } from './act.js';

/** The login of an account; undefined once it is gone. */
export const loginOf = async (manager: EntityManager, id: string): Promise<string | undefined> =>
  (await manager.findOneBy(Account, { id }))?.login;

/** What is done to somebody's account: holders of the list in force sign for its login. */
@Injectable()
export abstract class AccountAct implements Act {
  abstract readonly kind: string;
  readonly about = 'account';

  constructor(protected readonly clock: Clock) {}

  /** What the devices sign. */
  protected abstract actOf(login: string): DecidedAct;

  abstract pathOf(subject: string): string;
  abstract describe(
    proposal: Proposal,
    language: Language,
    manager: EntityManager,
  ): Promise<Described>;
  abstract check(manager: EntityManager, proposal: Proposal): Promise<void>;
  abstract carryOut(manager: EntityManager, agreed: Agreed): Promise<void>;

  zone(): Promise<null> {
    return Promise.resolve(null);
  }

  async signing(manager: EntityManager, { subject }: Proposal): Promise<Signing | null> {
    const council = await signingCouncil(manager);
    if (!council) return null;
    const act = this.actOf((await loginOf(manager, subject)) ?? '');
    return { ...council, survey: null, act, day: this.clock.today(), reason: null };
  }
}
