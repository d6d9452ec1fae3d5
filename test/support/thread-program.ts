import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { hashesAsInUse } from './light-argon2.js';

const HOOKS = pathToFileURL(join(import.meta.dirname, 'typescript-hooks.mjs')).href;

/** Tests open surveys in a real thread too, which reads the sources as they are. */
export const THREAD_PROGRAM = {
  file: pathToFileURL(
    join(import.meta.dirname, '..', '..', 'src', 'opening', 'thread', 'opening-thread.ts'),
  ),
  get execArgv() {
    return ['--import', `${HOOKS}${hashesAsInUse() ? '' : '?light-argon2'}`];
  },
};
