import { Algorithm, hash, verify } from '@node-rs/argon2';
import { hashing } from './hashing-queue.js';
import { composePassword, isAcceptablePassword } from './password-rules.js';

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. */
const COST = {
  // The enum is ambient and const, which isolated modules cannot read by name.
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 19 * 1024,
  timeCost: 2,
  parallelism: 1,
} as const;

/** @param sender who waits, for whose turn it is */
export const hashPassword = (password: string, sender = ''): Promise<string> =>
  hashing.run(sender, () => hash(composePassword(password), COST));

/** Takes as long for a password that no account could have, up to the longest allowed. */
export async function passwordMatches(
  passwordHash: string,
  typed: string,
  sender = '',
): Promise<boolean> {
  const candidate = isAcceptablePassword(typed) ? composePassword(typed) : '';
  const isSame = await hashing.run(sender, () => verify(passwordHash, candidate));
  return isSame && candidate !== '';
}
