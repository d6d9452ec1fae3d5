const NUMBERS = 1_000_000;
/** Of the digest, enough that every number is as likely as any other. */
const HEX_DIGITS = 12;

/**
 * What whoever asked sees and whoever approves sees, `042 917`: if the two differ, somebody else
 * asked. It follows from the link alone, so that it shows for a login that nobody has as well.
 */
export function checkNumber(tokenHash: string): string {
  const number = Number.parseInt(tokenHash.slice(0, HEX_DIGITS), 16) % NUMBERS;
  return String(number).padStart(6, '0').replace(/^.../, '$& ');
}
