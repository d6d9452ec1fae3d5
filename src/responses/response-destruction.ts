import { Inject, Injectable } from '@nestjs/common';
import { type Database, foldTables, RESPONSES_DATABASE } from '../database/index.js';
import { ResponseTable } from './response-table.js';
import { RESPONSES_TABLES } from './responses-tables.js';

/**
 * Destroys the responses of a survey, and writes the file anew without them. Before that it ended
 * here as a survey does that closes, so that none comes after.
 */
@Injectable()
export class ResponseDestruction {
  constructor(@Inject(RESPONSES_DATABASE) private readonly database: Database) {}

  async destroy(survey: string): Promise<void> {
    const { engine } = this.database;
    await this.database.run((manager) => new ResponseTable(manager, engine).destroy(survey));
    await foldTables(this.database, RESPONSES_TABLES);
  }
}
