import { Inject, Injectable } from '@nestjs/common';
import { type Database, RESPONSES_DATABASE } from '../database/index.js';
import type { Response } from '../questionnaire/index.js';
import { ResponseEntity } from './response.entity.js';

/** Reads what people answered. Only aggregation may hold it; a test of the import law says so. */
@Injectable()
export class ResponseReader {
  constructor(@Inject(RESPONSES_DATABASE) private readonly database: Database) {}

  /** Every response of a survey, in the order of their digests: the order of nothing else. */
  async readAll(survey: string): Promise<readonly Response[]> {
    const rows = await this.database.run((manager) =>
      manager
        .createQueryBuilder(ResponseEntity, 'response')
        .select('response.answers', 'answers')
        .where({ survey })
        .orderBy('response.serial')
        .getRawMany<{ answers: string }>(),
    );
    return rows.map(({ answers }) => JSON.parse(answers) as Response);
  }
}
