const PASSWORD_MIN_LENGTH = 10;
const PASSWORD_MAX_LENGTH = 200;

/** The same password whatever keyboard it was typed on: é is one sign or two, so it is composed. */
export const composePassword = (typed: string): string => typed.normalize('NFC');

/**
 * Length is the only rule: demands for digits and signs make people write passwords down. The
 * upper bound keeps hashing from becoming a way to keep the server busy.
 */
export function isAcceptablePassword(typed: unknown): typed is string {
  if (typeof typed !== 'string') return false;
  const { length } = [...composePassword(typed)];
  return length >= PASSWORD_MIN_LENGTH && length <= PASSWORD_MAX_LENGTH;
}
