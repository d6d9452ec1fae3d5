import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { everyNight } from '../../database/index.js';
import { logOf, QuietWork } from '../../log/index.js';
import { SurveyPurging } from './survey-purging.js';

/**
 * Keeps the promise without anybody: at the start, before the server listens, for a day that came
 * while it was off, and every night from then on.
 */
@Injectable()
export class NightlyPurge implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stop: () => void = () => undefined;
  private readonly work = new QuietWork(logOf('surveys'), 'answers-not-destroyed');

  constructor(
    private readonly purging: SurveyPurging,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.work.run(() => this.purging.purgePromised());
    this.stop = everyNight(this.clock, this.work, () => this.purging.purgePromised());
  }

  beforeApplicationShutdown(): void {
    this.stop();
  }
}
