import { Inject, Injectable } from '@nestjs/common';
import { Account, AttemptLimit, readLogin } from '../../accounts/index.js';
import { DomainError } from '../../common/index.js';
import { combineShares, openShare } from '../../credentials/index.js';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import type { SurveyKeys } from '../../questionnaire/index.js';
import { composePassphrase, PASSPHRASE_MAX_LENGTH } from '../passphrase/passphrase-rules.js';
import { readRecoveryShare } from '../recovery/recovery-code.js';
import { CouncilShare } from './council-share.entity.js';
import { RepresentativeKey } from './representative-key.entity.js';
import { UnlockRefused } from './unlock-refused.js';

/** What those who open a survey together bring. */
export interface OpeningParty {
  readonly reps: readonly { readonly login: string; readonly passphrase: string }[];
  /** As typed from the paper; empty when it stays in its envelope. */
  readonly recovery: string;
}

interface Holding {
  readonly accountId: string;
  readonly wrapped: string;
  readonly sealed: string;
}

/** Puts the shares of one survey's key together, for those who prove that they may. */
@Injectable()
export class CouncilLock {
  private readonly attempts = new AttemptLimit();

  constructor(@Inject(OFFICE_DATABASE) private readonly office: Database) {}

  /**
   * The private half, 32 bytes, for the caller to overwrite. Nothing is changed by a refusal but
   * the number of attempts that are left for this survey. Throws `UnlockRefused`.
   */
  async unlock(
    surveyId: string,
    council: SurveyKeys['council'],
    party: OpeningParty,
  ): Promise<Uint8Array> {
    const brought = party.reps.length + (party.recovery.trim() === '' ? 0 : 1);
    if (brought < council.needed) throw new UnlockRefused('opening-too-few');
    if (!this.attempts.take(surveyId)) throw new UnlockRefused('opening-too-many-attempts');
    const shares: Uint8Array[] = [];
    try {
      shares.push(...(await this.sharesOf(surveyId, party)));
      const key = await combineShares(shares, council).catch(damagedKey);
      this.attempts.reset(surveyId);
      return key;
    } finally {
      for (const share of shares) share.fill(0);
    }
  }

  private async sharesOf(surveyId: string, { reps, recovery }: OpeningParty) {
    const seen = new Set<string>();
    const holdings: Holding[] = [];
    for (const [i, { login }] of reps.entries()) {
      const holding = await this.findHolding(surveyId, login);
      if (holding === 'nobody') throw new UnlockRefused('opening-wrong-passphrase', i);
      if (holding === 'no-share') throw new UnlockRefused('opening-no-share', i);
      if (seen.has(holding.accountId)) throw new UnlockRefused('opening-same-rep', i);
      seen.add(holding.accountId);
      holdings.push(holding);
    }
    const shares: Uint8Array[] = [];
    if (recovery.trim() !== '') {
      const share = readRecoveryShare(recovery);
      if (!share) throw new UnlockRefused('opening-bad-recovery');
      shares.push(share);
    }
    // One after the other: each takes 128 MiB while it runs.
    for (const [i, holding] of holdings.entries()) {
      shares.push(await openHolding(holding, reps[i]!.passphrase, i));
    }
    return shares;
  }

  /** A login that nobody has, and one without a passphrase, are refused like a wrong passphrase. */
  private async findHolding(
    surveyId: string,
    typed: string,
  ): Promise<Holding | 'nobody' | 'no-share'> {
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

async function openHolding(holding: Holding, passphrase: string, i: number): Promise<Uint8Array> {
  if (passphrase.length > 4 * PASSPHRASE_MAX_LENGTH) {
    throw new UnlockRefused('opening-wrong-passphrase', i);
  }
  try {
    return await openShare(holding.wrapped, composePassphrase(passphrase), holding.sealed);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new UnlockRefused(
      error.code === 'wrong-passphrase' ? 'opening-wrong-passphrase' : 'opening-damaged-share',
      i,
    );
  }
}

function damagedKey(error: unknown): never {
  throw error instanceof DomainError ? new UnlockRefused('opening-damaged-key') : error;
}
