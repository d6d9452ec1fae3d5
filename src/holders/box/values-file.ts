import { fromBase64Url, toHex } from '../../credentials/browser.js';
import { POINT_BYTES } from '../crypto/p256-point.js';
import { TAG_BYTES } from '../crypto/hpke.js';
import {
  badField,
  bytesOf,
  fieldsOf,
  hashOf,
  listOf,
  numberOf,
  schemaOf,
} from '../reading/read-fields.js';
import type { Signed } from '../reading/signed.js';
import { devicesThatSigned } from '../reading/signing-seats.js';
import { refuse } from '../refusals.js';
import { MOST_SEATS } from '../rows/row-size.js';
import { NO_VALUE_BYTES } from '../rows/value-of-row.js';
import { BLOCK_ROWS, blocksOf } from './read-block.js';
import type { Giving } from './give-values.js';

export const VALUES_SCHEMA = 'cahier/values-1';
export const VALUES_LABEL = 'cahier/values/1';

/** What one seat contributes to an opening, sealed to the seat that opens. */
export interface ValuesContent {
  readonly schema: typeof VALUES_SCHEMA;
  readonly definition: string;
  /** Of the rows, hex. */
  readonly root: string;
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  /** One sealed text for each 1,000 rows, base 64 for URLs; fewer where it was interrupted. */
  readonly blocks: readonly string[];
}

/** Signed by the seat once all of it is there. */
export type ValuesFile = Signed<ValuesContent>;

/** Values, and by which devices of their seat they are signed. */
export interface GivenValues {
  readonly values: ValuesFile;
  readonly devices: readonly string[];
}

const NAMES = ['schema', 'definition', 'root', 'from', 'to', 'rows', 'blocks'];
const MOST_BLOCKS = 250;

/** What a values file of this giving says in front of its blocks. */
export const valuesHeading = ({
  table,
  root,
  from,
  to,
}: Giving): Omit<ValuesContent, 'blocks'> => ({
  schema: VALUES_SCHEMA,
  definition: `sha256:${toHex(table.definition)}`,
  root,
  from,
  to,
  rows: table.rows,
});

/**
 * Reads the values of a seat for an opening: of this survey and these rows, for this opener, whole, and
 * signed by a device that answers for that seat.
 *
 * @param signers for each seat, seat 1 first, the points by which its devices sign, base 64 for URLs
 */
export async function readValues(
  value: unknown,
  file: string,
  { table, root, to }: Omit<Giving, 'from'>,
  signers: readonly (readonly string[])[],
): Promise<GivenValues> {
  const values = readContent(value, file, ['signature']) as ValuesFile;
  const expected = valuesHeading({ table, root, from: values.from, to });
  checkHeading(values, expected, file);
  if (values.blocks.length !== blocksOf(table)) {
    throw refuse('values-unfinished', { file, blocks: values.blocks.length, of: blocksOf(table) });
  }
  const devices = await devicesThatSigned(values, VALUES_LABEL, signers[values.from - 1]);
  if (devices.length === 0) throw refuse('values-not-signed', { file });
  return { values, devices };
}

/** Reads what an interrupted giving has left, to go on with it. */
export function readUnfinished(value: unknown, file: string, giving: Giving): ValuesContent {
  const values = readContent(value, file, []);
  checkHeading(values, valuesHeading(giving), file);
  return values;
}

function checkHeading(
  values: ValuesContent,
  expected: Omit<ValuesContent, 'blocks'>,
  file: string,
): void {
  if (values.definition !== expected.definition) throw refuse('values-of-other-survey', { file });
  const isOfRows = values.root === expected.root && values.rows === expected.rows;
  if (!isOfRows) throw refuse('values-of-other-rows', { file });
  if (values.to !== expected.to || values.from !== expected.from) {
    throw refuse('values-for-other', { file, to: values.to, from: values.from });
  }
}

function readContent(value: unknown, file: string, more: readonly string[]): ValuesContent {
  schemaOf(value, VALUES_SCHEMA, file);
  const fields = fieldsOf(value, { file }, [...NAMES, ...more]);
  if (more.includes('signature')) bytesOf(fields, 'signature', 64);
  hashOf(fields, 'definition');
  const rows = numberOf(fields, 'rows', [0, MOST_BLOCKS * BLOCK_ROWS]);
  numberOf(fields, 'from', [1, MOST_SEATS]);
  numberOf(fields, 'to', [1, MOST_SEATS]);
  if (!/^[0-9a-f]{64}$/.test(String(fields.values['root']))) {
    throw badField(fields, 'root', 'file-rule-hash');
  }
  listOf(fields, 'blocks', [0, Math.ceil(rows / BLOCK_ROWS)]).forEach((block, i) => {
    const isLast = i === Math.ceil(rows / BLOCK_ROWS) - 1;
    const inBlock = isLast ? rows - i * BLOCK_ROWS : BLOCK_ROWS;
    const length = POINT_BYTES + inBlock * NO_VALUE_BYTES + TAG_BYTES;
    const bytes = typeof block === 'string' ? fromBase64Url(block) : undefined;
    if (bytes?.length !== length) {
      throw badField(fields, `blocks[${i}]`, 'file-rule-bytes', { bytes: length });
    }
  });
  return fields.values as unknown as ValuesContent;
}
