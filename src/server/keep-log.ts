import type { Clock } from '../common/index.js';
import { everyNight } from '../database/index.js';
import { logOf, QuietWork } from '../log/index.js';
import type { PlainLogger } from './plain-logger.js';

const TELLING = new QuietWork(logOf('server'), 'log-not-told');

/** Says at night, and when the process ends, what only counted. */
export function keepLog(clock: Clock, logger: PlainLogger): void {
  everyNight(clock, TELLING, () => {
    logger.tell();
    return Promise.resolve();
  });
  process.once('exit', () => logger.tell());
}
