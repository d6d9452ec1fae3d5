import { type Account, inDoubtUntil, type LettingIn, mayAgree } from '../accounts/index.js';
import type { Act } from './act.js';
import { refuse } from './refusals.js';

/** How long an account that was let in decides nothing: long enough that others have seen it. */
const DAYS_OF_DOUBT = { account: 7, council: 1 } as const;
const IN_DOUBT = { account: 'account-in-doubt', council: 'account-of-today' } as const;

interface Asked {
  /** YYYY-MM-DD, of the server. */
  readonly today: string;
  /** What is proposed is about somebody's account, or founds the council: no page says afterwards that either was new. */
  readonly about: Act['about'];
  /** Who let whom in, of all accounts. */
  readonly lettings: readonly LettingIn[];
  /** Whether there was no representative before today: nobody could notice over night what two of today found. */
  readonly isFirstDay: boolean;
}

/** Throws, saying why and until when, unless these two accounts may do together what takes two. */
export function checkPair(
  proposer: Account | null,
  ender: Account | null,
  { today, about, lettings, isFirstDay }: Asked,
): { readonly isOfOneMaker: boolean } {
  if (!proposer) throw refuse('proposer-gone');
  if (!ender) throw refuse('takes-two-reps');
  const standing = mayAgree(proposer, ender, { today, lettings });
  switch (standing.kind) {
    case 'may': {
      const isNew = about === 'account' || (about === 'council' && !isFirstDay);
      const until = isNew && inDoubtUntil([proposer, ender], today, DAYS_OF_DOUBT[about]);
      if (until) throw refuse(IN_DOUBT[about], { until: { day: until } });
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
