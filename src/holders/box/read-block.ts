import type { Bytes } from '../../credentials/browser.js';
import { bodyHash, digestOf } from '../rows/read-row.js';
import type { RowTable } from './box-file.js';

/** Rows are read, answered and opened this many at a time. */
export const BLOCK_ROWS = 1000;

export const blocksOf = ({ rows }: Pick<RowTable, 'rows'>): number => Math.ceil(rows / BLOCK_ROWS);

/** A row of a package: its head, and its body or the hash of it. */
export interface PackedRow {
  readonly head: Bytes;
  readonly rest: Bytes;
}

/** The rows of a block; the file is read again each time, so that none of it stays in memory. */
export async function readBlock(table: RowTable, block: number): Promise<readonly PackedRow[]> {
  const { file, start, rows, headBytes, restBytes } = table;
  const each = headBytes + restBytes;
  const [from, to] = [block * BLOCK_ROWS, Math.min(rows, (block + 1) * BLOCK_ROWS)];
  const part = file.slice(start + from * each, start + to * each);
  const bytes = new Uint8Array(await part.arrayBuffer());
  return Array.from({ length: to - from }, (_, i) => ({
    head: bytes.slice(i * each, i * each + headBytes),
    rest: bytes.slice(i * each + headBytes, (i + 1) * each),
  }));
}

export const digestIn = ({ bodies }: RowTable, { head, rest }: PackedRow): Bytes =>
  digestOf(head, bodies ? bodyHash(rest) : rest);
