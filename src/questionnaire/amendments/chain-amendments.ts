import { canonicalHash } from '../../common/browser.js';
import { isDay } from '../calendar-day.js';
import { hasHostileCharacters } from '../text-rules.js';
import {
  type Amendment,
  type Change,
  LONGEST_REASON,
  MOST_AMENDMENTS,
  SHORTEST_REASON,
} from './amendment.js';

export interface Amended {
  /** Of the definition. */
  readonly definitionHash: string;
  readonly amendments: readonly Amendment[];
}

export interface Why {
  readonly day: string;
  readonly reason: string;
  readonly isOfOneMaker: boolean;
}

/** The list with one change more, hung on the last. */
export function amend(
  { definitionHash, amendments }: Amended,
  change: Change,
  { day, reason, isOfOneMaker }: Why,
): readonly Amendment[] {
  const previous = amendments.at(-1)?.hash ?? definitionHash;
  const open = { ...change, day, reason, ...(isOfOneMaker ? { ofOneMaker: true as const } : {}) };
  return [...amendments, { ...open, previous, hash: hashOf({ ...open, previous }) }];
}

/**
 * Whether a list that anybody may have made is one: each of the right form, hung on the one before
 * it, none earlier than that, the last day only ever later, and nothing after an end but that a
 * survey closed early is cancelled.
 *
 * @param closesOn as announced, where it is known
 */
export function areAmendments(
  list: unknown,
  definitionHash: string,
  closesOn = '',
): list is readonly Amendment[] {
  if (!Array.isArray(list) || list.length > MOST_AMENDMENTS) return false;
  let [previous, day, last, end] = [definitionHash, '', closesOn, ''];
  for (const one of list as readonly unknown[]) {
    if (!isAmendment(one) || one.previous !== previous || one.day < day) return false;
    if (end === 'cancelled' || (end !== '' && one.kind !== 'cancelled')) return false;
    if (one.kind === 'last-day-later') {
      if (one.closesOn <= last) return false;
      last = one.closesOn;
    } else {
      end = one.kind;
    }
    [previous, day] = [one.hash, one.day];
  }
  return true;
}

/** One line of plain text, of a length that is read. */
export const isReason = (text: string): boolean =>
  text.trim() === text &&
  text.length >= SHORTEST_REASON &&
  text.length <= LONGEST_REASON &&
  !/[\n\t]/.test(text) &&
  !hasHostileCharacters(text);

const FIELDS = ['kind', 'day', 'reason', 'previous', 'hash'];

function isAmendment(value: unknown): value is Amendment {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, day, reason, ofOneMaker, previous, hash, closesOn } = value as Readonly<
    Record<string, unknown>
  >;
  const isLater = kind === 'last-day-later';
  const known = [...FIELDS, ...(isLater ? ['closesOn'] : []), 'ofOneMaker'];
  return (
    Object.keys(value).every((field) => known.includes(field)) &&
    (isLater || kind === 'closed-early' || kind === 'cancelled') &&
    (!isLater || isDayText(closesOn)) &&
    isDayText(day) &&
    typeof reason === 'string' &&
    isReason(reason) &&
    (ofOneMaker === undefined || ofOneMaker === true) &&
    typeof previous === 'string' &&
    hash === hashOf(value)
  );
}

const isDayText = (value: unknown): boolean => typeof value === 'string' && isDay(value);

/** The label keeps it from being the hash of anything else. */
const hashOf = (amendment: object): string =>
  canonicalHash(
    Object.fromEntries(Object.entries(amendment).filter(([field]) => field !== 'hash')),
    'cahier/amendment-1',
  );
