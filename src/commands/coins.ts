import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { COIN_BYTES, type Coins, readCoins, writeCoins } from '../disclosure/index.js';
import { readText, writeWhole } from './files.js';

/**
 * The coins of a release: from their file, which is made where there is none, so that a second run
 * gives the same bytes. Where no file is named they are drawn and forgotten.
 */
export function coinsFrom(path: string | undefined): Coins {
  if (path !== undefined && existsSync(path)) return readCoins(readText(path, '--coins'));
  const coins = randomBytes(COIN_BYTES);
  if (path !== undefined) writeWhole(path, `${writeCoins(coins)}\n`, '--coins');
  return coins;
}
