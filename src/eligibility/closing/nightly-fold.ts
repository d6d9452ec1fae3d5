import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock } from '../../common/index.js';
import {
  type Database,
  ELIGIBILITY_DATABASE,
  everyNight,
  foldTables,
} from '../../database/index.js';
import { logOf, QuietWork } from '../../log/index.js';
import { ELIGIBILITY_TABLES } from '../entities.js';

const NIGHT = new QuietWork(logOf('eligibility'), 'nightly-fold-failed');

/** Makes the room forget every night in which order people drew (protocol.md 5.4). */
@Injectable()
export class NightlyFold implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stop: () => void = () => undefined;

  constructor(
    @Inject(ELIGIBILITY_DATABASE) private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.stop = everyNight(this.clock, NIGHT, () => foldTables(this.database, ELIGIBILITY_TABLES));
  }

  beforeApplicationShutdown(): void {
    this.stop();
  }
}
