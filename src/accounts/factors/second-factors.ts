import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/index.js';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import { record } from '../../trail/index.js';
import type { Account } from '../account.entity.js';
import { Session } from '../session/session.entity.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.js';
import { SecondFactor } from './second-factor.entity.js';

export type Owner = Pick<Account, 'id' | 'login'>;

/** The second factors of accounts: added, told apart and taken off. */
@Injectable()
export class SecondFactors {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly clock: Clock,
  ) {}

  list(accountId: string): Promise<readonly SecondFactor[]> {
    return this.office.run((manager) =>
      manager.find(SecondFactor, { where: { accountId }, order: { addedOn: 'ASC', id: 'ASC' } }),
    );
  }

  has(accountId: string): Promise<boolean> {
    return this.office.run((manager) => hasFactors(manager, accountId));
  }

  /** The accounts that have one. */
  async owners(): Promise<ReadonlySet<string>> {
    const all = await this.office.run((manager) => manager.find(SecondFactor));
    return new Set(all.map(({ accountId }) => accountId));
  }

  countCodes(accountId: string): Promise<number> {
    return this.office.run((manager) => manager.countBy(RecoveryCode, { accountId }));
  }

  /** Adds it and, where it is the first, makes recovery codes; returns those. */
  async add(
    owner: Owner,
    factor: Pick<SecondFactor, 'kind' | 'name' | 'content' | 'counter'>,
  ): Promise<readonly string[]> {
    const id = randomBytes(16).toString('hex');
    const addedOn = this.clock.today();
    return this.office.run(async (manager) => {
      const isFirst = !(await manager.existsBy(SecondFactor, { accountId: owner.id }));
      await manager.insert(SecondFactor, { ...factor, id, accountId: owner.id, addedOn });
      const codes = isFirst ? await renewCodes(manager, owner.id) : [];
      const details = { factor: factor.kind };
      await record(manager, this.clock, { kind: 'factor-added', by: owner, details });
      return codes;
    });
  }

  /** With the last one the recovery codes go too. False where there is no such factor. */
  remove(owner: Owner, id: string): Promise<boolean> {
    return this.office.run(async (manager) => {
      const found = await manager.findOneBy(SecondFactor, { id, accountId: owner.id });
      if (!found) return false;
      await manager.delete(SecondFactor, { id });
      const isLast = !(await manager.existsBy(SecondFactor, { accountId: owner.id }));
      if (isLast) await manager.delete(RecoveryCode, { accountId: owner.id });
      const details = { factor: found.kind };
      await record(manager, this.clock, { kind: 'factor-removed', by: owner, details });
      return true;
    });
  }

  /** New recovery codes in place of all before. */
  renew(owner: Owner): Promise<readonly string[]> {
    return this.office.run(async (manager) => {
      const codes = await renewCodes(manager, owner.id);
      await record(manager, this.clock, { kind: 'recovery-codes-made', by: owner });
      return codes;
    });
  }
}

export const hasFactors = (manager: EntityManager, accountId: string): Promise<boolean> =>
  manager.existsBy(SecondFactor, { accountId });

export const passkeysIn = (factors: readonly SecondFactor[]): readonly string[] =>
  factors.filter(({ kind }) => kind === 'passkey').map(({ content }) => content);

/** Takes everything off an account that it could prove itself with, and signs it out. */
export async function clearFactors(manager: EntityManager, accountId: string): Promise<void> {
  await manager.delete(SecondFactor, { accountId });
  await manager.delete(RecoveryCode, { accountId });
  await manager.delete(Session, { accountId });
}

async function renewCodes(manager: EntityManager, accountId: string): Promise<readonly string[]> {
  await manager.delete(RecoveryCode, { accountId });
  const codes = newRecoveryCodes();
  const rows = codes.map((code) => ({ codeHash: hashOfRecoveryCode(accountId, code), accountId }));
  await manager.insert(RecoveryCode, rows);
  return codes;
}
