import type { QuietWork } from '../log/index.js';

const FIRST_HOUR = 2;
const SPREAD_MS = 2 * 60 * 60 * 1000;

/**
 * Runs `work` once every night between two and four o'clock, at a moment that is different each
 * night. A night on which it fails is made good by the next. Returns what ends it.
 */
export function everyNight(night: QuietWork, work: () => Promise<unknown>): () => void {
  let timer: NodeJS.Timeout;
  const plan = (): void => {
    timer = setTimeout(
      () => {
        void night.run(work).finally(plan);
      },
      untilNextNight(new Date(), Math.random()),
    ).unref();
  };
  plan();
  return () => clearTimeout(timer);
}

/**
 * Milliseconds from `now` until the moment of the night to come.
 *
 * @param chance where in the two hours it falls, from 0 to 1
 */
export function untilNextNight(now: Date, chance: number): number {
  const moment = new Date(now);
  // After two o'clock this night's moment may be over, or may just have been used.
  if (now.getHours() >= FIRST_HOUR) moment.setDate(now.getDate() + 1);
  moment.setHours(FIRST_HOUR, 0, 0, 0);
  return moment.getTime() + chance * SPREAD_MS - now.getTime();
}
