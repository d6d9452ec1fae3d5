// Accepted responses per second over HTTP, beside what the disk and Node.js alone would do.
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { pulseQuestionnaire } from '../dist/demo/world.js';
import { postsPerSecond } from './load.mjs';
import { demoFolder, startServer } from './server.mjs';

export async function intake() {
  const { folder, remove } = demoFolder();
  const server = await startServer(folder);
  const accepted = await postsPerSecond(server.address, '/s/pulse', formBody);
  await server.stop();
  const bare = await bareNode();
  const single = durableInserts(join(folder, 'single.sqlite'), 1);
  const grouped = durableInserts(join(folder, 'grouped.sqlite'), 50);
  remove();
  const ratio = (reference) => (accepted.rate / reference).toFixed(2);
  return [
    `accepted over HTTP, 64 connections: ${accepted.rate.toFixed(0)}/s (${accepted.bad} refused)`,
    `against one durable SQLite insert at a time: ${ratio(single)} × ${single.toFixed(0)}/s`,
    `against durable SQLite inserts, 50 a commit: ${ratio(grouped)} × ${grouped.toFixed(0)}/s`,
    `against a bare Node.js server that stores nothing: ${ratio(bare)} × ${bare.toFixed(0)}/s`,
  ];
}

/** One complete set of answers, under a fresh nonce. */
function formBody() {
  const body = new URLSearchParams({ _nonce: randomBytes(16).toString('hex'), _lang: 'fr' });
  for (const { code, options } of pulseQuestionnaire.profile) body.set(code, options[0].code);
  for (const { code, type, options, min } of pulseQuestionnaire.sections.flatMap(
    (s) => s.questions,
  )) {
    if (type === 'text') body.set(code, 'Une semaine d’astreinte sur deux.');
    else if (options)
      options.slice(0, min ?? 1).forEach((option) => body.append(code, option.code));
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
function durableInserts(file, batch) {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');
  database.exec(
    'CREATE TABLE response (serial varchar(64) PRIMARY KEY, survey varchar(64), answers text) WITHOUT ROWID',
  );
  const insert = database.prepare('INSERT INTO response VALUES (?, ?, ?)');
  const answers = 'x'.repeat(300);
  const commit = database.transaction(() => {
    for (let i = 0; i < batch; i += 1)
      insert.run(randomBytes(32).toString('hex'), 'survey', answers);
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
