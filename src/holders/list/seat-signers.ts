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

/** Those of them to whom enough have handed their pieces, by seat. */
export async function provenSuccessors(
  list: CouncilList,
  takeovers: readonly Named<Takeover>[],
): Promise<readonly SeatSuccessor[]> {
  const found = await successorsIn(list, takeovers);
  return found
    .filter(({ given }) => given >= list.needed)
    .map(({ seat, name, seal, sign }) => ({ seat, name, seal, sign }))
    .sort((a, b) => a.seat - b.seat);
}

async function successorsIn(
  list: CouncilList,
  takeovers: readonly Named<Takeover>[],
): Promise<readonly (SeatSuccessor & { readonly given: number })[]> {
  const handed = new Map<string, { readonly takeover: Takeover; readonly from: Set<number> }>();
  for (const { file, content } of takeovers) {
    const { seat, card } = content;
    await checkTakeover(content, file, { list, seat, seal: card.seal });
    const key = `${seat} ${card.sign}`;
    const known = handed.get(key) ?? { takeover: content, from: new Set() };
    handed.set(key, known);
    known.from.add(content.from);
  }
  return [...handed.values()].map(({ takeover: { seat, card }, from }) => ({
    seat,
    name: card.name,
    seal: card.seal,
    sign: card.sign,
    given: from.size,
  }));
}
