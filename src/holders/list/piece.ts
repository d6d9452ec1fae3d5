import { type Bytes, concat, utf8 } from '../../credentials/browser.js';
import { scalarOf } from '../crypto/key-pair.js';
import { openMessage, type SealKey, sealMessage } from '../crypto/seal-message.js';
import { splitSecret } from '../crypto/shamir.js';
import type { CouncilList } from './council-list.js';
import { hashBytes } from './council-list.js';
import { pointsOf } from './rehearsal.js';

/** An ephemeral key, 32 bytes of a piece, and their tag. */
export const PIECE_BYTES = 65 + 32 + 16;

/** From which seat to which, under which list: a piece fits one place. */
interface Way {
  readonly hash: string;
  readonly from: number;
  readonly to: number;
}

const infoOf = (label: string, { hash, from, to }: Way): Bytes =>
  concat(utf8(label), hashBytes(hash), Uint8Array.of(from, to));

const pieceInfo = (way: Way): Bytes => infoOf('cahier/piece/1', way);

/** Handed on for a seat by a helper: `from` is the seat that it is a piece of, `to` the helper's. */
export const handedInfo = (way: Way): Bytes => infoOf('cahier/takeover/1', way);

/** Whether a holder can be followed by a successor: the others alone have to be as many as open. */
export const hasSuccessors = ({ seats, needed }: CouncilList): boolean =>
  seats.length - 1 >= needed;

/** The key of a seat in pieces, each sealed to one of the others, `needed` of whom give it back. */
export async function sealPieces(
  {
    hash,
    list,
    seat,
  }: { readonly hash: string; readonly list: CouncilList; readonly seat: number },
  pkcs8: Bytes,
): Promise<readonly { readonly seat: number; readonly piece: Bytes }[]> {
  if (!hasSuccessors(list)) return [];
  const points = pointsOf(list.seats);
  const others = points.map((_, i) => i + 1).filter((other) => other !== seat);
  const pieces = splitSecret(scalarOf(pkcs8)!, list.needed, others);
  return Promise.all(
    pieces.map(async ({ seat: to, value }) => {
      const piece = (await sealMessage(
        points[to - 1]!,
        pieceInfo({ hash, from: seat, to }),
        value,
      ))!;
      return { seat: to, piece };
    }),
  );
}

export const openPiece = (own: SealKey, way: Way, piece: Bytes): Promise<Bytes | undefined> =>
  openMessage(own, pieceInfo(way), piece);
