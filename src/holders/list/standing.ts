import { fromBase64Url } from '../../credentials/browser.js';
import { contentOf } from '../reading/signed.js';
import { refuse } from '../refusals.js';
import { checkConfirmation } from './check-confirmation.js';
import type { Confirmation, SeatConfirmation } from './confirmation.js';
import { type CouncilList, hashOfList } from './council-list.js';
import { opensRehearsal } from './rehearsal.js';

/** A file as its reader gave it, and what people call it. */
export interface Named<T> {
  readonly file: string;
  readonly content: T;
}

export interface CouncilFiles {
  readonly lists: readonly Named<CouncilList>[];
  readonly confirmations: readonly Named<Confirmation>[];
}

/** How far a list has come. */
export interface Standing {
  readonly hash: string;
  readonly isInForce: boolean;
  /** Seats that have not confirmed. */
  readonly missing: readonly number[];
  /** Of the list before: whether it is in force, how many seats of it are needed, and which have signed. */
  readonly before?:
    | { readonly isInForce: boolean; readonly needed: number; readonly signed: readonly number[] }
    | undefined;
  /** Seats whose device has signed another list of the same number: the list is in force for nobody. */
  readonly signedTwice: readonly number[];
  /** Whether the row of the list opens with what its seats gave; asked when all have. */
  readonly hasRehearsed: boolean;
}

/**
 * A list is in force when all its seats have confirmed and, but for a first one, at least as many of the list
 * before as open a survey have signed it. Every file is checked; a wrong one is refused by its name.
 */
export async function standingOf(
  named: Named<CouncilList>,
  files: CouncilFiles,
): Promise<Standing> {
  const list = named.content;
  const hash = await hashOfList(list);
  const earlier = await listBefore(named, files);
  const before = earlier?.content;
  const of = files.confirmations.filter(({ content }) => content.list === hash);
  for (const { file, content } of of) await checkConfirmation(content, file, { list, before });
  const bySeat = seatsOf(of);
  const missing = list.seats.map((_, i) => i + 1).filter((seat) => !bySeat.has(seat));
  const signers = signersOf(list, before, of);
  const signedTwice = await twiceSigned(list, hash, files);
  const standing = earlier && {
    isInForce: (await standingOf(earlier, files)).isInForce,
    needed: earlier.content.needed,
    signed: earlier.content.seats.flatMap(({ card }, i) => (signers.has(card.sign) ? [i + 1] : [])),
  };
  const hasRehearsed = missing.length === 0 && (await opensRehearsal(list, valuesOf(bySeat)));
  const hasConsent = !standing || (standing.isInForce && standing.signed.length >= standing.needed);
  const isInForce = hasRehearsed && hasConsent && signedTwice.length === 0;
  return { hash, isInForce, missing, before: standing, signedTwice, hasRehearsed };
}

async function listBefore(
  { file, content: { before } }: Named<CouncilList>,
  { lists }: CouncilFiles,
): Promise<Named<CouncilList> | undefined> {
  if (before === null) return undefined;
  for (const list of lists) if ((await hashOfList(list.content)) === before) return list;
  throw refuse('list-before-missing', { file });
}

/** The same one twice counts once; two that say different things come from two copies of one device. */
function seatsOf(of: readonly Named<Confirmation>[]): ReadonlyMap<number, SeatConfirmation> {
  const found = new Map<number, Named<SeatConfirmation>>();
  for (const { file, content } of of) {
    if ('seatBefore' in content) continue;
    const other = found.get(content.seat);
    if (other && contentOf(other.content) !== contentOf(content)) {
      throw refuse('confirmations-differ', { file, other: other.file, seat: content.seat });
    }
    found.set(content.seat, { file, content });
  }
  return new Map([...found].map(([seat, { content }]) => [seat, content]));
}

const valuesOf = (bySeat: ReadonlyMap<number, SeatConfirmation>) =>
  new Map([...bySeat].map(([seat, { value }]) => [seat, fromBase64Url(value)!]));

/** The keys that have signed, wherever they sit. */
const signersOf = (
  list: CouncilList,
  before: CouncilList | undefined,
  of: readonly Named<Confirmation>[],
): ReadonlySet<string> =>
  new Set(
    of.map(({ content }) =>
      'seatBefore' in content
        ? before!.seats[content.seatBefore - 1]!.card.sign
        : list.seats[content.seat - 1]!.card.sign,
    ),
  );

async function twiceSigned(
  list: CouncilList,
  hash: string,
  files: CouncilFiles,
): Promise<readonly number[]> {
  const others = new Set<string>();
  for (const named of files.lists) {
    const other = named.content;
    const otherHash = await hashOfList(other);
    if (other.number !== list.number || otherHash === hash) continue;
    const before = (await listBefore(named, files))?.content;
    const of = files.confirmations.filter(({ content }) => content.list === otherHash);
    for (const { file, content } of of) {
      await checkConfirmation(content, file, { list: other, before });
    }
    for (const key of signersOf(other, before, of)) others.add(key);
  }
  return list.seats.flatMap(({ card }, i) => (others.has(card.sign) ? [i + 1] : []));
}
