/** What may still change about a survey whose definition is frozen; nothing else may. */
export type Change =
  | { readonly kind: 'last-day-later'; readonly closesOn: string }
  | { readonly kind: 'closed-early' }
  | { readonly kind: 'cancelled' };

/**
 * One change, public with its reason. It hangs on the one before it, the first on the definition,
 * whose hash and control words stay what they were.
 */
export type Amendment = Change & {
  /** The day on which a second account confirmed it, YYYY-MM-DD. */
  readonly day: string;
  readonly reason: string;
  /** Where one account had made, or let back in, both that agreed within the seven days before. */
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
