// Opening a survey of many sealed responses: read from the store, decrypted and checked in a
// thread of its own, beside what the cipher alone takes.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { clearInterval, setInterval } from 'node:timers';
import Database from 'better-sqlite3';
import { OpeningRun } from '../dist/opening/desk/opening-run.js';
import { readConfiguration } from '../dist/config/index.js';
import {
  generateCouncilKey,
  leafOf,
  merkleRoot,
  newRepresentativeKey,
  sealedSize,
  sealShareTo,
  sealToCouncil,
  serialOf,
  sha256,
  splitKey,
  toHex,
} from '../dist/credentials/index.js';
import { openDatabase } from '../dist/database/index.js';
import { demoResponses, dispatchQuestionnaire } from '../dist/demo/world.js';
import { definitionHash, definitionOf, longestResponse } from '../dist/questionnaire/index.js';
import { ResponseReader } from '../dist/responses/index.js';
import { SCHEMA } from '../dist/schema.js';

const ROWS = 100_000;
const SURVEY = '0'.repeat(32);

export async function opening(rows = ROWS) {
  const folder = mkdtempSync(join(tmpdir(), 'cahier-bench-'));
  const { databases } = readConfiguration({ CAHIER_DATA: folder });
  const database = await openDatabase(databases.responses, SCHEMA.responses);
  const definition = definitionOf(dispatchQuestionnaire, {
    mode: 'open-link',
    crossings: [['site'], ['role']],
  });
  const { publicKey, holdings } = await seatCouncil();
  const { file } = databases.responses;
  const { root, sealing, size } = fill(file, rows, { definition, publicKey });
  const bytes = statSync(file).size;

  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const before = process.memoryUsage.rss();
  const processor = process.cpuUsage();
  const start = performance.now();
  const run = new OpeningRun(
    {
      surveyId: SURVEY,
      definition,
      holdings,
      invited: null,
      ballots: { mode: 'open-link', root, invited: null, drawn: null, responses: rows },
      unsigned: [],
      prior: [],
      merges: [],
    },
    new ResponseReader(database).readSealed(SURVEY),
  );
  await run.unlocked;
  const unlocked = performance.now() - start;
  let opened;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
    if (run.isProtecting) opened ??= performance.now() - start - unlocked;
  }, 20);
  const { kind, release } = await run.result;
  clearInterval(watch);
  delay.disable();
  const all = performance.now() - start;
  const { user, system } = process.cpuUsage(processor);
  await database.close();
  rmSync(folder, { recursive: true, force: true });
  const megabytes = (count) => `${Math.round(count / 2 ** 20)} MB`;
  const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
  return [
    `${rows} responses of ${size} bytes sealed, ${megabytes(bytes)} stored: ${kind}, ${release.ballots.invalid} invalid`,
    `key put together by two reps: ${seconds(unlocked)}`,
    `read, decrypted and checked: ${seconds(opened)} (${((1000 * opened) / rows).toFixed(0)} µs each; sealing took ${((1000 * sealing) / rows).toFixed(0)} µs)`,
    `with counting and protecting: ${seconds(all)} of at most 60 s; ${seconds((user + system) / 1000)} of processor time`,
    `memory at most: ${megabytes(peak - before)} more than before`,
    `the server meanwhile: longest wait ${(delay.max / 1e6).toFixed(0)} ms, 99th percentile ${(delay.percentile(99) / 1e6).toFixed(0)} ms`,
  ];
}

/** A key that two reps open, and what they bring. */
async function seatCouncil() {
  const { publicKey, privateKey, commitment } = generateCouncilKey();
  const shares = await splitKey(privateKey, 2, 2);
  const reps = await Promise.all(
    shares.map(async (share, i) => {
      const passphrase = `quiet harbour ${i}`;
      const own = await newRepresentativeKey(passphrase);
      return { wrapped: own.wrapped, sealed: sealShareTo(own.publicKey, share), passphrase };
    }),
  );
  const council = { publicKey, commitment, needed: 2, shares: 2 };
  return { publicKey, holdings: { council, reps, recovery: '' } };
}

/** Written past the server: what is measured is the way back. */
function fill(file, rows, { definition, publicKey }) {
  const raw = new Database(file);
  const insert = raw.prepare(
    'INSERT INTO response (serial, survey, "nonceDigest", input, signature, sealed) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const hash = definitionHash(definition);
  const size = sealedSize(longestResponse(definition.questionnaire));
  const answers = demoResponses().map((response) => Buffer.from(JSON.stringify(response)));
  const leaves = [];
  const start = performance.now();
  raw.exec('BEGIN');
  for (let i = 0; i < rows; i += 1) {
    const input = randomBytes(32);
    const serial = serialOf(SURVEY, input);
    const context = { definitionHash: hash, serial };
    const sealed = sealToCouncil(publicKey, context, answers[i % answers.length], size);
    leaves.push(leafOf(serial, sha256(sealed)));
    insert.run(toHex(serial), SURVEY, toHex(randomBytes(16)), input, Buffer.alloc(0), sealed);
  }
  raw.exec('COMMIT');
  const sealing = performance.now() - start;
  raw.close();
  return { root: toHex(merkleRoot(leaves)), sealing, size };
}
