import { dayAfter } from '../../common/index.js';
import type { Account } from '../account.entity.js';

/** How long an account that somebody made or reset counts as theirs. */
const DAYS_OF_DOUBT = 7;

/** What of an account decides whether it may stand beside another. */
export type Standing = Pick<Account, 'id' | 'role' | 'madeBy' | 'madeOn' | 'resetBy' | 'resetOn'>;

export type Agreement =
  | {
      readonly kind: 'may';
      /** Whether one account made both within these days: two logins, perhaps one person. */
      readonly isOfOneMaker: boolean;
    }
  | { readonly kind: 'same-account' }
  | { readonly kind: 'not-a-rep' }
  | { readonly kind: 'made-by-the-other'; readonly until: string }
  | { readonly kind: 'reset-by-the-other'; readonly until: string };

/**
 * Whether two accounts may do together what takes two: both reps', neither made nor reset by the
 * other in the last seven days. An account whose maker is not known counts as nobody's: it is
 * older than the record, and no rep could make one then.
 */
export function mayAgree(one: Standing, other: Standing, today: string): Agreement {
  if (one.id === other.id) return { kind: 'same-account' };
  if (one.role !== 'rep' || other.role !== 'rep') return { kind: 'not-a-rep' };
  const made = latest(endOf(one, other, today, 'made'), endOf(other, one, today, 'made'));
  if (made) return { kind: 'made-by-the-other', until: made };
  const reset = latest(endOf(one, other, today, 'reset'), endOf(other, one, today, 'reset'));
  if (reset) return { kind: 'reset-by-the-other', until: reset };
  return { kind: 'may', isOfOneMaker: isOfOneMaker(one, other, today) };
}

/** The first day on which what `other` did to `one` no longer counts; undefined where it does not. */
function endOf(
  one: Standing,
  other: Standing,
  today: string,
  what: 'made' | 'reset',
): string | undefined {
  const [by, on] = what === 'made' ? [one.madeBy, one.madeOn] : [one.resetBy, one.resetOn];
  if (by !== other.id || !on) return undefined;
  const end = dayAfter(on, DAYS_OF_DOUBT);
  return today < end ? end : undefined;
}

/**
 * The first day on which all of these accounts were made, or given a new password, seven days ago or earlier, by
 * whomever: so that it does not matter through which other accounts somebody got into one. Undefined where that is so
 * today. An account whose maker is not known is no new one.
 */
export function inDoubtUntil(accounts: readonly Standing[], today: string): string | undefined {
  const ends = accounts
    .flatMap(({ madeBy, madeOn, resetBy, resetOn }) => [madeBy && madeOn, resetBy && resetOn])
    .flatMap((on) => (on ? [dayAfter(on, DAYS_OF_DOUBT)] : []));
  return ends
    .filter((end) => today < end)
    .toSorted()
    .at(-1);
}

const latest = (a: string | undefined, b: string | undefined): string | undefined =>
  a && b ? (a > b ? a : b) : (a ?? b);

/** Accounts that one account made, or let back in, while both deeds are still in doubt. */
function isOfOneMaker(one: Standing, other: Standing, today: string): boolean {
  const hands = handsOn(other, today);
  return handsOn(one, today).some((hand) => hands.includes(hand));
}

const handsOn = (account: Standing, today: string): readonly string[] =>
  (
    [
      [account.madeBy, account.madeOn],
      [account.resetBy, account.resetOn],
    ] as const
  ).flatMap(([by, on]) => (by && on && today < dayAfter(on, DAYS_OF_DOUBT) ? [by] : []));
