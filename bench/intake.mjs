// Accepted responses per second over HTTP, beside what the disk and Node.js alone would do.
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { sealedSize } from '../dist/credentials/index.js';
import { pulseQuestionnaire } from '../dist/demo/world.js';
import { longestResponse } from '../dist/questionnaire/index.js';
import { postEach, postsPerSecond } from './load.mjs';
import { openSurveys, sealedBallots } from './open-surveys.mjs';
import { responseTable } from './response-table.mjs';
import { startServer } from './server.mjs';

const BALLOTS = 2000;
/** Every answer takes its time on purpose, so that few connections would measure that alone. */
const BALLOT_CONNECTIONS = 400;

export async function intake() {
  const modes = ['two-phases', 'open-link'];
  const { folder, surveys, remove } = await openSurveys(pulseQuestionnaire, modes);
  const bodies = await sealedBallots(surveys[0], someAnswers(), BALLOTS);
  const server = await startServer(folder);
  const ballots = await postEach(server.address, '/api/submit', bodies, {
    connections: BALLOT_CONNECTIONS,
    type: 'application/octet-stream',
  });
  const forms = await postsPerSecond(server.address, '/s/open-link', formBody);
  await server.stop();
  const bare = await bareNode();
  const single = durableInserts(join(folder, 'single.sqlite'), 1);
  const grouped = durableInserts(join(folder, 'grouped.sqlite'), 50);
  remove();
  const against = (what, reference) =>
    `${what}: ballots ${(ballots.rate / reference).toFixed(2)}, open link ${(forms.rate / reference).toFixed(2)} × ${reference.toFixed(0)}/s`;
  return [
    `ballots opened, verified, sealed and stored, ${BALLOT_CONNECTIONS} connections: ${ballots.rate.toFixed(0)}/s (${ballots.bad} refused)`,
    `forms of an open link sealed and stored, 64 connections: ${forms.rate.toFixed(0)}/s (${forms.bad} refused)`,
    `bytes of a sealed response: ${SEALED_BYTES}`,
    against('against one durable SQLite insert at a time', single),
    against('against durable SQLite inserts, 50 a commit', grouped),
    against('against a bare Node.js server that stores nothing', bare),
  ];
}

const SEALED_BYTES = sealedSize(longestResponse(pulseQuestionnaire));

/** One complete set of answers. */
export function someAnswers() {
  const answers = {};
  for (const { code, options } of pulseQuestionnaire.profile) answers[code] = options[0].code;
  for (const { code, type, options, min } of pulseQuestionnaire.sections.flatMap(
    (s) => s.questions,
  )) {
    if (type === 'text') answers[code] = 'Une semaine d’astreinte sur deux.';
    else if (options) answers[code] = options.slice(0, min ?? 1).map((option) => option.code);
  }
  return answers;
}

/** The same as a form, under a fresh nonce. */
function formBody() {
  const body = new URLSearchParams({ _nonce: randomBytes(16).toString('hex'), _lang: 'fr' });
  for (const [code, answer] of Object.entries(someAnswers())) {
    for (const one of [answer].flat()) body.append(code, one);
  }
  return body.toString();
}

async function bareNode() {
  const child = fork(join(import.meta.dirname, 'bare-server.mjs'));
  const address = await new Promise((resolve) => child.once('message', resolve));
  const { rate } = await postsPerSecond(address, '/', formBody);
  child.kill();
  return rate;
}

/** Rows a second into the same table with the same settings, `batch` rows a commit. */
export function durableInserts(file, batch, bytes = SEALED_BYTES) {
  const { database, insert } = responseTable(file);
  const [input, signature, sealed] = [64, 384, bytes].map((length) => randomBytes(length));
  const commit = database.transaction(() => {
    for (let i = 0; i < batch; i += 1) {
      const serial = randomBytes(32).toString('hex');
      insert.run(serial, 'survey', serial.slice(32), input, signature, sealed);
    }
  });
  const end = performance.now() + 3000;
  const started = performance.now();
  let rows = 0;
  while (performance.now() < end) {
    commit();
    rows += batch;
  }
  const rate = (rows * 1000) / (performance.now() - started);
  database.close();
  return rate;
}
