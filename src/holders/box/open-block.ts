import { type Bytes, fromBase64Url, toHex } from '../../credentials/browser.js';
import { openMessage, type SealKey } from '../crypto/seal-message.js';
import { type OpenedRow, openRow, type RowOpener } from '../rows/open-row.js';
import { ephemeralOf } from '../rows/own-scalar.js';
import { POINT_BYTES } from '../crypto/p256-point.js';
import { NO_VALUE_BYTES } from '../rows/value-of-row.js';
import type { RowTable } from './box-file.js';
import { digestIn, readBlock } from './read-block.js';
import { type Giving, valuesInfo } from './give-values.js';

/** The values of one seat for a block, opened. */
export interface SeatValues {
  readonly seat: number;
  readonly values: Bytes;
}

/** A row as it was opened, with what tells it from others. */
export type BlockRow = OpenedRow & {
  readonly digest: string;
  /** The x coordinate of its ephemeral key: one for a row and its copies. */
  readonly ephemeral: string;
};

/** Nothing where they were sealed for another seat, survey, box or block, or were changed. */
export async function openGiven(
  giving: Giving,
  own: SealKey,
  sealed: string,
  block: number,
): Promise<SeatValues | undefined> {
  const values = await openMessage(own, valuesInfo(giving, block), fromBase64Url(sealed)!);
  return values && { seat: giving.from, values };
}

/** Opens the rows of a block by what the seats gave for it. The package has bodies. */
export async function openBlock(
  opener: RowOpener,
  table: RowTable,
  block: number,
  given: readonly SeatValues[],
): Promise<readonly BlockRow[]> {
  const rows = await readBlock(table, block);
  return Promise.all(
    rows.map(async (row, i) => {
      const at = i * NO_VALUE_BYTES;
      const values = given.map((one) => ({
        seat: one.seat,
        value: one.values.slice(at, at + NO_VALUE_BYTES),
      }));
      const opened = await openRow(opener, { head: row.head, body: row.rest }, values);
      const point = row.head.slice(1, 1 + POINT_BYTES);
      return {
        ...opened,
        digest: toHex(digestIn(table, row)),
        ephemeral: toHex(ephemeralOf(point)),
      };
    }),
  );
}
