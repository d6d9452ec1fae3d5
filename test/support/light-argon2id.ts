// What jest gives for the argon2id of holders' devices: the package itself, at next to no cost. In jest's own
// contexts plain JavaScript is many times slower than in use. What a device asks for is held by its spec.
import * as argon2 from '../../node_modules/@noble/hashes/argon2.js';

type Stretch = typeof argon2.argon2idAsync;
type Cost = Parameters<Stretch>[2];

/** Blocks of 1 KiB, and passes. */
export const LIGHT = { m: 64, t: 1 } as const;

let asked: Cost | undefined;

/** What was asked for at last. */
export const askedOfArgon2id = (): Cost | undefined => asked;

export const argon2idAsync: Stretch = (password, salt, options) => {
  asked = options;
  return argon2.argon2idAsync(password, salt, { ...options, ...LIGHT });
};
