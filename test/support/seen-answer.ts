import { submit } from './ballots.js';

/** What the answer to a submission shows to whoever sees it, without the header that says the time. */
export interface SeenAnswer {
  readonly status: number;
  readonly headers: string;
  readonly size: number;
  readonly milliseconds: number;
  readonly code: string | undefined;
  readonly receipt: string | undefined;
  readonly signature: string | undefined;
  readonly standing: string | undefined;
}

/** Sends bytes to where browsers send theirs, and looks at the answer. */
export async function seeAnswer(base: string, body: Uint8Array<ArrayBuffer>): Promise<SeenAnswer> {
  const started = performance.now();
  const answer = await submit(base, body);
  const text = await answer.text();
  const { code, receipt, signature, standing } = JSON.parse(text) as Partial<
    Record<string, string>
  >;
  const names = [...answer.headers.keys()].filter((name) => name !== 'date').sort();
  return {
    status: answer.status,
    headers: names.map((name) => `${name}: ${answer.headers.get(name)}`).join('\n'),
    size: Buffer.byteLength(text),
    milliseconds: performance.now() - started,
    code,
    receipt,
    signature,
    standing,
  };
}
