import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { ENGLISH_WORDS } from '../../common/index.js';
import { fromHex, verifyBulletin } from '../../credentials/index.js';
import {
  type BoxFile,
  checkBox,
  type CheckedBox,
  type DeviceContent,
  openBoxFile,
  seatsOf,
  wordsOfHash,
} from '../../holders/index.js';
import { signersOf } from '../../questionnaire/index.js';
import { howMany } from '../how-many.js';
import { refuse } from '../refusals.js';
import { today } from './today.js';

const ROOT_WORDS = 8;

/** What a holder says of a package beside choosing it. */
export interface BoxOptions {
  readonly package: string;
  readonly early?: boolean;
  readonly seat?: number;
}

/** A package and the seat whose key works on it. */
export interface OwnBox {
  readonly checked: CheckedBox;
  readonly seat: number;
  /** The kept key of the seat. */
  readonly seal: string;
}

/** Reads a package, and checks everything that has to hold before a value leaves this device. */
export async function checkOwnBox(
  { package: path, early, seat: wanted }: BoxOptions,
  device: DeviceContent,
): Promise<OwnBox> {
  const file = basename(path);
  const box = await openBoxFile(await blobOf(path), file);
  const checked = await checkBox(box, {
    device,
    today: today(),
    findingsIn: async (bulletin) => Promise.resolve(verifyBulletin(bulletin).findings.length),
    agreesToEarly: early === true,
    file,
  });
  const own = seatOf(box, device, wanted);
  return { checked, ...own };
}

async function blobOf(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path);
  } catch (cause) {
    throw refuse('file-unreadable', { option: '--package' }, { cause });
  }
}

function seatOf({ definition }: BoxFile, device: DeviceContent, wanted: number | undefined) {
  const seats = seatsOf(device, definition.holders.list);
  const own = wanted === undefined ? seats[0] : seats.find(({ seat }) => seat === wanted);
  if (!own) throw refuse('council-seat-missing');
  return own;
}

/** What all who take part read to each other, so that they know that they have the same rows. */
export async function boxInWords({
  box,
  root,
  amendments,
  lastDay,
}: CheckedBox): Promise<readonly string[]> {
  const words = await wordsOfHash(fromHex(root, 32)!, ROOT_WORDS, ENGLISH_WORDS);
  return [
    `Survey ${box.definition.questionnaire.code}, last day ${lastDay}; this machine's calendar says ${today()}.`,
    ...amendments.map(({ kind, day, reason }, at) => {
      const people = signersOf(amendments, at, box.definition.holders).join(', ');
      return `Changed on ${day}: ${kind}: ${reason} (${people ? `signed by the devices of ${people}` : 'agreed by two accounts'})`;
    }),
    `${howMany(box.table.rows, 'row')}. Their eight words: ${words.join(' ')}`,
  ];
}
