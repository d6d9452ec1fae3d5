import { type Bytes, fromBase64Url, toBase64Url, utf8 } from '../../credentials/browser.js';
import type { SealKey } from '../crypto/seal-message.js';
import { openRow, rowOpener } from '../rows/open-row.js';
import { readHead, readRow, type RowParts } from '../rows/read-row.js';
import { sealRow } from '../rows/seal-row.js';
import { type SealedTo, sealedTo, unwrapShare } from '../rows/sealed-to.js';
import { isNoValue, valueOfRow } from '../rows/value-of-row.js';
import { type CouncilList, type ListSeat, rehearsalDefinition } from './council-list.js';

/** What a row for practice holds, and nothing else. */
const CONTENT = utf8('{"rehearsal":true}');
export const REHEARSAL_SIZE = 64;

export const pointsOf = (seats: readonly ListSeat[]): readonly Bytes[] =>
  seats.map(({ card }) => fromBase64Url(card.seal)!);

/** Seals a row to all seats as a phone does, for nobody's survey. */
export async function newRehearsal(seats: readonly ListSeat[], needed: number): Promise<string> {
  const row = await sealRow({
    definition: await rehearsalDefinition(seats, needed),
    seats: pointsOf(seats),
    needed,
    content: CONTENT,
    size: REHEARSAL_SIZE,
  });
  return toBase64Url(row);
}

/** A seat's value for the row of a list; nothing where the row has no share that the key opens. */
export async function rehearsalValue(
  list: CouncilList,
  seat: number,
  key: SealKey,
): Promise<Bytes | undefined> {
  const { sealed, row } = await partsOf(list);
  const head = row && readHead(row.head, list.seats.length);
  const value = head && (await valueOfRow(key, sealed.seats[seat - 1]!, head));
  return value && !isNoValue(value) ? value : undefined;
}

/** Whether what a seat gave opens its share. */
export async function opensShare(list: CouncilList, seat: number, value: Bytes): Promise<boolean> {
  const { sealed, row } = await partsOf(list);
  const head = row && readHead(row.head, list.seats.length);
  const share = head && (await unwrapShare(sealed.seats[seat - 1]!, head, value));
  return share !== undefined;
}

/** Whether the row opens with the values of all seats, and is sealed as a phone seals. */
export async function opensRehearsal(
  list: CouncilList,
  values: ReadonlyMap<number, Bytes>,
): Promise<boolean> {
  const { sealed, row } = await partsOf(list);
  const given = [...values].map(([seat, value]) => ({ seat, value }));
  const opened = row && (await openRow(await rowOpener(sealed), row, given));
  return opened?.kind === 'opened' && toBase64Url(opened.content) === toBase64Url(CONTENT);
}

/** The cards of a list are points of the curve, or it was not read. */
async function partsOf({
  seats,
  needed,
  rehearsal,
}: CouncilList): Promise<{ readonly sealed: SealedTo; readonly row: RowParts | undefined }> {
  const definition = await rehearsalDefinition(seats, needed);
  const sealed = (await sealedTo(definition, pointsOf(seats), needed))!;
  return { sealed, row: readRow(fromBase64Url(rehearsal)!, seats.length) };
}
