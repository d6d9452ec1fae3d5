import { type Account, inDoubtUntil, type LettingIn, mayAgree } from '../accounts/index.js';
import { refuse } from './refusals.js';

interface Asked {
  /** YYYY-MM-DD, of the server. */
  readonly today: string;
  /** What is proposed is about somebody's account: no page says afterwards that either was new, and whose it may be. */
  readonly isAboutAccount: boolean;
  /** Who let whom in, of all accounts. */
  readonly lettings: readonly LettingIn[];
}

/** Throws, saying why and until when, unless these two accounts may do together what takes two. */
export function checkPair(
  proposer: Account | null,
  ender: Account | null,
  { today, isAboutAccount, lettings }: Asked,
): { readonly isOfOneMaker: boolean } {
  if (!proposer) throw refuse('proposer-gone');
  if (!ender) throw refuse('takes-two-reps');
  const standing = mayAgree(proposer, ender, { today, lettings });
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
    case 'reset-by-the-other':
    case 'let-in-through-others':
      throw refuse(standing.kind, { until: { day: standing.until } });
  }
}
