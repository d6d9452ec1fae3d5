import { fromSymbols, readSymbols, toSymbols, writeSymbols } from './crockford.js';

const SEED_BYTES = 16;
const SEED_SYMBOLS = 26;

/**
 * The ballot code that a respondent may note: 128 random bits made in the browser, as 26 characters
 * of Crockford's base 32 and two check characters, in groups of four (protocol.md 5.2). Whoever has
 * it can make the same token again.
 *
 * @param random 16 random bytes
 */
export function newBallotCode(random: Uint8Array): string {
  if (random.length !== SEED_BYTES) throw new RangeError('a ballot code is made of 16 bytes');
  return writeSymbols(toSymbols(random));
}

/** The 16 bytes behind a typed ballot code, or nothing when it is mistyped. */
export function parseBallotCode(text: string): Uint8Array<ArrayBuffer> | undefined {
  const symbols = readSymbols(text, SEED_SYMBOLS);
  return symbols && fromSymbols(symbols, SEED_BYTES);
}
