import { dayIn } from '../../../common/browser.js';
import { now } from '../../page/own-clock.js';

/** By the calendar of this computer, where it stands. */
export const today = (): string => dayIn(now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
