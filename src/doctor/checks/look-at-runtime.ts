import { type Look, seen, when } from '../examination.js';

/** Whether this Node.js is of a line that gets corrections for years. */
export const lookAtRuntime = (release: NodeJS.ProcessRelease = process.release): Look =>
  seen('runtime', when(release.lts === undefined, 'runtime-short-lived'));
