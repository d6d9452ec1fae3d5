// A respondent's page while representatives load the demo's report, from the built server.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from './server.mjs';

const PAGES = 200;
const IN_A_ROW = 10;
const FILES = ['report.pdf', 'report', 'charts.zip', 'report.xlsx', 'report.csv?labels=on'];

const at = (times, share) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))];
const describe = (times) =>
  `${Math.max(...times).toFixed(0)} ms at most, ${at(times, 0.99).toFixed(0)} ms at most of 99 in 100, ${at(times, 0.5).toFixed(1)} ms at the median`;

async function timeOf(url, headers = {}) {
  const began = performance.now();
  const answer = await fetch(url, { headers });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  return performance.now() - began;
}

async function signIn(address, { login, password }) {
  const answer = await fetch(`${address}/login`, {
    method: 'POST',
    headers: { origin: address },
    body: new URLSearchParams({ login, password }),
    redirect: 'manual',
  });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** The first of the rep's surveys that has a report. */
async function findReport(address, headers) {
  const page = await fetch(`${address}/rep`, { headers }).then((answer) => answer.text());
  for (const [, path] of page.matchAll(/href="(\/rep\/surveys\/[\w-]+)"/g)) {
    const answer = await fetch(`${address}${path}/release.json`, { headers });
    await answer.arrayBuffer();
    if (answer.status === 200) return `${address}${path}`;
  }
  throw new Error('the demo has no report');
}

export async function reportLag(folder) {
  const server = await startServer(folder);
  const { logins } = JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8'));
  const headers = { cookie: await signIn(server.address, logins.rep) };
  const survey = await findReport(server.address, headers);
  const page = `${server.address}/s/pulse`;
  for (let i = 0; i < PAGES; i += 1) await timeOf(page);
  const alone = [];
  for (let i = 0; i < PAGES; i += 1) alone.push(await timeOf(page));
  const lines = [`a respondent's page alone: ${describe(alone)}`];
  for (const file of FILES) {
    const first = await timeOf(`${survey}/${file}`, headers);
    const took = [];
    const beside = [];
    let isOver = false;
    const loading = (async () => {
      for (let i = 0; i < IN_A_ROW; i += 1) took.push(await timeOf(`${survey}/${file}`, headers));
    })().finally(() => (isOver = true));
    while (!isOver) beside.push(await timeOf(page));
    await loading;
    lines.push(
      `beside ${file} (first ${first.toFixed(0)} ms, then ${at(took, 0.5).toFixed(0)} ms): ${describe(beside)}, ${beside.length} pages`,
    );
  }
  await server.stop();
  return lines;
}
