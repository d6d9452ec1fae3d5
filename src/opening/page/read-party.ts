import type { OpeningParty } from '../../council/index.js';
import { validateDto } from '../../web/index.js';
import { OpeningDto } from './opening.dto.js';

/** A login is never longer. */
const MOST_SIGNS = 200;

export type PartyReading =
  | {
      readonly kind: 'party';
      readonly party: OpeningParty;
      readonly lines: readonly number[];
      /** Names of the merges that were agreed. */
      readonly merges: readonly string[];
    }
  /** Lines, counted from 0, of which only one half is filled in. */
  | { readonly kind: 'incomplete'; readonly lines: readonly number[] };

/** The logins of a form as they were typed, line by line, to stand there again. */
export function typedLogins(body: unknown): readonly string[] {
  const { login } = (body ?? {}) as { readonly login?: unknown };
  return [login].flat().map((one) => (typeof one === 'string' ? one.slice(0, MOST_SIGNS) : ''));
}

/**
 * Reads who opens together; empty lines are people who are not there. Never keeps a passphrase.
 *
 * @param askedBy the account whose form it is
 *
 * `lines` says for each of the party on which line of the form it stands.
 */
export function readParty(body: unknown, askedBy: string): PartyReading {
  const form = validateDto(OpeningDto, body);
  if (form.kind === 'invalid') return { kind: 'incomplete', lines: [0] };
  const { login, passphrase, recovery = '', merges = [] } = form.value;
  const count = Math.max(login.length, passphrase.length);
  const all = Array.from({ length: count }, (_, line) => ({
    line,
    login: login[line]?.trim() ?? '',
    passphrase: passphrase[line] ?? '',
  }));
  const begun = all.filter((one) => one.login !== '' || one.passphrase !== '');
  const half = begun.filter((one) => one.login === '' || one.passphrase === '');
  if (half.length > 0) return { kind: 'incomplete', lines: half.map(({ line }) => line) };
  const reps = begun.map((one) => ({ login: one.login, passphrase: one.passphrase }));
  return {
    kind: 'party',
    party: { reps, recovery, askedBy },
    lines: begun.map(({ line }) => line),
    merges,
  };
}
