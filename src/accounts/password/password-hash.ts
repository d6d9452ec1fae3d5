import { Algorithm, hash, verify } from '@node-rs/argon2';
import { composePassword, isAcceptablePassword } from './password-rules.js';

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. */
const COST = {
  // The enum is ambient and const, which isolated modules cannot read by name.
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 19 * 1024,
  timeCost: 2,
  parallelism: 1,
} as const;

export const hashPassword = (password: string): Promise<string> =>
  hash(composePassword(password), COST);

/** Takes as long for a password that no account could have, up to the longest allowed. */
export async function passwordMatches(passwordHash: string, typed: string): Promise<boolean> {
  const candidate = isAcceptablePassword(typed) ? composePassword(typed) : '';
  return (await verify(passwordHash, candidate)) && candidate !== '';
}
