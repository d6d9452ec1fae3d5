import { dayAfter } from '../../common/browser.js';
import { fromBase64Url, toBase64Url } from '../../credentials/browser.js';
import { pointOf, sealKeyOf } from '../device/device-keys.js';
import type { DeviceContent, SignedList } from '../device/device.js';
import { signFile } from '../reading/signed.js';
import { refuse } from '../refusals.js';
import { type Confirmation, CONFIRMATION_LABEL, CONFIRMATION_SCHEMA } from './confirmation.js';
import { type CouncilList, hashOfList } from './council-list.js';
import { sealPieces } from './piece.js';
import { rehearsalValue } from './rehearsal.js';

interface Asked {
  readonly list: CouncilList;
  readonly file: string;
  /** The list that this one says it follows. */
  readonly before?: CouncilList | undefined;
  /** By the device's own calendar. */
  readonly today: string;
  /** Another list in this one's place was signed before, and given up. */
  readonly isInstead?: boolean | undefined;
}

export interface Confirmed {
  readonly confirmation: Confirmation;
  /** Kept before the confirmation leaves: a device signs one list of a number, ever. */
  readonly content: DeviceContent;
}

/** A device says yes to a list, after its holder has compared all names and the twelve words. */
export async function confirmList(content: DeviceContent, asked: Asked): Promise<Confirmed> {
  const { list, file } = asked;
  const hash = await hashOfList(list);
  const signed = content.lists.find((one) => one.list === hash);
  if (signed) return { confirmation: signed.confirmation as Confirmation, content };
  if (content.lists.some(({ number }) => number === list.number)) {
    throw refuse('list-number-signed', { file, number: list.number });
  }
  await checkPlace(content, asked);
  const seat = seatIn(content, list, file);
  const seatBefore = seat === null && asked.before ? seatIn(content, asked.before, file) : null;
  if (seat === null && seatBefore === null) throw refuse('list-not-yours', { file });
  const said =
    seat === null
      ? { schema: CONFIRMATION_SCHEMA, list: hash, seatBefore: seatBefore! }
      : {
          schema: CONFIRMATION_SCHEMA,
          list: hash,
          seat,
          ...(await given(content, asked, hash, seat)),
        };
  const confirmation: Confirmation = await signFile(said, CONFIRMATION_LABEL, content.sign);
  const { number, before } = list;
  const entry: SignedList = { number, list: hash, before, seat, confirmation };
  return {
    confirmation,
    content: { ...content, lists: [...content.lists, entry] },
  };
}

/** What a list follows, and when it was made. */
async function checkPlace(content: DeviceContent, asked: Asked): Promise<void> {
  const { list, file, before, today, isInstead } = asked;
  if (list.day > dayAfter(today, 1)) {
    throw refuse('list-of-tomorrow', { file, day: { day: list.day }, today: { day: today } });
  }
  const isSecond = content.lists.some((one) => list.before === null || one.before === list.before);
  if (isSecond && !isInstead) throw refuse('list-in-place-of-other', { file });
  if (list.before === null) {
    if (before) throw refuse('list-follows-none', { file });
    return;
  }
  if (!before) throw refuse('list-before-missing', { file });
  const follows = list.before === (await hashOfList(before));
  if (!follows || list.number <= before.number || list.day < before.day) {
    throw refuse('list-before-other', { file });
  }
}

/** The seat of a device; both of its keys or none, because half a card is somebody else's work. */
function seatIn(content: DeviceContent, { seats }: CouncilList, file: string): number | null {
  const [seal, sign] = [pointOf(content.seal), pointOf(content.sign)];
  const index = seats.findIndex(({ card }) => card.seal === seal || card.sign === sign);
  if (index === -1) return null;
  const { card } = seats[index]!;
  if (card.seal === seal && card.sign === sign) return index + 1;
  throw refuse('list-card-altered', { file, seat: index + 1 });
}

async function given(content: DeviceContent, { list, file }: Asked, hash: string, seat: number) {
  const value = await rehearsalValue(list, seat, await sealKeyOf(content.seal));
  if (!value) throw refuse('rehearsal-closed', { file, seat });
  const pieces = await sealPieces({ hash, list, seat }, fromBase64Url(content.seal)!);
  return {
    value: toBase64Url(value),
    pieces: pieces.map((one) => ({ seat: one.seat, piece: toBase64Url(one.piece) })),
  };
}
