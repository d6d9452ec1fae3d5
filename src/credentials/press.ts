import { type Bytes, fromHex, toHex, utf8 } from './bytes.js';

/** 128 bits: enough to tell the presses of one ballot apart. */
const BYTES = 16;

/** Stands where no press is known; no press has this digest. */
export const NO_PRESS = '0'.repeat(2 * BYTES);

export const isPress = (value: unknown): value is string =>
  typeof value === 'string' && fromHex(value, BYTES) !== undefined;

/**
 * Stands for one press of a respondent's button: the same on every retry, another on the next
 * press. 32 hex digits.
 *
 * @param nonce that the browser drew for the press; known to it and to the intake alone
 */
export const pressDigest = async (survey: string, nonce: string, action: string): Promise<string> =>
  toHex(await digest('press/v1', survey, nonce, action));

/**
 * Hides a press in the answer to another one, and shows it again: only who knows that one's nonce
 * can read it. So two visits with one ballot have nothing in common for whoever reads the answers.
 */
export async function veilPress(press: string, survey: string, nonce: string): Promise<string> {
  const veil = await digest('veil/v1', survey, nonce);
  return toHex(fromHex(press, BYTES)!.map((byte, i) => byte ^ veil[i]!));
}

async function digest(...parts: readonly string[]): Promise<Bytes> {
  const lines = utf8(parts.map((part) => `${part}\n`).join(''));
  return new Uint8Array(await crypto.subtle.digest('SHA-256', lines)).slice(0, BYTES);
}
