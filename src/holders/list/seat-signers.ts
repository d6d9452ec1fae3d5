import type { CouncilList } from './council-list.js';
import type { Named } from './standing.js';
import { checkTakeover, type Takeover } from './takeover.js';

/** Who signs for the seats of a list. */
export interface SeatSigners {
  /** Seat 1 first: points, base 64 for URLs. */
  readonly signers: readonly (readonly string[])[];
  /** Successors to whom too few have handed their seat over. */
  readonly unproven: readonly { readonly seat: number; readonly given: number }[];
}

/** Somebody to whom a seat was handed over. */
export interface SeatSuccessor {
  readonly seat: number;
  readonly name: string;
  readonly seal: string;
  readonly sign: string;
}

/**
 * By which keys each seat of a list signs: that of the card in it, and a successor's, where as many of the
 * others as open a survey have handed their pieces to that successor's card.
 *
 * @param takeovers what the others handed over, for any seats
 * @throws DomainError where a file is none of this list
 */
export async function seatSigners(
  list: CouncilList,
  takeovers: readonly Named<Takeover>[],
): Promise<SeatSigners> {
  const found = await successorsIn(list, takeovers);
  const proven = found.filter(({ given }) => given >= list.needed);
  const signers = list.seats.map(({ card }, i) => [
    card.sign,
    ...proven.filter(({ seat }) => seat === i + 1).map(({ sign }) => sign),
  ]);
  const unproven = found.filter((one) => !proven.includes(one));
  return { signers, unproven: unproven.map(({ seat, given }) => ({ seat, given })) };
}

/**
 * Those of them to whom enough have handed their pieces, by seat; of one seat in the order in which the piece came
 * that made it enough.
 *
 * @param takeovers in the order in which they came
 */
export async function provenSuccessors(
  list: CouncilList,
  takeovers: readonly Named<Takeover>[],
): Promise<readonly SeatSuccessor[]> {
  const found = await successorsIn(list, takeovers);
  return found
    .filter(({ given }) => given >= list.needed)
    .sort((a, b) => a.seat - b.seat || a.enoughAt - b.enoughAt)
    .map(({ seat, name, seal, sign }) => ({ seat, name, seal, sign }));
}

/** A successor, from how many pieces came, and with which of all files they were as many as open together. */
type Found = SeatSuccessor & { readonly given: number; readonly enoughAt: number };

interface Handed {
  readonly takeover: Takeover;
  readonly from: Set<number>;
  enoughAt: number;
}

async function successorsIn(
  list: CouncilList,
  takeovers: readonly Named<Takeover>[],
): Promise<readonly Found[]> {
  const handed = new Map<string, Handed>();
  for (const [at, { file, content }] of takeovers.entries()) {
    const { seat, card } = content;
    await checkTakeover(content, file, { list, seat, seal: card.seal });
    const key = `${seat} ${card.sign}`;
    const known = handed.get(key) ?? { takeover: content, from: new Set(), enoughAt: Infinity };
    handed.set(key, known);
    known.from.add(content.from);
    if (known.from.size >= list.needed) known.enoughAt = Math.min(known.enoughAt, at);
  }
  return [...handed.values()].map(({ takeover: { seat, card }, from, enoughAt }) => ({
    seat,
    name: card.name,
    seal: card.seal,
    sign: card.sign,
    given: from.size,
    enoughAt,
  }));
}
