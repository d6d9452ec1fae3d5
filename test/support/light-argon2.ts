// What jest gives for `@node-rs/argon2`, and `typescript-hooks.mjs` to the threads of an opening: the
// package itself, at next to no cost. A test needs somebody who has a password, and seldom one that is
// slow to guess; what it costs in use is held by the specs that say `hashAsInUse`.
import * as argon2 from '../../node_modules/@node-rs/argon2/index.js';

// What stays as it is: `verify` reads the cost in what was stored.
export * from '../../node_modules/@node-rs/argon2/index.js';

/** Forgotten with the suite that said it (`world/one-runtime.mjs`): the others share this module. */
const AS_IN_USE = Symbol.for('cahier.as-in-use');
const world = globalThis as { [AS_IN_USE]?: boolean };

/**
 * For the suites that are about the cost, or that read what another program put under a passphrase:
 * from here on everything is as slow as it is in use, also in the threads that are started.
 */
export function hashAsInUse(): void {
  world[AS_IN_USE] = true;
}

export const hashesAsInUse = (): boolean => world[AS_IN_USE] === true;

/** What `hashRaw` is in use, to hold what a program has stored against it. */
export const hashRawInUse = argon2.hashRaw;

const cost = (options: argon2.Options): argon2.Options =>
  hashesAsInUse() ? options : { ...options, memoryCost: 64, timeCost: 1 };

export const hash = (password: string, options: argon2.Options): Promise<string> =>
  argon2.hash(password, cost(options));

export const hashRaw = (password: string, options: argon2.Options): Promise<Buffer> =>
  argon2.hashRaw(password, cost(options));
