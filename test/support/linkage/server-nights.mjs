// Loaded into a server before its own code (`node --import`): holds back whatever the server plans
// for hours ahead, which is its nightly work, and does it when the test says that a night has come.
import { isMainThread } from 'node:worker_threads';

const HOURS = 60 * 60 * 1000;
const setTimer = globalThis.setTimeout;
const clearTimer = globalThis.clearTimeout;
let planned = [];

/** Looks enough like a timer to be unreferenced and cleared. */
const held = (run) => {
  const timer = { run, ref: () => timer, unref: () => timer };
  planned.push(timer);
  return timer;
};

/** Nightly work plans its next night when it is done: when all have, the night is over. */
async function night() {
  const due = planned;
  planned = [];
  for (const { run } of due) run();
  while (planned.length < due.length) await new Promise((resolve) => setTimer(resolve, 2));
  return due.length;
}

if (isMainThread && process.send) {
  globalThis.setTimeout = (run, delay, ...args) =>
    delay > HOURS ? held(() => run(...args)) : setTimer(run, delay, ...args);
  globalThis.clearTimeout = (timer) => {
    if (planned.includes(timer)) planned = planned.filter((other) => other !== timer);
    else clearTimer(timer);
  };
  process.on('message', async () => process.send({ nightlyJobs: await night() }));
  process.channel.unref();
}
