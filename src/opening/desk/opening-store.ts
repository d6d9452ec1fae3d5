import { Inject, Injectable } from '@nestjs/common';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import { type ProtectedRelease, readRelease } from '../../disclosure/index.js';
import { SurveyDirectory } from '../../surveys/index.js';
import { ReleaseStore, Verbatim } from '../../releases/index.js';
import type { OpeningResult } from '../thread/opening-messages.js';

/** Rows per statement, well under the number of parameters that either engine takes. */
const ROWS_AT_ONCE = 500;

/** Stores what an opening may leave behind: the protected release, and the comments on their own. */
@Injectable()
export class OpeningStore {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly surveys: SurveyDirectory,
    private readonly releases: ReleaseStore,
  ) {}

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
    });
    return sealed;
  }
}
