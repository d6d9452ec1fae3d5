import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import { type ProtectedRelease, readRelease } from '../../disclosure/index.js';
import { type Survey, SurveyDirectory } from '../../surveys/index.js';
import { ReleaseStore, Verbatim } from '../../releases/index.js';
import { record } from '../../trail/index.js';
import type { OpeningResult } from '../publish/publish-opened.js';

/** Rows per statement, well under the number of parameters that either engine takes. */
const ROWS_AT_ONCE = 500;

/** Stores what an opening may leave behind: the protected release, and the comments on their own. */
@Injectable()
export class OpeningStore {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly surveys: SurveyDirectory,
    private readonly releases: ReleaseStore,
    private readonly clock: Clock,
  ) {}

  /** That somebody tries to open it, with so many shares: before any of them is tried. */
  noteBegun(survey: Survey, shares: number): Promise<void> {
    const act = { kind: 'opening-begun', survey, details: { shares } } as const;
    return this.office.run((manager) => record(manager, this.clock, act));
  }

  noteCancelled(survey: Pick<Survey, 'id'>): Promise<void> {
    const act = { kind: 'opening-cancelled', survey } as const;
    return this.office.run((manager) => record(manager, this.clock, act));
  }

  /** That somebody took the package that holders open elsewhere. */
  noteTaken(survey: Pick<Survey, 'id'>, bodies: boolean): Promise<void> {
    const details = { for: bodies ? 'opener' : 'holder' };
    const act = { kind: 'package-taken', survey: { id: survey.id }, details } as const;
    return this.office.run((manager) => record(manager, this.clock, act));
  }

  /** All or nothing. Marking comes first: it lets one of two openings at once through. */
  async store(
    surveyId: string,
    { release, verbatims }: Extract<OpeningResult, { readonly kind: 'released' }>,
  ): Promise<ProtectedRelease> {
    const sealed = readRelease(release);
    await this.office.run(async (manager) => {
      await this.surveys.markOpened(manager, surveyId);
      await this.releases.addFirst(manager, surveyId, sealed);
      for (let from = 0; from < verbatims.length; from += ROWS_AT_ONCE) {
        await manager.insert(Verbatim, verbatims.slice(from, from + ROWS_AT_ONCE));
      }
      const details = { edition: 1, release: sealed.hash };
      await record(manager, this.clock, {
        kind: 'release-made',
        survey: { id: surveyId },
        details,
      });
    });
    return sealed;
  }
}
