import { Inject, Injectable } from '@nestjs/common';
import { type Database, RESPONSES_DATABASE } from '../database/index.js';
import { ResponseTable } from './response-table.js';

/** How many responses stand, withdrawn ones aside. Whoever shows it rounds it, once a day. */
@Injectable()
export class ResponseCounter {
  constructor(@Inject(RESPONSES_DATABASE) private readonly database: Database) {}

  count(survey: string): Promise<number> {
    const { engine } = this.database;
    return this.database.run((manager) => new ResponseTable(manager, engine).count(survey));
  }
}
