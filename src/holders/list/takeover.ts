import { fromBase64Url } from '../../credentials/browser.js';
import { type HolderCard, readCard, SIGNATURE_BYTES } from '../device/card.js';
import { isSignedFile, type Signed } from '../reading/signed.js';
import { bytesOf, fieldsOf, hashOf, numberOf, schemaOf } from '../reading/read-fields.js';
import { refuse } from '../refusals.js';
import { type CouncilList, hashOfList, MOST_SEATS } from './council-list.js';
import { PIECE_BYTES } from './piece.js';

export const TAKEOVER_SCHEMA = 'cahier/takeover-1';
export const TAKEOVER_LABEL = 'cahier/takeover-file/1';

/** One holder's piece of another's key, sealed to the successor whose card they have looked at. */
export type Takeover = Signed<{
  readonly schema: typeof TAKEOVER_SCHEMA;
  readonly list: string;
  /** The seat that is taken over. */
  readonly seat: number;
  /** The seat of the holder who hands a piece on. */
  readonly from: number;
  readonly card: HolderCard;
  readonly piece: string;
}>;

const FIELDS = ['schema', 'list', 'seat', 'from', 'card', 'piece', 'signature'];

/** Reads a takeover that anybody may have made. */
export async function readTakeover(value: unknown, file: string): Promise<Takeover> {
  schemaOf(value, TAKEOVER_SCHEMA, file);
  const fields = fieldsOf(value, { file }, FIELDS);
  for (const [field, length] of [
    ['piece', PIECE_BYTES],
    ['signature', SIGNATURE_BYTES],
  ] as const) {
    bytesOf(fields, field, length);
  }
  return {
    ...(fields.values as Takeover),
    list: hashOf(fields, 'list'),
    seat: numberOf(fields, 'seat', [1, MOST_SEATS]),
    from: numberOf(fields, 'from', [1, MOST_SEATS]),
    card: await readCard(fields.values['card'], file, 'card.'),
  };
}

/** Throws where one of a successor's keys has a seat in the list already: one device would be two of those who open. */
export function checkSuccessor({ seal, sign }: HolderCard, { seats }: CouncilList): void {
  const keys = seats.flatMap(({ card }) => [card.seal, card.sign]);
  if (keys.includes(seal) || keys.includes(sign)) throw refuse('successor-has-seat');
}

/** Throws unless a holder of the list has signed it, for this seat and this successor, who has none. */
export async function checkTakeover(
  takeover: Takeover,
  file: string,
  {
    list,
    seat,
    seal,
  }: { readonly list: CouncilList; readonly seat: number; readonly seal: string },
): Promise<void> {
  if (takeover.list !== (await hashOfList(list)) || takeover.seat !== seat) {
    throw refuse('takeover-of-other', { file });
  }
  if (takeover.card.seal !== seal) throw refuse('takeover-for-other', { file });
  checkSuccessor(takeover.card, list);
  const helper = list.seats[takeover.from - 1];
  const isSigned =
    helper !== undefined &&
    takeover.from !== seat &&
    (await isSignedFile(takeover, TAKEOVER_LABEL, helper.card.sign));
  if (!isSigned) throw refuse('takeover-not-signed', { file, seat: takeover.from });
}

export const sealedPiece = ({ piece }: Takeover): Uint8Array<ArrayBuffer> => fromBase64Url(piece)!;
