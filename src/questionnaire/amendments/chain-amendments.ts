import { canonicalHash } from '../../common/browser.js';
import type { Amendment, Change, SignedChange } from './amendment.js';
import { type Announced, areInOrder } from './order-amendments.js';

export interface Amended {
  /** Of the definition. */
  readonly definitionHash: string;
  readonly amendments: readonly Amendment[];
}

export interface Why {
  readonly day: string;
  readonly reason: string;
  readonly isOfOneMaker: boolean;
  /** Where holders decide. */
  readonly signed?: SignedChange | undefined;
}

/** The list with one change more, hung on the last. */
export function amend(
  { definitionHash, amendments }: Amended,
  change: Change,
  { day, reason, isOfOneMaker, signed }: Why,
): readonly Amendment[] {
  const previous = amendments.at(-1)?.hash ?? definitionHash;
  const doubt = isOfOneMaker ? { ofOneMaker: true as const } : {};
  const open = { ...change, day, reason, ...(signed ?? doubt) };
  return [...amendments, { ...open, previous, hash: hashOf({ ...open, previous }) }];
}

/** Whether a list that anybody may have made is one: in order, and each under its own hash. */
export const areAmendments = (
  list: unknown,
  definitionHash: string,
  announced?: Announced,
): list is readonly Amendment[] =>
  areInOrder(list, definitionHash, announced) && list.every((one) => one.hash === hashOf(one));

/** The label keeps it from being the hash of anything else. */
const hashOf = (amendment: object): string =>
  canonicalHash(
    Object.fromEntries(Object.entries(amendment).filter(([field]) => field !== 'hash')),
    'cahier/amendment-1',
  );
