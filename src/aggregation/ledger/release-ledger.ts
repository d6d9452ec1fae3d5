import { Injectable } from '@nestjs/common';
import { DomainError, refused } from '../../common/index.js';
import { ReleaseStore } from '../releases/release-store.js';
import { checkChain, type LedgerEntry, type StoredEdition } from './check-chain.js';

/** Everything published about a survey, and whether it still is what was published (rule D5). */
@Injectable()
export class ReleaseLedger {
  constructor(private readonly releases: ReleaseStore) {}

  /** All editions, oldest first. */
  async of(surveyId: string): Promise<readonly LedgerEntry[]> {
    const editions = await this.releases.editions(surveyId);
    const stored: StoredEdition[] = [];
    for (const { edition, hash } of editions) {
      stored.push({ edition, hash, content: await this.contentOf(surveyId, edition) });
    }
    return checkChain(stored);
  }

  /** Throws `ledger-broken`: what cannot be read can neither be protected against nor continued. */
  async checkIntact(surveyId: string): Promise<void> {
    const entries = await this.of(surveyId);
    if (entries.every(({ state }) => state === 'intact')) return;
    throw refused(
      'ledger-broken',
      'Nothing can be published: a stored edition is no longer what was published. Restore the office database from a backup, then publish again.',
    );
  }

  private async contentOf(surveyId: string, edition: number) {
    try {
      return (await this.releases.edition(surveyId, edition))?.release.content ?? null;
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }
}
