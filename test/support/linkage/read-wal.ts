/** What PostgreSQL logged of one change (XLogRecord), without the images of whole pages. */
export interface WalRecord {
  /** Where it begins in the whole log. */
  readonly position: number;
  readonly transaction: number;
  readonly data: Buffer;
}

const PAGE = 8192;
const RECORD_HEADER = 24;
/* Block references and data of a record (xlogrecord.h). */
const MAX_BLOCK = 32;
const SHORT_DATA = 255;
const LONG_DATA = 254;
const ORIGIN = 253;
const TOP_TRANSACTION = 252;
const HAS_IMAGE = 0x10;
const SAME_RELATION = 0x80;
const IMAGE_HAS_HOLE = 0x01;
const IMAGE_COMPRESSED = 0x1c;

/** The records of write-ahead log files, recycled ones too, in the order of their writing. */
export function* readWal(files: readonly Buffer[]): Generator<WalRecord> {
  const addressed = files.map((bytes) => ({ bytes, begin: addressOf(bytes, 0) }));
  addressed.sort((a, b) => a.begin - b.begin);
  for (const { bytes, begin } of addressed) yield* recordsIn(bytes, begin);
}

const addressOf = (bytes: Buffer, page: number): number => Number(bytes.readBigUInt64LE(page + 8));

/** Records that begin and end in one file: the few that cross to the next are left out. */
function* recordsIn(file: Buffer, begin: number): Generator<WalRecord> {
  const { bytes, first } = withoutPageHeaders(file, begin);
  for (let at = first; at + RECORD_HEADER <= bytes.length;) {
    const length = bytes.readUInt32LE(at);
    if (length < RECORD_HEADER || at + length > bytes.length) return;
    const record = bytes.subarray(at, at + length);
    const transaction = record.readUInt32LE(4);
    yield { position: begin + at, transaction, data: dataOf(record) };
    at += Math.ceil(length / 8) * 8;
  }
}

/** The bytes between the page headers, as far as the pages follow one another. */
function withoutPageHeaders(file: Buffer, begin: number): { bytes: Buffer; first: number } {
  const parts: Buffer[] = [];
  for (let page = 0; page < file.length && addressOf(file, page) === begin + page; page += PAGE) {
    const isLong = (file.readUInt16LE(page + 2) & 0x0002) !== 0;
    parts.push(file.subarray(page + (isLong ? 40 : 24), page + PAGE));
  }
  const rest = (file.readUInt16LE(2) & 0x0001) !== 0 ? file.readUInt32LE(16) : 0;
  return { bytes: Buffer.concat(parts), first: Math.ceil(rest / 8) * 8 };
}

/** What the record says of rows: its data without headers and page images. */
function dataOf(record: Buffer): Buffer {
  let at = RECORD_HEADER;
  let ahead = 0;
  const parts: { readonly length: number; readonly isImage: boolean }[] = [];
  const add = (length: number, isImage: boolean): void => {
    parts.push({ length, isImage });
    ahead += length;
  };
  while (at + ahead < record.length) {
    const id = record[at]!;
    at += 1;
    if (id === SHORT_DATA) {
      add(record[at]!, false);
      at += 1;
    } else if (id === LONG_DATA) {
      add(record.readUInt32LE(at), false);
      at += 4;
    } else if (id === ORIGIN || id === TOP_TRANSACTION) {
      at += id === ORIGIN ? 2 : 4;
    } else if (id <= MAX_BLOCK) {
      const flags = record[at]!;
      const length = record.readUInt16LE(at + 1);
      at += 3;
      if (flags & HAS_IMAGE) {
        const info = record[at + 4]!;
        add(record.readUInt16LE(at), true);
        at += 5 + (info & IMAGE_HAS_HOLE && info & IMAGE_COMPRESSED ? 2 : 0);
      }
      add(length, false);
      at += (flags & SAME_RELATION ? 0 : 12) + 4;
    } else {
      return Buffer.alloc(0);
    }
  }
  return Buffer.concat(
    parts.flatMap(({ length, isImage }) => {
      const part = record.subarray(at, at + length);
      at += length;
      return isImage ? [] : [part];
    }),
  );
}
