import { fromSymbols, readSymbols, toSymbols, writeSymbols } from './crockford.js';

const SECRET_BYTES = 10;
const SECRET_SYMBOLS = 16;
/** 128 bits; links made before carry 64. */
const DEFINITION_DIGITS = 32;

/** What an invitation carries (protocol.md 5.1). */
export interface Invitation {
  /** 80 random bits. */
  readonly secret: Uint8Array<ArrayBuffer>;
  /** 32 hex digits; absent when only the code was typed. */
  readonly survey?: string;
  /** The first 32 hex digits of the definition's hash (16 in older links), to compare with what is shown. */
  readonly definition?: string;
}

/**
 * The code of an invitation: 80 bits as 16 characters and two check characters, in groups of four.
 *
 * @param random 10 random bytes
 */
export function newInvitationSecret(random: Uint8Array): string {
  if (random.length !== SECRET_BYTES) throw new RangeError('an invitation is made of 10 bytes');
  return writeSymbols(toSymbols(random));
}

/** The 10 bytes behind a typed code, or nothing when it is mistyped. */
export function parseInvitationSecret(text: string): Uint8Array<ArrayBuffer> | undefined {
  const symbols = readSymbols(text, SECRET_SYMBOLS);
  return symbols && fromSymbols(symbols, SECRET_BYTES);
}

/**
 * `v1.<survey>.<code>` and, when the definition is known, `.<32 hex digits of its hash>`: what
 * stands after the `#` of a link. A browser sends nothing of it to a server.
 *
 * @param definitionHash `sha256:<hex>`
 */
export function invitationFragment(survey: string, code: string, definitionHash?: string): string {
  const digits = definitionHash?.replace('sha256:', '').slice(0, DEFINITION_DIGITS);
  const parts = ['v1', survey, code.replace(/-/g, ''), ...(digits ? [digits] : [])];
  return parts.join('.');
}

/** Reads a whole link, what stands after its `#`, or a code alone; nothing when it is mistyped. */
export function parseInvitation(text: string): Invitation | undefined {
  if (text.length > 2000) return undefined;
  const typed = text.trim().replace(/^[^#]*#/, '');
  const link = /^v1\.([0-9a-f]{32})\.([^.]+)(?:\.([0-9a-f]{32}|[0-9a-f]{16}))?$/.exec(typed);
  const secret = parseInvitationSecret(link ? link[2]! : typed);
  if (!secret) return undefined;
  const definition = link?.[3];
  return { secret, ...(link ? { survey: link[1]! } : {}), ...(definition ? { definition } : {}) };
}
