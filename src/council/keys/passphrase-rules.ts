const PASSPHRASE_MIN_LENGTH = 12;
const PASSPHRASE_MIN_WORDS = 4;
export const PASSPHRASE_MAX_LENGTH = 200;
/** Fewer different signs are a pattern, not a secret. */
const FEWEST_DIFFERENT_SIGNS = 5;

/**
 * The same passphrase however it was typed: accents composed, and any white space between words
 * one space, because a rep reads it from paper months later on another keyboard.
 */
export const composePassphrase = (typed: string): string =>
  typed.normalize('NFC').trim().replace(/\s+/gu, ' ');

/** At least 12 characters or 4 words; the upper bound keeps argon2id from long texts. */
export function isAcceptablePassphrase(typed: unknown): typed is string {
  if (typeof typed !== 'string') return false;
  const passphrase = composePassphrase(typed);
  const signs = [...passphrase];
  const words = passphrase.split(' ').filter((word) => [...word].length > 1);
  return (
    signs.length <= PASSPHRASE_MAX_LENGTH &&
    (signs.length >= PASSPHRASE_MIN_LENGTH || words.length >= PASSPHRASE_MIN_WORDS) &&
    new Set(signs).size >= FEWEST_DIFFERENT_SIGNS
  );
}
