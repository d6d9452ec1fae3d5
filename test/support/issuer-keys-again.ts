// What jest gives the room for its `issuer-key.js`: the file itself, whose keys a later suite is given again.
// Making one takes longer than many a test, and a run asks for hundreds. Within a suite none is given twice.
import { generateIssuerKey as make, type IssuerKey } from '../../src/credentials/issuer-key.js';

export * from '../../src/credentials/issuer-key.js';

const made: Promise<IssuerKey>[] = [];

// Forgotten with the suite that took them (`world/one-runtime.mjs`): the others share this module.
const TAKEN = Symbol.for('cahier.issuer-keys-taken');
const world = globalThis as { [TAKEN]?: number };

export function generateIssuerKey(): Promise<IssuerKey> {
  const place = world[TAKEN] ?? 0;
  world[TAKEN] = place + 1;
  return (made[place] ??= make());
}
