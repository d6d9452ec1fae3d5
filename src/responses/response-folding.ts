import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { type Database, everyNight, foldTables, RESPONSES_DATABASE } from '../database/index.js';
import { logOf, QuietWork } from '../log/index.js';
import { ResponseTable } from './response-table.js';
import { RESPONSES_TABLES } from './responses-tables.js';

const NIGHT = new QuietWork(logOf('database'), 'nightly-fold-failed');

/**
 * Makes the store forget in which order responses came (protocol.md 5.4): every night, and once
 * more when a survey closes, where it is a step of the closing.
 */
@Injectable()
export class ResponseFolding implements OnModuleInit, OnApplicationShutdown {
  private stopNights = (): void => undefined;

  constructor(
    @Inject(RESPONSES_DATABASE) private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.stopNights = everyNight(this.clock, NIGHT, () =>
      foldTables(this.database, RESPONSES_TABLES),
    );
  }

  onApplicationShutdown(): void {
    this.stopNights();
  }

  /** After this nothing more is stored for the survey, by any process; doing it again is harmless. */
  async atClosing(survey: string): Promise<void> {
    await this.end(survey);
    await foldTables(this.database, RESPONSES_TABLES);
  }

  /** The same, but for the fold: the rows are counted and destroyed next. */
  atCancelling(survey: string): Promise<void> {
    return this.end(survey);
  }

  private async end(survey: string): Promise<void> {
    const { engine } = this.database;
    await this.database.run((manager) => new ResponseTable(manager, engine).end(survey));
  }
}
