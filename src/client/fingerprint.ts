const COMPARED_DIGITS = 32;

/**
 * What people compare of a hash: its first 128 bits, in groups of four digits.
 *
 * @param hash `sha256:<64 hex digits>`
 */
export const fingerprintOf = (hash: string): string =>
  hash
    .replace('sha256:', '')
    .slice(0, COMPARED_DIGITS)
    .replace(/(.{4})(?=.)/g, '$1 ');
