import { OWN_ADDRESS } from './own-address.js';
import { patience, PRIVATELY, takeBegun } from './page/begun.js';

/**
 * What came of a request: an answer, whatever its status, or none. Without an answer nobody knows
 * whether the request arrived, so it must be one that may be repeated.
 */
export type Called =
  { readonly kind: 'answered'; readonly answer: Response } | { kind: 'no-answer' };

/** @param url whole, or an address of this server as its routes know it */
export async function callPrivately(url: string, init: RequestInit = {}): Promise<Called> {
  try {
    const whole = url.startsWith('/') ? `${OWN_ADDRESS}${url}` : url;
    const asked = { ...init, ...PRIVATELY, signal: patience() };
    const begun = init.method === undefined ? takeBegun(whole) : undefined;
    const answer = await (begun ?? fetch(whole, asked));
    // A proxy or a server that is starting speaks for nobody.
    return answer.status >= 500 ? { kind: 'no-answer' } : { kind: 'answered', answer };
  } catch {
    return { kind: 'no-answer' };
  }
}

/** Posts JSON; the answer's JSON, or nothing where it has none. */
export async function postJson(
  url: string,
  body: unknown,
): Promise<{ kind: 'answered'; ok: boolean; body: unknown } | { kind: 'no-answer' }> {
  const headers = { 'content-type': 'application/json' };
  return readJson(
    await callPrivately(url, { method: 'POST', headers, body: JSON.stringify(body) }),
  );
}

export async function readJson(
  called: Called,
): Promise<{ kind: 'answered'; ok: boolean; body: unknown } | { kind: 'no-answer' }> {
  if (called.kind === 'no-answer') return called;
  try {
    const body: unknown = await called.answer.json();
    return { kind: 'answered', ok: called.answer.ok, body };
  } catch {
    return { kind: 'no-answer' };
  }
}

/** A text property of a JSON answer that nobody has checked yet. */
export function textOf(body: unknown, name: string): string | undefined {
  const value: unknown =
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}
