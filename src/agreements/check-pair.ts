import { type Account, inDoubtUntil, mayAgree } from '../accounts/index.js';
import { refuse } from './refusals.js';

interface Asked {
  /** YYYY-MM-DD, of the server. */
  readonly today: string;
  /** What is proposed is about somebody's account: no page says afterwards that either was new, and whose it may be. */
  readonly isAboutAccount: boolean;
}

/** Throws, saying why and until when, unless these two accounts may do together what takes two. */
export function checkPair(
  proposer: Account | null,
  ender: Account | null,
  { today, isAboutAccount }: Asked,
): { readonly isOfOneMaker: boolean } {
  if (!proposer) throw refuse('proposer-gone');
  if (!ender) throw refuse('takes-two-reps');
  const standing = mayAgree(proposer, ender, today);
  switch (standing.kind) {
    case 'may': {
      const until = isAboutAccount && inDoubtUntil([proposer, ender], today);
      if (until) throw refuse('account-in-doubt', { until: { day: until } });
      return { isOfOneMaker: standing.isOfOneMaker };
    }
    case 'same-account':
      throw refuse('second-account-is-first');
    case 'not-a-rep':
      throw refuse('takes-two-reps');
    case 'made-by-the-other':
      throw refuse('made-by-the-other', { until: { day: standing.until } });
    case 'reset-by-the-other':
      throw refuse('reset-by-the-other', { until: { day: standing.until } });
  }
}
