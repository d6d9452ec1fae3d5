/** What somebody sends to prove that a second factor is at hand: a typed code, or a passkey's answer. */
export interface FactorProof {
  readonly code: string;
  /** JSON as the browser gave it; empty without a passkey. */
  readonly assertion: string;
}

/** Takes it out of a form, so that a handler sees only its own fields; undefined where there is none. */
export function takeProof(body: unknown): FactorProof | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const fields = body as Record<string, unknown>;
  const [code, assertion] = [textIn(fields['_factor']), textIn(fields['_assertion'])];
  delete fields['_factor'];
  delete fields['_assertion'];
  return code === '' && assertion === '' ? undefined : { code, assertion };
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
