import { SystemClock } from '../../common/index.js';

/** By the calendar of this machine, where it stands. */
export const today = (): string =>
  new SystemClock(Intl.DateTimeFormat().resolvedOptions().timeZone).today();
