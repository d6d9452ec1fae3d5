const LOGIN_MIN_LENGTH = 3;
const LOGIN_MAX_LENGTH = 100;

const SHAPE = new RegExp(
  `^[\\p{L}\\p{M}\\p{N}._@+-]{${LOGIN_MIN_LENGTH},${LOGIN_MAX_LENGTH}}$`,
  'u',
);

/**
 * A login as it is stored and compared: composed (NFC), in lower case, without spaces around.
 * Undefined where it could be nobody's: too short, too long, or with other signs than letters,
 * digits and `. _ - @ +`.
 */
export function readLogin(typed: unknown): string | undefined {
  if (typeof typed !== 'string') return undefined;
  const login = typed.trim().normalize('NFC').toLowerCase().normalize('NFC');
  return SHAPE.test(login) ? login : undefined;
}
