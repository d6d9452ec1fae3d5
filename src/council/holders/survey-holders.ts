import { Inject, Injectable } from '@nestjs/common';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import { type Survey, UNOPENED_STATES } from '../../surveys/index.js';
import { findHolders, type Holder } from './holders.js';

/** Who holds shares of surveys that are not open yet, as reps see it. */
@Injectable()
export class SurveyHolders {
  constructor(@Inject(OFFICE_DATABASE) private readonly office: Database) {}

  /** By survey; nothing of one whose results are open, where shares no longer matter. */
  async of(surveys: readonly Survey[]): Promise<ReadonlyMap<string, readonly Holder[]>> {
    const waiting = surveys.filter(({ state }) => UNOPENED_STATES.some((one) => one === state));
    return this.office.run((manager) =>
      findHolders(
        manager,
        waiting.map(({ id }) => id),
      ),
    );
  }
}
