import { Inject, Injectable } from '@nestjs/common';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import { ServedPageRow } from './served-page.entity.js';

const RESPONDENTS = 'respondents';

/**
 * The number of the page on which people answer, as the process that serves it has noted at its start. It
 * depends on addresses that another process may not have been told; so slips and posters take it from here.
 */
@Injectable()
export class ServedPage {
  constructor(@Inject(OFFICE_DATABASE) private readonly office: Database) {}

  /** @param number the first 128 bits of the hash of all files, in groups of four digits */
  async note(number: string): Promise<void> {
    if ((await this.number()) === number) return;
    const row = { of: RESPONDENTS, number };
    await this.office.run((manager) => manager.upsert(ServedPageRow, row, ['of']));
  }

  /** Null before any process has served the page. */
  async number(): Promise<string | null> {
    const of = RESPONDENTS;
    const row = await this.office.run((manager) => manager.findOneBy(ServedPageRow, { of }));
    return row?.number ?? null;
  }
}
