import type { Cell, SnapshotTable } from '../../database/index.js';

export const ARCHIVE_SCHEMA = 'cahier/backup-1';

/** What a backup says of itself before its rows. The day is the only time in it. */
export interface ArchiveHeader {
  readonly schema: typeof ARCHIVE_SCHEMA;
  readonly day: string;
  /** Whether the key file that wraps private keys is in it, lies elsewhere, or was never made. */
  readonly keys: 'inside' | 'apart' | 'none';
  /** The key file, where it is in it. */
  readonly keyFile?: string;
  /** Each database with the migrations that had made its tables. */
  readonly databases: Readonly<Record<string, readonly string[]>>;
}

/** What follows the header, line by line: a table, its rows, the next table; in the end how many. */
export type ArchiveLine =
  | { readonly kind: 'table'; readonly database: string; readonly table: SnapshotTable }
  | { readonly kind: 'row'; readonly row: readonly Cell[] }
  | { readonly kind: 'end'; readonly rows: number };

export const writeLine = (line: ArchiveHeader | ArchiveLine): string => {
  if (!('kind' in line)) return `${JSON.stringify(line)}\n`;
  if (line.kind === 'row') return `${JSON.stringify(line.row.map(encode))}\n`;
  const { kind, ...rest } = line;
  return `${JSON.stringify({ [kind]: rest })}\n`;
};

/** Bytes are the only cells that JSON has no word for. */
const encode = (cell: Cell): unknown => (Buffer.isBuffer(cell) ? [cell.toString('base64')] : cell);

const decode = (cell: unknown): Cell =>
  Array.isArray(cell) ? Buffer.from(String(cell[0]), 'base64') : (cell as Cell);

/** Undefined where the text is no line of a backup. */
export function readLine(text: string): ArchiveLine | undefined {
  const line = JSON.parse(text) as unknown;
  if (Array.isArray(line)) return { kind: 'row', row: line.map(decode) };
  const { table, end } = line as { table?: object; end?: object };
  if (table) return { kind: 'table', ...(table as Omit<ArchiveLine & { kind: 'table' }, 'kind'>) };
  if (end) return { kind: 'end', ...(end as Omit<ArchiveLine & { kind: 'end' }, 'kind'>) };
  return undefined;
}

/** Undefined where the text is no header of a backup of this version. */
export function readHeader(text: string): ArchiveHeader | undefined {
  const header = JSON.parse(text) as Partial<ArchiveHeader>;
  return header.schema === ARCHIVE_SCHEMA ? (header as ArchiveHeader) : undefined;
}
