import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { type Database, ELIGIBILITY_DATABASE, foldTables } from '../../database/index.js';
import { logOf, QuietWork } from '../../log/index.js';
import { type Survey, SurveyDirectory } from '../../surveys/index.js';
import { DrawingTimes } from '../draw/drawing-times.js';
import { ELIGIBILITY_TABLES } from '../entities.js';
import { DrawingStore } from '../storage/drawing-store.js';
import { DrawingEnd } from './drawing-end.js';

const LOOK_EVERY_MS = 60_000;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Keeps the days that a definition names for taking ballots: after the first window the order in which
 * they were drawn is forgotten at once, not at night, and how many they are is noted for the bulletin; after the last one the key that signs them is destroyed,
 * for good: so not on the word of a clock alone, but once answering was opened, or the server has run for a
 * day since (decision 27). That no ballot is drawn too late does not hang on it (`DrawingTimes`).
 */
@Injectable()
export class DrawingDays implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private readonly forgotten = new Set<string>();
  /** When this process first saw that the drawing of a survey is over, by its own running time. */
  private readonly overSince = new Map<string, number>();
  private readonly work = new QuietWork(logOf('eligibility'), 'drawing-days-not-kept');

  constructor(
    @Inject(ELIGIBILITY_DATABASE) private readonly database: Database,
    private readonly surveys: SurveyDirectory,
    private readonly times: DrawingTimes,
    private readonly drawings: DrawingStore,
    private readonly end: DrawingEnd,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.keep();
    this.timer = setInterval(() => void this.keep(), LOOK_EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** Looks once, after whatever look is under way. What fails is found again at the next look. */
  keep(): Promise<void> {
    this.looking = this.looking.then(() => this.work.run(() => this.look()));
    return this.looking;
  }

  private async look(): Promise<void> {
    for (const survey of await this.surveys.all()) {
      if (survey.state !== 'scheduled' && survey.state !== 'open') continue;
      const window = this.times.windowOf(survey);
      if (window === 'between') await this.drawings.noteFirst(survey.id);
      if (window === 'between' || window === 'after') await this.forgetOrder(survey);
      if (window === 'after' && this.isSurelyOver(survey)) await this.endDrawing(survey);
      if (window !== 'after') this.overSince.delete(survey.id);
    }
  }

  /** Once in the life of a process: a start after the window may follow a copy from before it. */
  private async forgetOrder({ id }: Survey): Promise<void> {
    if (this.forgotten.has(id)) return;
    await foldTables(this.database, ELIGIBILITY_TABLES);
    this.forgotten.add(id);
  }

  private isSurelyOver({ id, state, definition }: Survey): boolean {
    if (state === 'open' && !definition.drawing?.again) return true;
    const now = this.clock.elapsed();
    const since = this.overSince.get(id) ?? now;
    this.overSince.set(id, since);
    return now - since >= DAY_MS;
  }

  private async endDrawing(survey: Survey): Promise<void> {
    const { phase, book } = await this.drawings.get(survey.id);
    if (phase === 'ended') return;
    await this.drawings.set(survey.id, 'ended', book);
    await this.end.destroyKeys();
  }
}
