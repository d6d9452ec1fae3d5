import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readText, writeWhole } from './files.js';
import { refuse } from './refusals.js';

const COIN_BYTES = 32;

/**
 * Checks the file of coins, or makes one. The first method salted a proof with them; releases of ranges
 * have nothing that takes chance, and commands that name such a file go on working.
 */
export function keepCoins(path: string): void {
  if (!existsSync(path))
    writeWhole(path, `${randomBytes(COIN_BYTES).toString('hex')}\n`, '--coins');
  else if (!/^[0-9a-f]{64}$/i.test(readText(path, '--coins').trim())) throw refuse('bad-coins');
}
