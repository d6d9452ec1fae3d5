// Before the first test of a run: a folder for what they write, and a PostgreSQL for all of them.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, getPriority, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeScratchFolder } from './scratch-folder.mjs';
import startPostgres from './start-postgres.mjs';

/**
 * The server of a test run is thrown away with the machine that it runs on: no test stops its power,
 * and none kills it, so that what it syncs to a disk is seen by nobody.
 */
const FOR_ONE_RUN = ['fsync=off', 'wal_init_zero=off'];

/**
 * What prints a document comes after everybody who is answered (`src/rendering/thread/rendering-thread.ts`), and on two
 * cores that are full of tests it would wait for all of them. So what tests start has a priority just above it.
 */
const JUST_ABOVE_PRINTS = constants.priority.PRIORITY_BELOW_NORMAL - 1;

export default async function setUp() {
  if (process.platform === 'linux') setPriority(Math.max(getPriority(), JUST_ABOVE_PRINTS));
  makeScratchFolder();
  const templates = mkdtempSync(join(tmpdir(), 'cahier-templates-'));
  process.env.CAHIER_TEST_TEMPLATES = templates;
  globalThis.removeTemplates = () => rmSync(templates, { recursive: true, force: true });
  // Some two hundred processes of a run load the same files; they are compiled once for all.
  process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'cahier-compiled');
  await startPostgres(FOR_ONE_RUN);
  // A run within a run has sources of its own, and the server of the other.
  if (process.env.CAHIER_TEST_POSTGRES_LOG)
    process.env.CAHIER_TEST_RUN = randomBytes(8).toString('hex');
}
