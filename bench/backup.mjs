// A backup of many sealed responses and its way back, beside SQLite's own copy of the same file in
// the same run.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { makeBackup, restoreBackup } from '../dist/backup/index.js';
import { SystemClock } from '../dist/common/index.js';
import { readConfiguration } from '../dist/config/index.js';
import { sealedSize } from '../dist/credentials/index.js';
import { openDatabase } from '../dist/database/index.js';
import { dispatchQuestionnaire } from '../dist/demo/world.js';
import { longestResponse } from '../dist/questionnaire/index.js';
import { SCHEMA } from '../dist/schema.js';

const ROWS = 100_000;
const INPUT_BYTES = 64;
const SIGNATURE_BYTES = 384;

export async function* backup(rows = ROWS) {
  const folder = mkdtempSync(join(tmpdir(), 'cahier-bench-'));
  const configuration = readConfiguration({ CAHIER_DATA: join(folder, 'data') });
  const { databases } = configuration;
  for (const [name, location] of Object.entries(databases)) {
    await (await openDatabase(location, SCHEMA[name])).close();
  }
  fill(databases.responses.file, rows);
  const megabytes = (path) => statSync(path).size / 1e6;
  const stored = megabytes(databases.responses.file);

  const copy = join(folder, 'copy.sqlite');
  const copied = await seconds(async () => {
    const raw = new Database(databases.responses.file, { readonly: true });
    await raw.backup(copy);
    raw.close();
    copyFileSync(copy, `${copy}.2`);
  });

  const file = join(folder, 'cahier.age');
  const clock = new SystemClock('UTC');
  const lock = { passphrase: 'a passphrase of many characters' };
  const made = await seconds(() =>
    makeBackup(configuration, clock, { file, lock, withKeys: false }),
  );
  mkdirSync(join(folder, 'new'), { mode: 0o700 });
  const empty = readConfiguration({ CAHIER_DATA: join(folder, 'new') });
  const back = await seconds(() =>
    restoreBackup(empty, clock, { file, key: lock, withoutKeys: false }),
  );
  const memory = process.memoryUsage.rss() / 1e6;
  yield `${rows} sealed responses, ${stored.toFixed(0)} MB in SQLite`;
  yield `backup: ${made.toFixed(1)} s, ${megabytes(file).toFixed(0)} MB encrypted; ${(made / copied).toFixed(1)} × SQLite's own copy and one of that file`;
  yield `restore: ${back.toFixed(1)} s; ${(back / copied).toFixed(1)} × the same`;
  yield `memory of the process after both: ${memory.toFixed(0)} MB`;
  rmSync(folder, { recursive: true });
}

async function seconds(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** As many rows as a survey of that size has, as long as the longest response makes each. */
function fill(file, rows) {
  const size = sealedSize(longestResponse(dispatchQuestionnaire));
  const raw = new Database(file);
  const insert = raw.prepare(
    'INSERT INTO response (serial, survey, "nonceDigest", input, signature, sealed) VALUES (?, ?, ?, ?, ?, ?)',
  );
  raw.transaction(() => {
    for (let i = 0; i < rows; i += 1) {
      insert.run(
        ...[randomBytes(32).toString('hex'), '0'.repeat(32), randomBytes(16).toString('hex')],
        ...[randomBytes(INPUT_BYTES), randomBytes(SIGNATURE_BYTES), randomBytes(size)],
      );
    }
  })();
  raw.close();
}
