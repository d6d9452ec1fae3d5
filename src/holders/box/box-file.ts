import { canonicalJson } from '../../common/browser.js';
import { type Bytes, fromBase64Url, toHex, utf8 } from '../../credentials/browser.js';
import type { SurveyDefinition } from '../../questionnaire/index.js';
import { fieldsOf, listOf, numberOf, schemaOf } from '../reading/read-fields.js';
import { refuse } from '../refusals.js';
import { bodySize, headSize, LENGTH_BYTES } from '../rows/row-size.js';
import { BOX_SCHEMA, type BoxHeader, HASH_BYTES } from './box-form.js';

/** Where the rows of a package are, and what they are sealed to: all that a worker needs. */
export interface RowTable {
  readonly file: Blob;
  /** Where the first row begins. */
  readonly start: number;
  readonly rows: number;
  readonly headBytes: number;
  /** Of a body or its hash. */
  readonly restBytes: number;
  readonly bodies: boolean;
  /** Hash of the definition. */
  readonly definition: Bytes;
  readonly points: readonly Bytes[];
  readonly needed: number;
}

/** A package that was read, of which nothing is believed yet. */
export interface BoxFile {
  readonly header: BoxHeader;
  readonly definition: SurveyDefinition & Required<Pick<SurveyDefinition, 'holders'>>;
  /** `sha256:` of the definition. */
  readonly hash: string;
  readonly table: RowTable;
}

const NAMES = ['definition', 'amendments', 'bulletin', 'earlier', 'rows', 'rowBytes', 'bodies'];
const FIRST_LINE = /^([\w/-]+) (\d{1,10})\n/;
const LONGEST_FIRST_LINE = 32;
const MOST_ROWS = 250_000;
const MOST_EARLIER = 1000;
const LARGEST_ROW = 2 ** 20;

/**
 * Reads a package up to its rows.
 *
 * @throws DomainError that names the file and what is wrong with it
 */
export async function openBoxFile(file: Blob, name: string): Promise<BoxFile> {
  const line = FIRST_LINE.exec(await textOf(file.slice(0, LONGEST_FIRST_LINE)));
  schemaOf({ schema: line?.[1] }, BOX_SCHEMA, name);
  const from = line![0].length;
  const to = from + Number(line![2]);
  const header = readHeader(await textOf(file.slice(from, to)), name);
  const definition = header.definition as BoxFile['definition'];
  const holders = definition.holders;
  if (!holders) throw refuse('definition-without-holders', { file: name });
  const seats = holders.seats.length;
  const bytes = new Uint8Array(
    await crypto.subtle.digest('SHA-256', utf8(canonicalJson(definition))),
  );
  const headBytes = headSize(seats);
  const table: RowTable = {
    file,
    start: to + 1,
    rows: header.rows,
    headBytes,
    restBytes: header.bodies ? header.rowBytes - headBytes : HASH_BYTES,
    bodies: header.bodies,
    definition: bytes,
    points: holders.seats.map(({ seal }) => fromBase64Url(seal)!),
    needed: holders.needed,
  };
  const expected = table.start + table.rows * (headBytes + table.restBytes);
  const isWhole = file.size === expected && header.rowBytes >= headBytes + bodySize(LENGTH_BYTES);
  if (!isWhole) throw refuse('box-size', { file: name, bytes: file.size, expected });
  return { header, definition, hash: `sha256:${toHex(bytes)}`, table };
}

const textOf = (blob: Blob): Promise<string> => blob.text();

function readHeader(text: string, file: string): BoxHeader {
  const value = parse(text, file);
  schemaOf(value, BOX_SCHEMA, file);
  const fields = fieldsOf(value, { file }, ['schema', ...NAMES]);
  const { definition, bulletin, bodies } = fields.values;
  if (typeof bodies !== 'boolean' || !isObject(definition) || !isObject(bulletin)) {
    throw refuse('box-damaged', { file });
  }
  return {
    schema: BOX_SCHEMA,
    definition,
    bulletin,
    bodies,
    amendments: listOf(fields, 'amendments', [0, 1000]),
    earlier: listOf(fields, 'earlier', [0, MOST_EARLIER]),
    rows: numberOf(fields, 'rows', [0, MOST_ROWS]),
    rowBytes: numberOf(fields, 'rowBytes', [1, LARGEST_ROW]),
  };
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refuse('box-damaged', { file });
  }
}
