import { type Bytes, concat, fromHex, toBase64Url, utf8 } from '../../credentials/browser.js';
import { type SealKey, sealMessage } from '../crypto/seal-message.js';
import { readHead } from '../rows/read-row.js';
import { type SealedTo, sealedTo } from '../rows/sealed-to.js';
import { NO_VALUE_BYTES, valueOfRow } from '../rows/value-of-row.js';
import type { RowTable } from './box-file.js';
import { readBlock } from './read-block.js';

/** From one seat to another: whose values they are, and who opens. */
export interface Giving {
  readonly table: RowTable;
  /** Of the rows, hex. */
  readonly root: string;
  readonly from: number;
  readonly to: number;
}

/** What a block of values is sealed under: values of another survey, box, seat or block open as none. */
export const valuesInfo = ({ table, root, from, to }: Giving, block: number): Bytes => {
  const number = new Uint8Array(4);
  new DataView(number.buffer).setUint32(0, block);
  const seats = Uint8Array.of(from, to);
  return concat(utf8('cahier/values/1'), table.definition, fromHex(root, 32)!, seats, number);
};

/** The values of a seat for the rows of a block, one after the other. */
export async function valuesOf(
  sealed: SealedTo,
  { table, from }: Pick<Giving, 'table' | 'from'>,
  own: SealKey,
  block: number,
): Promise<Bytes> {
  const seat = sealed.seats[from - 1]!;
  const values = (await readBlock(table, block)).map(async ({ head }) => {
    const read = readHead(head, sealed.seats.length);
    return read ? valueOfRow(own, seat, read) : new Uint8Array(NO_VALUE_BYTES);
  });
  return concat(...(await Promise.all(values)));
}

/** The same, sealed to the seat that opens; base 64 for URLs. */
export async function giveBlock(giving: Giving, own: SealKey, block: number): Promise<string> {
  const { table, to } = giving;
  const sealed = (await sealedTo(table.definition, table.points, table.needed))!;
  const values = await valuesOf(sealed, giving, own, block);
  const message = await sealMessage(table.points[to - 1]!, valuesInfo(giving, block), values);
  values.fill(0);
  return toBase64Url(message!);
}
