import { fromBase64Url, toBase64Url, type Token } from '../../credentials/browser.js';
import { keep, namesKept, readKept } from '../page/kept.js';

/** A ballot that is kept in the tab of somebody's own device, or on the device because they asked. */
export interface KeptBallot {
  readonly token: Token;
  /** First day on which this browser offers to answer with it, YYYY-MM-DD; empty: at once. */
  readonly from: string;
  /**
   * Hash of the definition whose words were compared; empty for none, as of a ballot of a book. With
   * another definition they are asked for again: a server could show one after a reload.
   */
  readonly compared: string;
}

const NAMES = 'cahier.ballot.';

const nameFor = (survey: string): string => NAMES + survey;

/** As it is written down. */
export function ballotToKeep({ token, from, compared }: KeptBallot): object {
  const [input, signature] = [toBase64Url(token.input), toBase64Url(token.signature)];
  return { input, signature, from, compared };
}

/** @param kept what was read; undefined where that is no ballot */
export function readBallot(kept: unknown): KeptBallot | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { input, signature, from, compared } = kept as Record<string, unknown>;
  const [inputBytes, signatureBytes] = [input, signature].map((text) =>
    typeof text === 'string' ? fromBase64Url(text) : undefined,
  );
  if (!inputBytes || !signatureBytes || typeof from !== 'string') return undefined;
  const token = { input: inputBytes, signature: signatureBytes };
  return { token, from, compared: typeof compared === 'string' ? compared : '' };
}

/** On the device, for another day. */
export const keepBallot = (survey: string, ballot: KeptBallot): boolean =>
  keep('device', nameFor(survey), ballotToKeep(ballot));

export const keptBallot = (survey: string): KeptBallot | undefined =>
  readBallot(readKept('device', nameFor(survey)));

/** The surveys of which this device keeps a ballot. */
export const surveysWithBallot = (): readonly string[] =>
  namesKept('device', NAMES)
    .map((name) => name.slice(NAMES.length))
    .filter((survey) => keptBallot(survey));
