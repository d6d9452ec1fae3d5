import { Inject, Injectable } from '@nestjs/common';
import { type Database, foldTables, OFFICE_DATABASE } from '../../database/index.js';
import type { Destroyer } from '../../surveys/index.js';
import { CouncilKey } from './council-key.entity.js';
import { CouncilShare } from './council-share.entity.js';

const TABLES = [
  { name: 'council_key', key: ['surveyId'] },
  { name: 'council_share', key: ['surveyId', 'holder'] },
] as const;

/** Destroys the shares of a survey: a copy of its rows is then opened by nobody. */
@Injectable()
export class CouncilKeyDestruction implements Destroyer {
  constructor(@Inject(OFFICE_DATABASE) private readonly office: Database) {}

  async destroy(surveyId: string): Promise<void> {
    await this.office.run(async (manager) => {
      await manager.delete(CouncilShare, { surveyId });
      await manager.delete(CouncilKey, { surveyId });
    });
    await foldTables(this.office, TABLES);
  }
}
