import { Injectable } from '@nestjs/common';
import type { ProfileParticipation } from '../../disclosure/index.js';
import {
  type LedgerEntry,
  ReleaseLedger,
  type Edition,
  ReleaseStore,
} from '../../releases/index.js';
import { GroupParticipationService } from '../../turnout/index.js';
import { type Survey, SurveyDirectory } from '../../surveys/index.js';

/** What is on record about an opened survey. */
export interface SurveyRecord {
  /** The latest edition; undefined where the ledger is broken, so that nothing of it is shown. */
  readonly edition: Edition | undefined;
  readonly ledger: readonly LedgerEntry[];
  /** The surveys that this one repeats, each with its own ledger; the latest first. */
  readonly waves: readonly { readonly survey: Survey; readonly ledger: readonly LedgerEntry[] }[];
  readonly participation: readonly ProfileParticipation[];
}

@Injectable()
export class SurveyRecords {
  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly ledger: ReleaseLedger,
    private readonly releases: ReleaseStore,
    private readonly participation: GroupParticipationService,
  ) {}

  /** Undefined before the results are open. */
  async of(survey: Survey): Promise<SurveyRecord | undefined> {
    const ledger = await this.ledger.of(survey.id);
    if (ledger.length === 0) return undefined;
    const isIntact = ledger.every(({ state }) => state === 'intact');
    const edition = isIntact ? await this.releases.edition(survey.id) : undefined;
    const waves = [];
    for (const wave of await this.surveys.earlierWaves(survey)) {
      waves.push({ survey: wave, ledger: await this.ledger.of(wave.id) });
    }
    const participation = edition ? await this.participation.of(edition.release) : [];
    return { edition, ledger, waves, participation };
  }
}
