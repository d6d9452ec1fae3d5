// A respondent's page while 200 people, or one program from 200 addresses, sign in at once.
import { demoFolder, startServer } from './server.mjs';

const STORM = 200;
const ALONE = 60;

export async function signInStorm() {
  const { folder, remove } = demoFolder();
  const server = await startServer(folder);
  const page = `${server.address}/s/pulse`;
  for (let i = 0; i < ALONE; i += 1) await timeOf(page);
  const alone = [];
  for (let i = 0; i < ALONE; i += 1) alone.push(await timeOf(page));
  let isOver = false;
  const began = performance.now();
  const storm = Promise.all(
    Array.from({ length: STORM }, (_, i) => signIn(server.address, i)),
  ).finally(() => (isOver = true));
  const beside = [];
  while (!isOver) beside.push(await timeOf(page));
  const statuses = await storm;
  const seconds = (performance.now() - began) / 1000;
  await server.stop();
  remove();
  const checked = statuses.filter((status) => status === 422).length;
  return [
    `a page alone: ${describe(alone)} ms`,
    `a page beside ${STORM} sign-ins: ${describe(beside)} ms, ${beside.length} pages`,
    `ratio of the medians: ${(at(beside, 0.5) / at(alone, 0.5)).toFixed(2)}, at most 2`,
    `ratio of the 95 in 100: ${(at(beside, 0.95) / at(alone, 0.95)).toFixed(2)}`,
    `of ${STORM} passwords ${checked} were checked in ${seconds.toFixed(1)} s, the others refused as too many`,
  ];
}

async function timeOf(url) {
  const started = performance.now();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`the page answered ${answer.status}`);
  return performance.now() - started;
}

async function signIn(address, i) {
  const answer = await fetch(`${address}/login`, {
    method: 'POST',
    headers: { 'x-forwarded-for': `198.51.100.${i}` },
    body: new URLSearchParams({ login: 'rep', password: 'not the password at all' }),
    redirect: 'manual',
  });
  await answer.arrayBuffer();
  return answer.status;
}

const at = (times, share) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))];

const describe = (times) =>
  `${at(times, 0.5).toFixed(1)} (95 in 100: ${at(times, 0.95).toFixed(1)})`;
