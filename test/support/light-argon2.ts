// What jest gives for `@node-rs/argon2`, and `join-thread.mjs` to the threads of an opening: the
// package itself, at next to no cost. A test needs somebody who has a password, and seldom one that is
// slow to guess; what it costs in use is held by the specs that say `hashAsInUse`.
import * as argon2 from '../../node_modules/@node-rs/argon2/index.js';
import { hashesAsInUse } from './as-in-use.js';

export { hashAsInUse, hashesAsInUse } from './as-in-use.js';

// What stays as it is: `verify` reads the cost in what was stored.
export * from '../../node_modules/@node-rs/argon2/index.js';

/** What `hashRaw` is in use, to hold what a program has stored against it. */
export const hashRawInUse = argon2.hashRaw;

const cost = (options: argon2.Options): argon2.Options =>
  hashesAsInUse() ? options : { ...options, memoryCost: 64, timeCost: 1 };

export const hash = (password: string, options: argon2.Options): Promise<string> =>
  argon2.hash(password, cost(options));

export const hashRaw = (password: string, options: argon2.Options): Promise<Buffer> =>
  argon2.hashRaw(password, cost(options));
