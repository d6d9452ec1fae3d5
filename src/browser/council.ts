/**
 * The script of `council.html`, the page in which holders of a council's keys do their steps on their own
 * computers: without a network, from files to files. The same text runs in its workers.
 */
import { startPage } from './council/start-page.js';
import { serveWork } from './council/beside/serve-work.js';

if (typeof document === 'undefined') serveWork();
else startPage();
