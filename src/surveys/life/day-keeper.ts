import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { everyNight } from '../../database/index.js';
import { logOf, QuietWork } from '../../log/index.js';
import { KnownDay } from './known-day.js';
import { SurveyPurging } from './survey-purging.js';
import { SurveyClosing } from './survey-closing.js';
import { SurveyOpening } from './survey-opening.js';

const LOOK_EVERY_MS = 10_000;

/**
 * Opens and closes surveys by themselves: at the start, before anybody is listened to, and every
 * few seconds from then on. That no response comes too late does not hang on it: to every process
 * a survey is closed once its last day is over (`stateOn`). Of several processes any may do it,
 * one does. At the start, after that, and every night it destroys what was kept long enough, also if
 * the day for it came while no server ran. None of it on a day that is in doubt (`KnownDay`).
 */
@Injectable()
export class DayKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  /** Said once, not at every look. */
  private doubted: string | undefined;
  private readonly log = logOf('surveys');
  private readonly work = new QuietWork(this.log, 'days-not-kept');
  private endNights: () => void = () => undefined;
  private readonly night = new QuietWork(this.log, 'answers-not-destroyed');

  constructor(
    private readonly closing: SurveyClosing,
    private readonly opening: SurveyOpening,
    private readonly purging: SurveyPurging,
    private readonly knownDay: KnownDay,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.closing.finishBegun();
    await this.keep();
    await this.night.run(() => this.purge());
    this.endNights = everyNight(this.clock, this.night, () => this.purge());
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
      this.work.run(() =>
        this.ifBelieved(async () => {
          await this.closing.closeOver();
          await this.opening.openDue();
        }),
      ),
    );
    return this.looking;
  }

  /** Destroys what was kept as long as was promised. */
  purge(): Promise<void> {
    return this.ifBelieved(() => this.purging.purgePromised());
  }

  /** The page of a survey whose end waits for it says so as well. */
  private async ifBelieved(work: () => Promise<void>): Promise<void> {
    const doubt = await this.knownDay.doubt();
    if (!doubt) return work();
    if (doubt.today === this.doubted) return;
    this.doubted = doubt.today;
    this.log.warn(
      `The clock says ${doubt.today}, long after ${doubt.known}, the last day known: nothing is opened, closed or destroyed by its day until the server has run for 24 hours, or an admin ends a survey that is over on its page.`,
    );
  }
}
