// Lines of the rooms that decide what is published, and of the one that attacks it, without specs.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beside } from '../scripts/yardsticks.mjs';

const SOURCES = join(import.meta.dirname, '..', 'src');
const ROOMS = ['disclosure', 'ranges', 'auditor', 'suppression'];

export function roomSizes() {
  const sizes = ROOMS.map((room) => `${room} ${linesOf(room)}`);
  return [`${sizes.join(', ')} lines; of disclosure and auditor ${beside('lines')}`];
}

const linesOf = (room) =>
  globSync(`${room}/**/*.ts`, { cwd: SOURCES })
    .filter((file) => !file.endsWith('.spec.ts'))
    .reduce(
      (sum, file) => sum + readFileSync(join(SOURCES, file), 'utf8').split('\n').length - 1,
      0,
    );
