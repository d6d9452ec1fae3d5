/** A checked submission on its way into the store, its answers sealed already. */
export interface Submission {
  readonly survey: string;
  /** `SHA-256("serial/v1" ‖ survey ‖ input)` in hex: the token can be spent on one row only. */
  readonly serial: string;
  /** What was signed, or for an open link what its page's number gives. */
  readonly input: Uint8Array;
  /** By the issuer, over `input`; empty for an open link. */
  readonly signature: Uint8Array;
  /** Stands for one press of the button: the same on every retry, another on the next press. */
  readonly nonceDigest: string;
  readonly action: 'submit' | 'replace' | 'withdraw';
  /** The press that it takes the place of; nothing where its sender knows of none. */
  readonly after?: string | undefined;
  /** The answers under the council's key, or sealed on the phone; null when they are withdrawn. */
  readonly sealed: Uint8Array | null;
  /** Of a row that was sealed on the phone. */
  readonly marks?: RowMarks | undefined;
}

/** What no two rows of a survey have in common, each 64 hex digits. */
export interface RowMarks {
  /** The x coordinate of the point that everything in the row hangs on: a row is not stored twice. */
  readonly point: string;
  /** What the row goes by once nothing joins it to a ballot. */
  readonly digest: string;
}

/** A row of the table `response`. */
export interface StoredResponse {
  readonly serial: string;
  readonly survey: string;
  /** Of the press that stands. */
  readonly nonceDigest: string;
  readonly input: Uint8Array;
  readonly signature: Uint8Array;
  readonly sealed: Uint8Array | null;
  readonly point: string | null;
  readonly digest: string | null;
}

/** What is left of a response beside its row, once they are apart. */
export type StoredBallot = Pick<StoredResponse, 'serial' | 'input' | 'signature'>;

/** What a phone sealed, once nothing joins it to a ballot. */
export interface SealedRow {
  readonly digest: string;
  readonly sealed: Uint8Array;
}

/**
 * What became of a submission. `stored`: the row is as it asks. `repeated`: it was so already, and
 * `sealed` is what was stored then, for sealing the same answers again gives other bytes. Refused:
 * `counted`, when another submission of the same token stands, with the press that does; `copied`,
 * when the row stands under another ballot; `closed`, when the survey takes no more.
 */
export type Acceptance =
  | { readonly kind: 'stored' | 'repeated'; readonly sealed: Uint8Array | null }
  | { readonly kind: 'counted'; readonly standing: string }
  | { readonly kind: 'copied' }
  | { readonly kind: 'closed' };

export const rowOf = (submission: Submission): StoredResponse => ({
  serial: submission.serial,
  survey: submission.survey,
  nonceDigest: submission.nonceDigest,
  input: submission.input,
  signature: submission.signature,
  ...sealedAs(submission),
});

/** What a press of the respondent may change of a row. */
export const sealedAs = ({ sealed, marks }: Submission) => ({
  sealed,
  point: marks?.point ?? null,
  digest: marks?.digest ?? null,
});
