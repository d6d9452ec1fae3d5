import type { Verbatim } from '../../releases/index.js';
import { stateOf } from '../../web/index.js';
import type { ReviewDto } from './review.dto.js';

/** What a rep sent of one comment, and the state of it that the page had shown. */
export interface SentReview {
  readonly review: ReviewDto;
  readonly seen: string | undefined;
}

const stateOfReview = ({ redacted, theme, chosen }: ReviewDto): string =>
  stateOf({ redacted, theme, chosen: chosen ?? '' });

/** The state of a comment as a page shows it. */
export const stateOfVerbatim = ({ text, redacted, theme, chosen }: Verbatim): string =>
  stateOfReview({ redacted: redacted ?? text, theme: theme ?? '', chosen: chosen ? 'yes' : '' });

/**
 * A page holds many comments, of which somebody changes a few: what was left as it was shown is kept
 * as it is now, also where another rep has changed it since.
 */
export function outcomeOf(
  { review, seen }: SentReview,
  verbatim: Verbatim,
): 'kept' | 'revised' | 'changed-meanwhile' {
  const [wanted, now] = [stateOfReview(review), stateOfVerbatim(verbatim)];
  if (wanted === seen || wanted === now) return 'kept';
  return seen === undefined || seen === now ? 'revised' : 'changed-meanwhile';
}
