import { Inject, Injectable } from '@nestjs/common';
import { Account, AttemptLimit, readLogin } from '../../accounts/index.js';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import type { SurveyKeys } from '../../questionnaire/index.js';
import type { Holding, KeyHoldings } from './combine-holdings.js';
import { CouncilShare } from './council-share.entity.js';
import { RepresentativeKey } from './representative-key.entity.js';
import { UnlockRefused } from './unlock-refused.js';

/** What those who open a survey together bring. */
export interface OpeningParty {
  readonly reps: readonly { readonly login: string; readonly passphrase: string }[];
  /** As typed from the paper; empty when it stays in its envelope. */
  readonly recovery: string;
}

type Stored = Omit<Holding, 'passphrase'> & { readonly accountId: string };

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
   * left for this survey, and changes nothing else. Throws `UnlockRefused`.
   */
  async gather(
    surveyId: string,
    council: SurveyKeys['council'],
    { reps, recovery }: OpeningParty,
  ): Promise<KeyHoldings> {
    const brought = reps.length + (recovery.trim() === '' ? 0 : 1);
    if (brought < council.needed) throw new UnlockRefused('opening-too-few');
    if (!this.attempts.take(surveyId)) throw new UnlockRefused('opening-too-many-attempts');
    const seen = new Set<string>();
    const holdings: Holding[] = [];
    for (const [i, { login, passphrase }] of reps.entries()) {
      const stored = await this.find(surveyId, login);
      if (stored === 'nobody') throw new UnlockRefused('opening-wrong-passphrase', i);
      if (stored === 'no-share') throw new UnlockRefused('opening-no-share', i);
      const { accountId, wrapped, sealed } = stored;
      if (seen.has(accountId)) throw new UnlockRefused('opening-same-rep', i);
      seen.add(accountId);
      holdings.push({ wrapped, sealed, passphrase });
    }
    return { council, reps: holdings, recovery };
  }

  /** The key was put together: gives all attempts back. */
  opened(surveyId: string): void {
    this.attempts.reset(surveyId);
  }

  /** A login that nobody has, and one without a passphrase, are refused like a wrong passphrase. */
  private async find(surveyId: string, typed: string): Promise<Stored | 'nobody' | 'no-share'> {
    const login = readLogin(typed);
    if (login === undefined) return 'nobody';
    return this.office.run(async (manager) => {
      const account = await manager.findOneBy(Account, { login, role: 'rep' });
      const accountId = account?.id ?? '';
      const key = account && (await manager.findOneBy(RepresentativeKey, { accountId }));
      if (!key) return 'nobody';
      const share = await manager.findOneBy(CouncilShare, { surveyId, holder: accountId });
      if (!share) return 'no-share';
      return { accountId, wrapped: key.wrapped, sealed: share.sealed };
    });
  }
}
