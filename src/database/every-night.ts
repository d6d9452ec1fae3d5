import { type Clock, minutesIn } from '../common/index.js';
import type { QuietWork } from '../log/index.js';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const FIRST_MINUTE = 2 * 60;
const SPREAD_MINUTES = 2 * 60;

/**
 * Runs `work` once every night between two and four o'clock in the installation's time zone, at a
 * moment that is different each night; where clocks change on the way to it, up to an hour beside.
 * A night on which it fails is made good by the next. Returns what ends it.
 */
export function everyNight(
  clock: Clock,
  night: QuietWork,
  work: () => Promise<unknown>,
): () => void {
  let timer: NodeJS.Timeout;
  const plan = (): void => {
    timer = setTimeout(
      () => {
        void night.run(work).finally(plan);
      },
      untilNextNight(minutesIn(clock.now(), clock.timeZone), Math.random()) * MINUTE_MS,
    ).unref();
  };
  plan();
  return () => clearTimeout(timer);
}

/**
 * Minutes from now until the moment of the night to come.
 *
 * @param now minutes since midnight
 * @param chance where in the two hours it falls, from 0 to 1
 */
export function untilNextNight(now: number, chance: number): number {
  // After two o'clock this night's moment may be over, or may just have been used.
  const wait = now >= FIRST_MINUTE ? DAY_MINUTES - now : -now;
  return wait + FIRST_MINUTE + chance * SPREAD_MINUTES;
}
