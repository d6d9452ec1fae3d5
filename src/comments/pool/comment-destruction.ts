import { Inject, Injectable } from '@nestjs/common';
import { type Database, foldTables, OFFICE_DATABASE } from '../../database/index.js';
import { Verbatim } from '../../releases/index.js';
import type { Destroyer } from '../../surveys/index.js';

const TABLES = [{ name: 'verbatim', key: ['id'] }] as const;

/**
 * Destroys the pool of a survey's comments, those that were chosen too: the pool holds them as they
 * were written. What was published of them stands in the releases.
 */
@Injectable()
export class CommentDestruction implements Destroyer {
  constructor(@Inject(OFFICE_DATABASE) private readonly office: Database) {}

  async destroy(surveyId: string): Promise<void> {
    await this.office.run((manager) => manager.delete(Verbatim, { surveyId }));
    await foldTables(this.office, TABLES);
  }
}
