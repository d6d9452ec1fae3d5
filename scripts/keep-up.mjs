// The parent of `npm start`. A server that loses its disk or its database for a minute, or meets a
// fault that nobody caught, ends with code 1 rather than go on in doubt; this starts it anew.
import { setTimeout as wait } from 'node:timers/promises';

const LASTING_MS = 60_000;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;
export const MOST_FAILED_STARTS = 10;

/** Misuse and refusals by a rule: a new start would end the same way. */
const REFUSED = [2, 3];
const STOPPED_BY = { SIGINT: 130, SIGTERM: 143 };

/**
 * Runs a server until it stops because somebody asked, and resolves to the code to end with. After a
 * fault, or a signal of the system such as that of a full memory, it is started anew, after a pause
 * that doubles from one second to a minute; ten starts in a row that did not last a minute are the
 * end. What refuses the very first start ends at once; later the same refusal may be a disk that is
 * still full.
 *
 * @param start returns the child process
 * @param now milliseconds since whenever
 */
export async function keepUp(
  start,
  { say, firstPauseMs = FIRST_PAUSE_MS, now = () => performance.now() },
) {
  const stopping = new AbortController();
  let child;
  const pass = (signal) => {
    stopping.abort();
    child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
  let hasLasted = false;
  let saidOn = '';
  for (let failed = 0; failed < MOST_FAILED_STARTS;) {
    const since = now();
    child = start();
    const { code, signal } = await ended(child);
    if (stopping.signal.aborted || code === 0 || signal in STOPPED_BY)
      return code ?? STOPPED_BY[signal] ?? 1;
    if (REFUSED.includes(code) && !hasLasted) return code;
    const lasted = now() - since >= LASTING_MS;
    hasLasted ||= lasted;
    failed = lasted ? 1 : failed + 1;
    // Once a day at most: whoever collects the lines adds a time to each.
    const today = new Date().toISOString().slice(0, 10);
    if (saidOn !== today)
      say(`Cahier ended by itself (${signal ?? `code ${code}`}); it is started anew.`);
    saidOn = today;
    const pause = Math.min(firstPauseMs * 2 ** (failed - 1), LONGEST_PAUSE_MS);
    if (failed < MOST_FAILED_STARTS)
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    if (stopping.signal.aborted) return 0;
  }
  say(
    `Cahier ended ${MOST_FAILED_STARTS} times in a row within a minute of its start and is not started any more. The lines above say why: correct that, then start it again.`,
  );
  return 1;
}

const ended = (child) =>
  new Promise((resolve) => {
    child.once('error', () => resolve({ code: 1, signal: null }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
