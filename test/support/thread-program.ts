import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { hashesAsInUse } from './light-argon2.js';

/** What it loads with: as dear as in use where the suite says so, and transformed once for a run. */
function hooks(): string {
  const file = pathToFileURL(join(import.meta.dirname, 'typescript-hooks.mjs'));
  if (!hashesAsInUse()) file.searchParams.set('light-argon2', '');
  const kept = process.env['CAHIER_TEST_TEMPLATES'];
  if (kept) file.searchParams.set('kept', kept);
  return file.href;
}

/** Tests open surveys in a real thread too, which reads the sources as they are. */
export const THREAD_PROGRAM = {
  file: pathToFileURL(
    join(import.meta.dirname, '..', '..', 'src', 'opening', 'thread', 'opening-thread.ts'),
  ),
  get execArgv() {
    return ['--import', hooks()];
  },
};
