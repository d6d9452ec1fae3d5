// Loaded into a server before its own code (`node --import`): holds back whatever the server plans
// for hours ahead, which is its nightly work, and does it when the test says that a night has come. Puts its
// clock to another day, and has it look at the day at once, as it does every few seconds by itself.
import { isMainThread } from 'node:worker_threads';

const HOURS = 60 * 60 * 1000;
const setTimer = globalThis.setTimeout;
const clearTimer = globalThis.clearTimeout;
const setEvery = globalThis.setInterval;
const Machine = globalThis.Date;
const SECONDS = 1000;
let planned = [];
const looks = [];

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

async function putClock(day) {
  const ahead = Machine.parse(`${day}T12:00:00Z`) - Machine.now();
  globalThis.Date = class extends Machine {
    constructor(...args) {
      super(...(args.length === 0 ? [Machine.now() + ahead] : args));
    }
    static now() {
      return Machine.now() + ahead;
    }
    static [Symbol.hasInstance](value) {
      return value instanceof Machine;
    }
  };
  for (const look of looks) look();
  await new Promise((resolve) => setTimer(resolve, SECONDS / 5));
}

if (isMainThread && process.send) {
  globalThis.setTimeout = (run, delay, ...args) =>
    delay > HOURS ? held(() => run(...args)) : setTimer(run, delay, ...args);
  globalThis.clearTimeout = (timer) => {
    if (planned.includes(timer)) planned = planned.filter((other) => other !== timer);
    else clearTimer(timer);
  };
  globalThis.setInterval = (run, delay, ...args) => {
    if (delay >= 10 * SECONDS) looks.push(() => run(...args));
    return setEvery(run, delay, ...args);
  };
  process.on('message', async (message) => {
    if (message.day) process.send({ day: await putClock(message.day) });
    else process.send({ nightlyJobs: await night() });
  });
  process.channel.unref();
}
