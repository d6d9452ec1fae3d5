import { dayAfter } from '../../common/index.js';
import type { Account } from '../account.entity.js';
import { type LettingIn, ownLettingsIn } from './lettings-in.js';

/** How long an account that somebody made or reset counts as theirs. */
const DAYS_OF_DOUBT = 7;

/** What of an account decides whether it may stand beside another. */
export type Standing = Pick<Account, 'id' | 'role'>;

export type Agreement =
  | {
      readonly kind: 'may';
      /** Whether one account let both in within these days, also by way of others: two logins, perhaps one person. */
      readonly isOfOneMaker: boolean;
    }
  | { readonly kind: 'same-account' }
  | { readonly kind: 'not-a-rep' }
  | {
      readonly kind: 'made-by-the-other' | 'reset-by-the-other' | 'let-in-through-others';
      readonly until: string;
    };

interface Asked {
  /** YYYY-MM-DD, of the server. */
  readonly today: string;
  /** Of all accounts, in any order. */
  readonly lettings: readonly LettingIn[];
}

/**
 * Whether two accounts may do together what takes two: both reps', neither let in by the other in the last seven
 * days, directly or by way of others that it let in, whatever their role, and in whatever order: of deeds of one day
 * none is known. An account whose maker is not known counts as nobody's: it is older than the record, and no rep
 * could make one then.
 */
export function mayAgree(one: Standing, other: Standing, { today, lettings }: Asked): Agreement {
  if (one.id === other.id) return { kind: 'same-account' };
  if (one.role !== 'rep' || other.role !== 'rep') return { kind: 'not-a-rep' };
  const inDoubt = lettings.filter(({ on }) => today < endOf(on));
  const until = latest(lastDayOf(one.id, other.id, inDoubt), lastDayOf(other.id, one.id, inDoubt));
  if (until) return { kind: wayBetween(one.id, other.id, inDoubt), until };
  const hands = handsOn(one.id, inDoubt);
  const isOfOneMaker = [...handsOn(other.id, inDoubt)].some((hand) => hands.has(hand));
  return { kind: 'may', isOfOneMaker };
}

/**
 * The first day on which all of these accounts were made, or given a new password, that many days ago or earlier, by
 * whomever: so that it does not matter through which other accounts somebody got into one. Undefined where that is so
 * today. An account whose maker is not known is no new one.
 */
export function inDoubtUntil(
  accounts: readonly Parameters<typeof ownLettingsIn>[0][],
  today: string,
  days = DAYS_OF_DOUBT,
): string | undefined {
  return accounts
    .flatMap(ownLettingsIn)
    .map(({ on }) => dayAfter(on, days))
    .filter((end) => today < end)
    .toSorted()
    .at(-1);
}

/** The first day on which what was done on this one no longer counts. */
const endOf = (on: string): string => dayAfter(on, DAYS_OF_DOUBT);

/** The first day on which no way leads from one account to another that it let in; undefined where none does. */
function lastDayOf(from: string, to: string, lettings: readonly LettingIn[]): string | undefined {
  return [...new Set(lettings.map(({ on }) => on))]
    .toSorted()
    .reverse()
    .filter((day) =>
      handsOn(
        to,
        lettings.filter(({ on }) => on >= day),
      ).has(from),
    )
    .map(endOf)[0];
}

function wayBetween(one: string, other: string, lettings: readonly LettingIn[]) {
  const direct = lettings.filter(
    ({ by, to }) => (by === one && to === other) || (by === other && to === one),
  );
  if (direct.some(({ what }) => what === 'made')) return 'made-by-the-other';
  return direct.length > 0 ? 'reset-by-the-other' : 'let-in-through-others';
}

const latest = (a: string | undefined, b: string | undefined): string | undefined =>
  a && b ? (a > b ? a : b) : (a ?? b);

/** Who let an account in, and who let those in. */
function handsOn(account: string, lettings: readonly LettingIn[]): ReadonlySet<string> {
  const hands = new Set<string>();
  const found = [account];
  for (let next = found.pop(); next !== undefined; next = found.pop()) {
    for (const { by, to } of lettings) {
      if (to !== next || hands.has(by)) continue;
      hands.add(by);
      found.push(by);
    }
  }
  return hands;
}
