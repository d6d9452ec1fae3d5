import { Injectable } from '@nestjs/common';
import { DomainError } from '../common/index.js';
import type { ProtectedRelease, ReleaseContent } from '../disclosure/index.js';
import { type Survey, SurveyDirectory } from '../surveys/index.js';
import { ReleaseStore } from './release-store.js';
import { checkChain, type LedgerEntry, type StoredEdition } from './ledger/check-chain.js';
import { refuse } from './refusals.js';

/** Everything published about a survey, and whether it still is what was published (rule D5). */
@Injectable()
export class ReleaseLedger {
  constructor(
    private readonly releases: ReleaseStore,
    private readonly surveys: SurveyDirectory,
  ) {}

  /**
   * The latest release of each wave before a survey, the most recent first: whoever reads the next
   * one knows them too (rule D6). Throws `ledger-broken`.
   */
  async before(survey: Survey): Promise<readonly ReleaseContent[]> {
    const waves = await this.surveys.earlierWaves(survey);
    if (survey.definition.previousWave !== undefined && waves.length === 0) throw broken();
    const found: ReleaseContent[] = [];
    for (const wave of waves) {
      await this.checkIntact(wave.id);
      const release = await this.releases.latest(wave.id);
      if (release) found.push(release.content);
    }
    return found;
  }

  /**
   * Editions of the surveys that this one repeats, the latest first, with which its release was
   * protected: they may stand beside each other (rule D6). As far back as each is what was published.
   */
  async repeated(survey: Survey, release: ReleaseContent): Promise<readonly ProtectedRelease[]> {
    const found: ProtectedRelease[] = [];
    let wave = await this.surveys.waveBefore(survey);
    while (wave) {
      const { id } = wave;
      const known = (await this.of(id)).findLast(
        ({ state, hash }) => state === 'intact' && release.prior.includes(hash),
      );
      const edition = known && (await this.releases.edition(id, known.edition));
      if (!edition) break;
      found.push(edition.release);
      wave = await this.surveys.waveBefore(wave);
    }
    return found;
  }

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
    throw broken();
  }

  private async contentOf(surveyId: string, edition: number) {
    try {
      return (await this.releases.edition(surveyId, edition))?.release.content ?? null;
    } catch (error) {
      // A storage that fails says nothing about what is stored.
      if (error instanceof DomainError && error.code === 'release-unreadable') return null;
      throw error;
    }
  }
}

const broken = (): DomainError => refuse('ledger-broken');
