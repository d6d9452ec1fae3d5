import { DomainError } from '../../common/index.js';
import { combineShares, openShare, publicHalfOf } from '../../credentials/index.js';
import type { CouncilKeyPin } from '../../questionnaire/index.js';
import { composePassphrase, PASSPHRASE_MAX_LENGTH } from './passphrase-rules.js';
import type { HeldShare } from './find-held-share.js';
import { readRecoveryShare } from '../recovery/recovery-code.js';
import { UnlockRefused } from './unlock-refused.js';

/** What is stored of one rep for one survey, and the passphrase that was typed for it. */
export interface Holding extends HeldShare {
  readonly passphrase: string;
}

/** Of those who open a survey together; plain data, for the thread in which that happens. */
export interface KeyHoldings {
  readonly council: CouncilKeyPin;
  readonly reps: readonly Holding[];
  /** As typed from the paper; empty when it stays in its envelope. */
  readonly recovery: string;
}

/**
 * Puts the key of a survey together from what `CouncilLock.gather` found. Needs no database, so
 * that the whole private half only ever exists in a thread which has none. Throws `UnlockRefused`.
 *
 * @returns the private half, 32 bytes, for the caller to overwrite
 */
export async function combineHoldings(holdings: KeyHoldings): Promise<Uint8Array> {
  const { council, reps, recovery } = holdings;
  const shares: Uint8Array[] = [];
  try {
    if (recovery.trim() !== '') shares.push(readRecovery(recovery));
    // One after the other: each takes 128 MiB while it runs.
    for (const [i, holding] of reps.entries()) shares.push(await openHolding(holding, i));
    const key = await combineShares(shares, council).catch(damagedKey);
    if (publicHalfOf(key) === council.publicKey) return key;
    // A definition that promises one key and seals to another: every row would look damaged.
    key.fill(0);
    throw new UnlockRefused('opening-damaged-key');
  } finally {
    for (const share of shares) share.fill(0);
  }
}

function readRecovery(typed: string): Uint8Array {
  const share = readRecoveryShare(typed);
  if (!share) throw new UnlockRefused('opening-bad-recovery');
  return share;
}

async function openHolding(
  { wrapped, sealed, isGivenUp, passphrase }: Holding,
  line: number,
): Promise<Uint8Array> {
  const wrong = isGivenUp ? 'opening-given-up-passphrase' : 'opening-wrong-passphrase';
  if (passphrase.length > 4 * PASSPHRASE_MAX_LENGTH) throw new UnlockRefused(wrong, line);
  try {
    return await openShare(wrapped, composePassphrase(passphrase), sealed);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new UnlockRefused(
      error.code === 'wrong-passphrase' ? wrong : 'opening-damaged-share',
      line,
    );
  }
}

function damagedKey(error: unknown): never {
  throw error instanceof DomainError ? new UnlockRefused('opening-damaged-key') : error;
}
