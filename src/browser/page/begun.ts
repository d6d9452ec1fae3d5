/** Every request of these scripts: no cookie, no referrer, nothing kept by the browser. */
export const PRIVATELY: RequestInit = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  redirect: 'error',
  mode: 'cors',
};

/** Longer than a phone in a basement needs; a request that hangs must become "not sent yet". */
const PATIENCE_MS = 30_000;

export const patience = (): AbortSignal | null => AbortSignal.timeout?.(PATIENCE_MS) ?? null;

declare global {
  var cahierBegun: Map<string, Promise<Response>> | undefined;
}

/** Asks for something before the script is there that needs it (`head-start.ts`). */
export function begin(url: string, init: RequestInit = {}): void {
  const answer = fetch(url, { ...init, ...PRIVATELY, signal: patience() });
  // Whoever takes it hears of a failure; nobody may.
  answer.catch(() => undefined);
  (globalThis.cahierBegun ??= new Map()).set(url, answer);
}

/** The answer to a request that was begun, once: asking again is a request of its own. */
export function takeBegun(url: string): Promise<Response> | undefined {
  const answer = globalThis.cahierBegun?.get(url);
  globalThis.cahierBegun?.delete(url);
  return answer;
}
