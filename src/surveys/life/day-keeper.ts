import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { everyNight } from '../../database/index.js';
import { logOf, QuietWork } from '../../log/index.js';
import { SurveyPurging } from './survey-purging.js';
import { SurveyClosing } from './survey-closing.js';
import { SurveyOpening } from './survey-opening.js';

const LOOK_EVERY_MS = 10_000;

/**
 * Opens and closes surveys by themselves: at the start, before anybody is listened to, and every
 * few seconds from then on. That no response comes too late does not hang on it: to every process
 * a survey is closed once its last day is over (`stateOn`). Of several processes any may do it,
 * one does. At the start, after that, and every night it destroys what was kept long enough, also if
 * the day for it came while no server ran.
 */
@Injectable()
export class DayKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private readonly work = new QuietWork(logOf('surveys'), 'days-not-kept');
  private endNights: () => void = () => undefined;
  private readonly night = new QuietWork(logOf('surveys'), 'answers-not-destroyed');

  constructor(
    private readonly closing: SurveyClosing,
    private readonly opening: SurveyOpening,
    private readonly purging: SurveyPurging,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.closing.finishBegun();
    await this.keep();
    const purge = (): Promise<void> => this.purging.purgePromised();
    await this.night.run(purge);
    this.endNights = everyNight(this.clock, this.night, purge);
    this.timer = setInterval(() => void this.keep(), LOOK_EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.endNights();
    await this.looking;
  }

  /**
   * Looks once, after whatever look is under way. Closes first: a survey that slept from before its
   * first day to after its last never opens. What fails is found again at the next look.
   */
  keep(): Promise<void> {
    this.looking = this.looking.then(() =>
      this.work.run(async () => {
        await this.closing.closeOver();
        await this.opening.openDue();
      }),
    );
    return this.looking;
  }
}
