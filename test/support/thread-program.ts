import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { ThreadProgram } from '../../src/common/thread-program.js';
import { hashesAsInUse } from './as-in-use.js';

/** What it loads with: as dear as in use where the suite says so, and transformed once for a run. */
function hooks(): string {
  const file = pathToFileURL(join(import.meta.dirname, 'typescript-hooks.mjs'));
  if (!hashesAsInUse()) file.searchParams.set('light-argon2', '');
  const kept = process.env['CAHIER_TEST_TEMPLATES'];
  if (kept) file.searchParams.set('kept', kept);
  return file.href;
}

/** Tests start real threads too, which read the sources as they are. */
export const threadProgram = (path: string, base: string): ThreadProgram => ({
  file: new URL(path.replace(/\.js$/, '.ts'), base),
  get execArgv() {
    return ['--import', hooks()];
  },
});
