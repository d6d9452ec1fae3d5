/** Who holds a seat from now on: the successor's card. */
export interface HolderReplaced {
  readonly kind: 'holder-replaced';
  readonly seat: number;
  readonly name: string;
  readonly seal: string;
  readonly sign: string;
}

/** What may still change about a survey whose definition is frozen; nothing else may. */
export type Change =
  | { readonly kind: 'last-day-later'; readonly closesOn: string }
  | { readonly kind: 'closed-early' }
  | { readonly kind: 'cancelled' }
  | HolderReplaced;

export interface SeatSignature {
  readonly seat: number;
  /** ECDSA P-256 with SHA-256, 64 bytes, base64url. */
  readonly signature: string;
}

/** Where holders decide: what their devices have signed. */
export interface SignedChange {
  /** The day that stands in what they signed. */
  readonly proposed: string;
  readonly signatures: readonly SeatSignature[];
}

/**
 * One change, public with its reason. It hangs on the one before it, the first on the definition,
 * whose hash and control words stay what they were.
 */
export type Amendment = Change &
  Partial<SignedChange> & {
    /** The day on which the second account or signature came, YYYY-MM-DD. */
    readonly day: string;
    readonly reason: string;
    /** Of accounts: where one had made, or let back in, both that agreed within the seven days before. */
    readonly ofOneMaker?: true;
    /** `sha256:<hex>` of the one before, or of the definition. */
    readonly previous: string;
    /** Of all of the above. */
    readonly hash: string;
  };

/** Short enough for a poster, long enough to say why. */
export const SHORTEST_REASON = 10;
export const LONGEST_REASON = 500;
/** As many as anybody could follow. */
export const MOST_AMENDMENTS = 20;
/** Signatures of so many days before count: what was signed is done soon, or signed anew. */
export const MOST_DAYS_TO_SIGN = 14;
