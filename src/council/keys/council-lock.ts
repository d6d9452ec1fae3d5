import { Inject, Injectable } from '@nestjs/common';
import { Account, AttemptLimit, readLogin } from '../../accounts/index.js';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import type { CouncilKeyPin } from '../../questionnaire/index.js';
import type { Holding, KeyHoldings } from './combine-holdings.js';
import { CouncilShare } from './council-share.entity.js';
import { findHeldShare } from './find-held-share.js';
import { UnlockRefused } from './unlock-refused.js';

/** What those who open a survey together bring. */
export interface OpeningParty {
  readonly reps: readonly { readonly login: string; readonly passphrase: string }[];
  /** As typed from the paper; empty when it stays in its envelope. */
  readonly recovery: string;
  /** The account that asks: attempts are counted against it, so that nobody uses up another's. */
  readonly askedBy: string;
}

type Stored = Omit<Holding, 'passphrase'> & { readonly accountId: string };

/** Reps who are signed in see who holds a share, so that they may be told what is wrong with one. */
type NotFound = 'opening-no-such-login' | 'opening-login-removed' | 'opening-no-share';

/**
 * Finds what those who may open a survey hold of its key, and counts their attempts. It opens
 * nothing: `combineHoldings` does, in a thread of its own.
 */
@Injectable()
export class CouncilLock {
  private readonly attempts = new AttemptLimit();

  constructor(@Inject(OFFICE_DATABASE) private readonly office: Database) {}

  /**
   * What puts the key together, if every passphrase is right. Takes one of the attempts that are
   * left to whoever asks for this survey, and changes nothing else. Throws `UnlockRefused`.
   */
  async gather(
    surveyId: string,
    council: CouncilKeyPin,
    { reps, recovery, askedBy }: OpeningParty,
  ): Promise<KeyHoldings> {
    const brought = reps.length + (recovery.trim() === '' ? 0 : 1);
    if (brought < council.needed) throw new UnlockRefused('opening-too-few');
    if (!this.attempts.take(`${surveyId} ${askedBy}`))
      throw new UnlockRefused('opening-too-many-attempts');
    const seen = new Set<string>();
    const holdings: Holding[] = [];
    for (const [i, { login, passphrase }] of reps.entries()) {
      const stored = await this.find(surveyId, login);
      if (typeof stored === 'string') throw new UnlockRefused(stored, i);
      const { accountId, ...held } = stored;
      if (seen.has(accountId)) throw new UnlockRefused('opening-same-rep', i);
      seen.add(accountId);
      holdings.push({ ...held, passphrase });
    }
    return { council, reps: holdings, recovery };
  }

  /** The key was put together: gives all attempts back. */
  opened(surveyId: string, { askedBy }: OpeningParty): void {
    this.attempts.reset(`${surveyId} ${askedBy}`);
  }

  private async find(surveyId: string, typed: string): Promise<Stored | NotFound> {
    const login = readLogin(typed);
    if (login === undefined) return 'opening-no-such-login';
    return this.office.run(async (manager) => {
      const account = await manager.findOneBy(Account, { login, role: 'rep' });
      const held = account && (await findHeldShare(manager, surveyId, account.id));
      if (held) return { accountId: account.id, ...held };
      // The login may be in use again: the account of today is not the one that got the share.
      const isKnown = await manager.existsBy(CouncilShare, { surveyId, login });
      if (isKnown) return 'opening-login-removed';
      return account ? 'opening-no-share' : 'opening-no-such-login';
    });
  }
}
