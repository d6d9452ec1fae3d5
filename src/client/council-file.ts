import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT, digestOf } from './built-parts.js';

/** The page in which holders of a council's keys do their steps, as the build has made it. */
export interface CouncilFile {
  readonly name: string;
  readonly body: Buffer;
  /** SHA-256 of the file, hex: what people compare. */
  readonly hash: string;
}

const NAME = 'council.html';

let read: CouncilFile | undefined;

/** Read once: whoever replaces the file below a running server changes nothing that it hands out. */
export const councilFile = (): CouncilFile => (read ??= readCouncilFile());

function readCouncilFile(): CouncilFile {
  const body = readFileSync(join(BUILT, NAME));
  return { name: NAME, body, hash: digestOf(body, 'hex') };
}
