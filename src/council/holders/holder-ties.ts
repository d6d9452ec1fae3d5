import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type AccountTies, type HeldSurvey, hashing } from '../../accounts/index.js';
import { unwrapShare } from '../../credentials/index.js';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import { Survey, titleOf, UNOPENED_STATES } from '../../surveys/index.js';
import type { Language } from '../../web/index.js';
import { CouncilKey } from '../keys/council-key.entity.js';
import { CouncilShare } from '../keys/council-share.entity.js';
import { composePassphrase } from '../keys/passphrase-rules.js';
import { RepresentativeKey } from '../keys/representative-key.entity.js';
import { canOpen, findHolders } from './holders.js';

/**
 * Which surveys need an account to be opened. The printed share is not counted: nobody can know
 * whether it still lies in its envelope.
 */
@Injectable()
export class HolderTies implements AccountTies {
  constructor(@Inject(OFFICE_DATABASE) private readonly office: Database) {}

  async surveysHeldBy(
    manager: EntityManager,
    accountId: string,
    language: Language,
  ): Promise<readonly HeldSurvey[]> {
    const shares = await manager.findBy(CouncilShare, { holder: accountId });
    const ids = shares.map(({ surveyId }) => surveyId);
    // A draft has a key when its scheduling was cut short, and takes it up again.
    const surveys = await manager.find(Survey, {
      where: { id: In(ids), state: In([...UNOPENED_STATES]) },
      order: { slug: 'ASC' },
    });
    const keys = await manager.findBy(CouncilKey, { surveyId: In(ids) });
    const needed = new Map(keys.map((key) => [key.surveyId, key.needed]));
    const holders = await findHolders(manager, ids);
    return surveys.map((survey) => {
      const able = holders.get(survey.id)!.filter(canOpen);
      const left = able.filter((holder) => holder.accountId !== accountId).length;
      const least = needed.get(survey.id) ?? 0;
      return {
        title: titleOf(survey, language),
        slug: survey.slug,
        left,
        needed: least,
        // Whoever could not open it anyway takes nothing along.
        isEndangered: left < able.length && left < least,
      };
    });
  }

  /** Tried as it is and without an end of digits and signs: each takes half a second. */
  async opensShares(accountId: string, secret: string): Promise<boolean> {
    const key = await this.office.run((manager) =>
      manager.findOneBy(RepresentativeKey, { accountId }),
    );
    if (!key) return false;
    for (const one of new Set([secret, secret.replace(/[\p{N}\p{P}\p{S}\s]+$/u, '')])) {
      const opened = await hashing.run(accountId, () =>
        unwrapShare(key.wrapped, composePassphrase(one)).catch(() => undefined),
      );
      opened?.fill(0);
      if (opened) return true;
    }
    return false;
  }

  /** Shares stay, for the name on them; without the key that they are sealed to they open nothing. */
  async forget(manager: EntityManager, accountId: string): Promise<void> {
    await manager.update(CouncilShare, { holder: accountId }, { wrapped: null });
    await manager.delete(RepresentativeKey, { accountId });
  }
}
