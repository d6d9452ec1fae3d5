import { fromBase64Url, toBase64Url, type Token } from '../../credentials/browser.js';
import { forget, keep, readKept } from '../page/kept.js';

/** A ballot that the respondent asked to keep on this device. */
export interface KeptBallot {
  readonly token: Token;
  /** First day on which this browser offers to answer with it, YYYY-MM-DD; empty: at once. */
  readonly from: string;
  /** Whether the words of its survey were compared; a ballot of a book may be taken before that. */
  readonly compared: boolean;
}

const nameFor = (survey: string): string => `cahier.ballot.${survey}`;

export function keepBallot(survey: string, { token, from, compared }: KeptBallot): boolean {
  const [input, signature] = [toBase64Url(token.input), toBase64Url(token.signature)];
  return keep(nameFor(survey), { input, signature, from, compared });
}

export function keptBallot(survey: string): KeptBallot | undefined {
  const kept = readKept(nameFor(survey));
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { input, signature, from, compared } = kept as Record<string, unknown>;
  const [inputBytes, signatureBytes] = [input, signature].map((text) =>
    typeof text === 'string' ? fromBase64Url(text) : undefined,
  );
  if (!inputBytes || !signatureBytes || typeof from !== 'string') return undefined;
  const token = { input: inputBytes, signature: signatureBytes };
  return { token, from, compared: compared === true };
}

export const forgetBallot = (survey: string): void => forget(nameFor(survey));
