/** Chance for releases of tests, so that the same survey gives the same bytes. */
export const COINS = new Uint8Array(32).fill(7);
