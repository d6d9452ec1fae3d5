import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Account, holdAccounts } from '../../accounts/index.js';
import { generateCouncilKey, sealShareTo, splitKey } from '../../credentials/index.js';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import type { CouncilKeyPin } from '../../questionnaire/index.js';
import type { KeyMaker } from '../../surveys/index.js';
import { printRecoveryShare } from '../recovery/recovery-code.js';
import { RecoveryShares } from '../recovery/recovery-shares.js';
import { CouncilKey } from './council-key.entity.js';
import { CouncilShare } from './council-share.entity.js';
import { RepresentativeKeys } from './representative-keys.js';
import { sharesNeeded } from './shares-needed.js';
import { refuse } from '../refusals.js';

/**
 * Makes the key to which a survey's responses are sealed. Its private half exists for a moment
 * only: what remains are the reps' sealed shares and one share to be printed.
 */
@Injectable()
export class CouncilKeyMaker implements KeyMaker {
  readonly opening = 'server';

  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly representatives: RepresentativeKeys,
    private readonly recovery: RecoveryShares,
  ) {}

  /** Throws `too-few-representatives` when fewer than two reps have a passphrase. */
  async make({ id }: { readonly id: string }): Promise<{ readonly council: CouncilKeyPin }> {
    const known = await this.office.run((manager) => findKey(manager, id));
    if (known) return { council: known };
    const holders = await this.representatives.ofReps();
    const { needed, shares } = sharesNeeded(holders.length);
    const { publicKey, privateKey, commitment } = generateCouncilKey();
    const parts = await splitKey(privateKey, needed, shares);
    privateKey.fill(0);
    const sealed = holders.map(({ accountId, login, publicKey: own }, i) => ({
      surveyId: id,
      holder: accountId,
      login,
      sealed: sealShareTo(own, parts[i]!),
      wrapped: null,
      checkedOn: null,
    }));
    const printed = printRecoveryShare(parts.at(-1)!);
    for (const part of parts) part.fill(0);
    const key = { publicKey, commitment, needed, shares };
    const council = await this.store({ surveyId: id, ...key }, sealed);
    if (council.publicKey === publicKey) this.recovery.keep(id, printed);
    return { council };
  }

  /**
   * Two schedulings at once: the first key stays, and the second gets it too. Whoever was removed
   * while the key was split would hold a share that opens nothing.
   */
  private store(key: CouncilKey, shares: readonly CouncilShare[]): Promise<CouncilKeyPin> {
    return this.office.run(async (manager) => {
      await holdAccounts(manager, 'rep');
      const holders = In(shares.map(({ holder }) => holder));
      if ((await manager.countBy(Account, { id: holders })) < shares.length) {
        throw refuse('holders-changed');
      }
      await manager
        .createQueryBuilder()
        .insert()
        .into(CouncilKey)
        .values(key)
        .orIgnore()
        .updateEntity(false)
        .execute();
      const stored = (await findKey(manager, key.surveyId))!;
      if (stored.publicKey === key.publicKey) await manager.insert(CouncilShare, [...shares]);
      return stored;
    });
  }
}

async function findKey(
  manager: EntityManager,
  surveyId: string,
): Promise<CouncilKeyPin | undefined> {
  const row = await manager.findOneBy(CouncilKey, { surveyId });
  if (!row) return undefined;
  const { publicKey, commitment, needed, shares } = row;
  return { publicKey, commitment, needed, shares };
}
