import { fromBase64Url } from '../../credentials/browser.js';
import { isSignedFile } from '../reading/signed.js';
import { refuse } from '../refusals.js';
import { type Confirmation, CONFIRMATION_LABEL, type SeatConfirmation } from './confirmation.js';
import { type CouncilList, hashOfList } from './council-list.js';
import { hasSuccessors } from './piece.js';
import { opensShare } from './rehearsal.js';

interface Confirmable {
  readonly list: CouncilList;
  readonly before?: CouncilList | undefined;
}

/**
 * Throws unless a confirmation is one of this list by the device of its seat: signed, with a value that opens
 * the seat's share of the row, and with a piece for each of the others.
 */
export async function checkConfirmation(
  confirmation: Confirmation,
  file: string,
  { list, before }: Confirmable,
): Promise<void> {
  if (confirmation.list !== (await hashOfList(list)))
    throw refuse('confirmation-of-other', { file });
  const isLeaver = 'seatBefore' in confirmation;
  const seat = isLeaver ? confirmation.seatBefore : confirmation.seat;
  const holder = (isLeaver ? before : list)?.seats[seat - 1];
  if (!holder) throw refuse('confirmation-without-seat', { file, seat });
  if (!(await isSignedFile(confirmation, CONFIRMATION_LABEL, holder.card.sign))) {
    throw refuse('confirmation-not-signed', { file, seat });
  }
  if (!isLeaver) await checkGiven(confirmation, file, list);
}

async function checkGiven(
  { seat, pieces, value }: SeatConfirmation,
  file: string,
  list: CouncilList,
): Promise<void> {
  const others = list.seats.map((_, i) => i + 1).filter((other) => other !== seat);
  const expected = hasSuccessors(list) ? others : [];
  const held = pieces.map((piece) => piece.seat).sort((a, b) => a - b);
  if (held.join() !== expected.join()) throw refuse('confirmation-pieces', { file, seat });
  if (!(await opensShare(list, seat, fromBase64Url(value)!))) {
    throw refuse('confirmation-value', { file, seat });
  }
}
