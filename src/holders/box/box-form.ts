import { canonicalJson } from '../../common/browser.js';
import { type Bytes, concat, utf8 } from '../../credentials/browser.js';
import { bodyHash, type RowParts } from '../rows/read-row.js';

export const BOX_SCHEMA = 'cahier/box-1';
export const HASH_BYTES = 32;

/** What stands in front of the rows of a package. */
export interface BoxHeader {
  readonly schema: typeof BOX_SCHEMA;
  readonly definition: unknown;
  readonly amendments: readonly unknown[];
  readonly bulletin: unknown;
  /** The release of each survey that this one repeats, the latest survey first. */
  readonly earlier: readonly unknown[];
  readonly rows: number;
  /** Bytes of a row, head and body. */
  readonly rowBytes: number;
  /** Whether the bodies are in it, as for the opener, or their hashes. */
  readonly bodies: boolean;
}

/**
 * The beginning of a package: its name, how long its header is, and the header. What follows are its rows,
 * one after the other in the order of their digests, all of one length, so that any of them is found.
 */
export function boxStart(header: Omit<BoxHeader, 'schema'>): Bytes {
  const json = utf8(canonicalJson({ ...header, schema: BOX_SCHEMA }));
  return concat(utf8(`${BOX_SCHEMA} ${json.length}\n`), json, utf8('\n'));
}

/** One row as it stands in a package. */
export const boxRow = ({ head, body }: RowParts, bodies: boolean): Bytes =>
  concat(head, bodies ? body : bodyHash(body));
