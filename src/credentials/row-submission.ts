import { type Bytes, concat, fromHex, toHex } from './bytes.js';

/**
 * What a browser posts where it has sealed the answers itself: the ballot and the press in clear, the row
 * as it is stored. Whoever is between the browser and the server and opens the connection sees the ballot.
 */
export interface RowSubmission {
  /** 32 hex digits. */
  readonly survey: string;
  readonly action: 'submit' | 'replace' | 'withdraw';
  /** 16 bytes: sending the same submission twice counts once. */
  readonly nonce: Bytes;
  /** The press that this one takes the place of, 32 hex digits (`pressDigest`). */
  readonly after: string;
  readonly input: Bytes;
  readonly signature: Bytes;
  /** Zeros where the response is withdrawn, so that its length tells nothing. */
  readonly row: Bytes;
}

const VERSION = 2;
const ACTIONS = ['submit', 'replace', 'withdraw'] as const;

/** Version, survey, action, nonce, press, input, signature: then the row. */
const LENGTHS = [1, 16, 1, 16, 16, 64, 384] as const;
const ENDS = LENGTHS.map((_, i) => LENGTHS.slice(0, i + 1).reduce((sum, one) => sum + one, 0));
export const ROW_STARTS_AT = ENDS.at(-1)!;

export const writeRowSubmission = (submission: RowSubmission): Bytes =>
  concat(
    Uint8Array.of(VERSION),
    fromHex(submission.survey, 16)!,
    Uint8Array.of(ACTIONS.indexOf(submission.action)),
    submission.nonce,
    fromHex(submission.after, 16)!,
    submission.input,
    submission.signature,
    submission.row,
  );

/** The survey that a submission names; nothing when it is none of this kind. */
export const surveyOfRowSubmission = (bytes: Uint8Array): string | undefined =>
  bytes[0] === VERSION && bytes.length > ROW_STARTS_AT ? toHex(bytes.subarray(1, 17)) : undefined;

/** Nothing when it is no submission, or its row has another size than those of its survey. */
export function readRowSubmission(bytes: Uint8Array, rowSize: number): RowSubmission | undefined {
  const survey = surveyOfRowSubmission(bytes);
  const part = (i: number): Bytes => bytes.slice(ENDS[i - 1], ENDS[i]);
  const action = ACTIONS[bytes[ENDS[1]!]!];
  if (survey === undefined || !action || bytes.length !== ROW_STARTS_AT + rowSize) return undefined;
  return {
    survey,
    action,
    nonce: part(3),
    after: toHex(part(4)),
    input: part(5),
    signature: part(6),
    row: bytes.slice(ROW_STARTS_AT),
  };
}
