import { refuse } from './refusals.js';

/**
 * Chance that a release is made with, drawn outside this room and known to nobody who does not hold
 * the responses. It keeps apart what is published of two surveys that show the same figures: without
 * it, the hash of a proof would tell whoever guesses the responses that the guess is right. The same
 * responses, plan and coins give the same bytes.
 */
export type Coins = Uint8Array;

export const COIN_BYTES = 32;

/** Reads coins from the text of their file: 64 hex digits. */
export function readCoins(text: string): Coins {
  const digits = text.trim();
  if (!/^[0-9a-f]{64}$/i.test(digits)) throw refuse('bad-coins');
  return Uint8Array.from(Buffer.from(digits, 'hex'));
}

/** The text that `readCoins` reads. */
export const writeCoins = (coins: Coins): string => Buffer.from(coins).toString('hex');
