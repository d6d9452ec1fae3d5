import { Inject, Injectable } from '@nestjs/common';
import { type Database, RESPONSES_DATABASE } from '../database/index.js';
import { ResponseEntity } from './response.entity.js';

/** How many responses there are. Whoever shows it rounds it and refreshes it daily. */
@Injectable()
export class ResponseCounter {
  constructor(@Inject(RESPONSES_DATABASE) private readonly database: Database) {}

  count(survey: string): Promise<number> {
    return this.database.run((manager) => manager.countBy(ResponseEntity, { survey }));
  }
}
