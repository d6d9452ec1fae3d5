import { Inject, Injectable } from '@nestjs/common';
import { type Database, RESPONSES_DATABASE, WriteAheadLog as Log } from '../database/index.js';

/** The log of the responses database. */
@Injectable()
export class WriteAheadLog extends Log {
  constructor(@Inject(RESPONSES_DATABASE) database: Database) {
    super(database);
  }
}
