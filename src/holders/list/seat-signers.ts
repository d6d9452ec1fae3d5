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
  const handed = new Map<string, { readonly takeover: Takeover; readonly from: Set<number> }>();
  for (const { file, content } of takeovers) {
    const { seat, card } = content;
    await checkTakeover(content, file, { list, seat, seal: card.seal });
    const key = `${seat} ${card.sign}`;
    const known = handed.get(key) ?? { takeover: content, from: new Set() };
    handed.set(key, known);
    known.from.add(content.from);
  }
  const found = [...handed.values()].map(({ takeover: { seat, card }, from }) => ({
    seat,
    sign: card.sign,
    given: from.size,
  }));
  const proven = found.filter(({ given }) => given >= list.needed);
  const signers = list.seats.map(({ card }, i) => [
    card.sign,
    ...proven.filter(({ seat }) => seat === i + 1).map(({ sign }) => sign),
  ]);
  return { signers, unproven: found.filter((one) => !proven.includes(one)) };
}
