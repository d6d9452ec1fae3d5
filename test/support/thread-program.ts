import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { tmpdir } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ThreadProgram } from '../../src/common/thread-program.js';
import { hashesAsInUse } from './as-in-use.js';

const JOIN = join(import.meta.dirname, 'join-thread.mjs');

/** Of the run, or of this process where it is none. */
function folderOfRun(): string {
  const ofRun = process.env['CAHIER_TEST_TEMPLATES'];
  if (ofRun) return ofRun;
  const own = mkdtempSync(join(tmpdir(), 'cahier-threads-'));
  process.on('exit', () => rmSync(own, { recursive: true, force: true }));
  return own;
}

let folder: string | undefined;

/** One file made of the sources, as dear as in use where the suite says so; whoever comes first makes it. */
function joined(source: string): URL {
  folder ??= folderOfRun();
  const hashing = hashesAsInUse() ? 'as-in-use' : 'light-argon2';
  const file = join(folder, `${basename(source, '.ts')}-${hashing}.mjs`);
  if (!existsSync(file)) execFileSync(process.execPath, [JOIN, source, file, hashing]);
  return pathToFileURL(file);
}

/** Tests start real threads too, of the sources as they are. */
export const threadProgram = (path: string, base: string): ThreadProgram => ({
  get file() {
    return joined(fileURLToPath(new URL(path.replace(/\.js$/, '.ts'), base)));
  },
});
