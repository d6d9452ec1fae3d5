import { randomBytes, randomInt } from 'node:crypto';
import type { DemoMarker } from './demo-folder.js';

const newPassword = (): string => randomBytes(9).toString('base64url');

export const newLogins = (): DemoMarker['logins'] => ({
  admin: { login: 'admin', password: newPassword() },
  rep: { login: 'rep', password: newPassword() },
});

const WORDS = [
  ['amber', 'quiet', 'copper', 'early', 'silver', 'narrow', 'steady', 'western'],
  ['ladder', 'lantern', 'harbour', 'orchard', 'kettle', 'bridge', 'engine', 'meadow'],
] as const;

/** Words to read from a terminal and type once; a real council chooses its own. */
function newPassphrase(): string {
  const pick = (words: readonly string[]): string => words[randomInt(words.length)]!;
  return `${pick(WORDS[0])} ${pick(WORDS[1])} ${pick(WORDS[0])} ${pick(WORDS[1])}`;
}

/** Three representatives, any two of whom open results. */
export const newCouncil = (rep: DemoMarker['logins']['rep']): DemoMarker['council'] =>
  [rep, ...['rep2', 'rep3'].map((login) => ({ login, password: newPassword() }))].map((person) => ({
    ...person,
    passphrase: newPassphrase(),
  }));
