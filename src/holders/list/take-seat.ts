import { type Bytes, fromBase64Url, toBase64Url } from '../../credentials/browser.js';
import { importPrivate, pkcs8Of } from '../crypto/key-pair.js';
import { openMessage } from '../crypto/seal-message.js';
import { combineSecret, type Share } from '../crypto/shamir.js';
import { pointOf, sealKeyOf } from '../device/device-keys.js';
import type { DeviceContent } from '../device/device.js';
import { refuse } from '../refusals.js';
import { type CouncilList, hashOfList } from './council-list.js';
import { handedInfo } from './piece.js';
import { rehearsalValue } from './rehearsal.js';
import type { Named } from './standing.js';
import { checkTakeover, sealedPiece, type Takeover } from './takeover.js';

interface Taking {
  readonly list: CouncilList;
  readonly seat: number;
  readonly takeovers: readonly Named<Takeover>[];
}

/** What a successor's device holds once it has the key of a seat, and whose pieces were wrong. */
export interface Taken {
  readonly content: DeviceContent;
  readonly wrong: readonly number[];
}

/**
 * A successor's device puts the pieces of a seat's key together, and believes them once the key opens the
 * seat's share of the list's row. With more pieces than are needed, wrong ones are found and named.
 */
export async function takeSeat(
  content: DeviceContent,
  { list, seat, takeovers }: Taking,
): Promise<Taken> {
  const hash = await hashOfList(list);
  const own = await sealKeyOf(content.seal);
  const pieces = new Map<number, Bytes>();
  for (const { file, content: takeover } of takeovers) {
    await checkTakeover(takeover, file, { list, seat, seal: pointOf(content.seal) });
    const info = handedInfo({ hash, from: seat, to: takeover.from });
    const piece = await openMessage(own, info, sealedPiece(takeover));
    if (piece?.length !== 32) throw refuse('takeover-closed', { file, seat: takeover.from });
    pieces.set(takeover.from, piece);
  }
  if (pieces.size < list.needed) {
    throw refuse('pieces-too-few', { seat, needed: list.needed, given: pieces.size });
  }
  const shares = [...pieces].map(([from, value]) => ({ seat: from, value }));
  for (const some of subsetsOf(shares, list.needed)) {
    const seal = await keyFrom(some, list, seat);
    if (!seal) continue;
    const wrong = await wrongAmong(shares, some, list, seat);
    const others = content.seats.filter((one) => one.list !== hash || one.seat !== seat);
    return { content: { ...content, seats: [...others, { list: hash, seat, seal }] }, wrong };
  }
  throw refuse('pieces-wrong', { seat, from: shares.map((share) => share.seat).join(', ') });
}

/** The kept key that shares give, where it is the seat's. */
async function keyFrom(
  shares: readonly Share[],
  list: CouncilList,
  seat: number,
): Promise<string | undefined> {
  const point = fromBase64Url(list.seats[seat - 1]!.card.seal)!;
  const pkcs8 = pkcs8Of(combineSecret(shares), point);
  const key = await importPrivate(pkcs8, 'ECDH');
  const isSeats = key && (await rehearsalValue(list, seat, { key, point }).catch(() => undefined));
  return isSeats ? toBase64Url(pkcs8) : undefined;
}

/** Each other piece, in the place of one that was right. */
async function wrongAmong(
  shares: readonly Share[],
  right: readonly Share[],
  list: CouncilList,
  seat: number,
): Promise<readonly number[]> {
  const wrong: number[] = [];
  for (const share of shares) {
    if (right.includes(share)) continue;
    if (!(await keyFrom([...right.slice(1), share], list, seat))) wrong.push(share.seat);
  }
  return wrong;
}

function* subsetsOf<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  if (size === 0) yield [];
  for (let i = 0; i + size <= items.length && size > 0; i += 1) {
    for (const rest of subsetsOf(items.slice(i + 1), size - 1)) yield [items[i]!, ...rest];
  }
}
