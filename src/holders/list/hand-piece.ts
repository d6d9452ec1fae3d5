import { fromBase64Url, toBase64Url } from '../../credentials/browser.js';
import type { HolderCard } from '../device/card.js';
import { sealKeyOf } from '../device/device-keys.js';
import type { DeviceContent } from '../device/device.js';
import { sealMessage } from '../crypto/seal-message.js';
import { signFile } from '../reading/signed.js';
import { refuse } from '../refusals.js';
import { checkConfirmation } from './check-confirmation.js';
import type { Confirmation } from './confirmation.js';
import { type CouncilList, hashOfList } from './council-list.js';
import { handedInfo, hasSuccessors, openPiece } from './piece.js';
import { checkSuccessor, type Takeover, TAKEOVER_LABEL, TAKEOVER_SCHEMA } from './takeover.js';

interface Handing {
  readonly list: CouncilList;
  /** The seat that is taken over. */
  readonly seat: number;
  /** What the device of that seat gave when it confirmed. */
  readonly confirmation: Confirmation;
  readonly file: string;
  /** Whose eight words were read out. */
  readonly card: HolderCard;
}

/** A holder's device hands its piece of another seat's key to a successor. */
export async function handPiece(
  content: DeviceContent,
  { list, seat, confirmation, file, card }: Handing,
): Promise<Takeover> {
  const hash = await hashOfList(list);
  const own = content.lists.find((signed) => signed.list === hash)?.seat;
  if (!own) throw refuse('list-not-signed');
  if (!hasSuccessors(list)) throw refuse('no-successor');
  if (own === seat) throw refuse('takeover-of-own');
  checkSuccessor(card, list);
  await checkConfirmation(confirmation, file, { list });
  const gave = 'seatBefore' in confirmation ? undefined : confirmation;
  if (gave?.seat !== seat) throw refuse('confirmation-of-other-seat', { file, seat });
  const sealed = fromBase64Url(gave.pieces.find((piece) => piece.seat === own)!.piece)!;
  const piece = await openPiece(
    await sealKeyOf(content.seal),
    { hash, from: seat, to: own },
    sealed,
  );
  if (!piece) throw refuse('piece-closed', { file, seat });
  const info = handedInfo({ hash, from: seat, to: own });
  const handed = (await sealMessage(fromBase64Url(card.seal)!, info, piece))!;
  const said = {
    schema: TAKEOVER_SCHEMA,
    list: hash,
    seat,
    from: own,
    card,
    piece: toBase64Url(handed),
  } as const;
  return signFile(said, TAKEOVER_LABEL, content.sign);
}
