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
  /** The answers under the council's key; null when they are withdrawn. */
  readonly sealed: Uint8Array | null;
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
}

/**
 * What became of a submission. `stored`: the row is as it asks. `repeated`: it was so already, and
 * `sealed` is what was stored then, for sealing the same answers again gives other bytes. Refused:
 * `counted`, when another submission of the same token stands, with the press that does; `closed`, when the survey takes no
 * more.
 */
export type Acceptance =
  | { readonly kind: 'stored' | 'repeated'; readonly sealed: Uint8Array | null }
  | { readonly kind: 'counted'; readonly standing: string }
  | { readonly kind: 'closed' };

export const rowOf = (submission: Submission): StoredResponse => ({
  serial: submission.serial,
  survey: submission.survey,
  nonceDigest: submission.nonceDigest,
  input: submission.input,
  signature: submission.signature,
  sealed: submission.sealed,
});
