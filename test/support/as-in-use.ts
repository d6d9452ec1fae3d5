// Forgotten with the suite that said it (`world/one-runtime.mjs`): the others share this module.
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
