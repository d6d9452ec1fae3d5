import { Inject, Injectable } from '@nestjs/common';
import { AttemptLimit, hashing } from '../../accounts/index.js';
import { Clock, DomainError } from '../../common/index.js';
import { openShare } from '../../credentials/index.js';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import { CouncilShare } from '../keys/council-share.entity.js';
import { findHeldShare } from '../keys/find-held-share.js';
import { composePassphrase } from '../keys/passphrase-rules.js';

export type ShareCheckOutcome =
  'checked' | 'no-share' | 'wrong' | 'given-up' | 'damaged' | 'too-many-attempts';

/**
 * Lets a holder find out, while there is time, whether their passphrase opens their share. One
 * share tells nothing of the key, and nothing else is opened.
 */
@Injectable()
export class ShareCheck {
  private readonly attempts = new AttemptLimit();

  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly clock: Clock,
  ) {}

  async try(surveyId: string, accountId: string, passphrase: string): Promise<ShareCheckOutcome> {
    const held = await this.office.run((manager) => findHeldShare(manager, surveyId, accountId));
    if (!held) return 'no-share';
    if (!this.attempts.take(accountId)) return 'too-many-attempts';
    const { wrapped, sealed, isGivenUp } = held;
    try {
      const composed = composePassphrase(passphrase);
      (await hashing.run(accountId, () => openShare(wrapped, composed, sealed))).fill(0);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === 'share-damaged') return 'damaged';
      if (error.code !== 'wrong-passphrase') throw error;
      return isGivenUp ? 'given-up' : 'wrong';
    }
    this.attempts.reset(accountId);
    // The same share still: the holder may have given the passphrase up meanwhile.
    const checked = { surveyId, holder: accountId, sealed };
    const today = this.clock.today();
    await this.office.run((manager) => manager.update(CouncilShare, checked, { checkedOn: today }));
    return 'checked';
  }
}
