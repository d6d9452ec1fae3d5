import { fromBase64Url, toBase64Url, type Token } from '../../credentials/browser.js';
import { forget, keep, readKept } from '../page/kept.js';

/** A ballot that the respondent asked to keep on this device. */
export interface KeptBallot {
  readonly token: Token;
  /** First day on which this browser offers to answer with it, YYYY-MM-DD; empty: at once. */
  readonly from: string;
}

const nameFor = (survey: string): string => `cahier.ballot.${survey}`;

export function keepBallot(survey: string, { token, from }: KeptBallot): boolean {
  const [input, signature] = [toBase64Url(token.input), toBase64Url(token.signature)];
  return keep(nameFor(survey), { input, signature, from });
}

export function keptBallot(survey: string): KeptBallot | undefined {
  const kept = readKept(nameFor(survey));
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { input, signature, from } = kept as Record<string, unknown>;
  const [inputBytes, signatureBytes] = [input, signature].map((text) =>
    typeof text === 'string' ? fromBase64Url(text) : undefined,
  );
  if (!inputBytes || !signatureBytes || typeof from !== 'string') return undefined;
  return { token: { input: inputBytes, signature: signatureBytes }, from };
}

export const forgetBallot = (survey: string): void => forget(nameFor(survey));
