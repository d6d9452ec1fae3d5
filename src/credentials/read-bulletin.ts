import { MOST_AMENDMENTS } from '../questionnaire/index.js';
import type { Apart, Bulletin, CountedRow, RestoredFrom } from './bulletin.js';
import { fromHex } from './bytes.js';
import {
  badField,
  base64Of,
  countOf,
  exactly,
  listOf,
  matching,
  objectOf,
  readWords,
} from './read-fields.js';

/** More than any council counts; checking this many signatures takes under a minute. */
const MOST_ROWS = 250_000;
const MOST_KEYS = 100;
const MOST_RESTORED = 100;
const MOST_SEATS = 9;
const MOST_WORDS = 8;
const INPUT_BYTES = 64;
const SIGNATURE_BYTES = 384;
const POINT = /^B[A-Za-z0-9_-]{86}$/;

const TALLY = ['entitled', 'printed', 'handedOut', 'returned', 'destroyed'] as const;
const LISTS = ['admin-slips', 'rep-slips', 'admin-mails'] as const;

export interface ReadBulletin extends Omit<
  Bulletin,
  'rows' | 'amendments' | 'counts' | 'restored' | 'slips' | 'lists' | 'windows'
> {
  readonly windows: readonly number[] | undefined;
  readonly counts: 'responses' | 'signatures';
  readonly slips: Readonly<Record<(typeof TALLY)[number], number>> | undefined;
  readonly lists: Readonly<Record<(typeof LISTS)[number], number>> | undefined;
  readonly restored: readonly RestoredFrom[];
  readonly rows: readonly CountedRow[];
  /** Whatever the file calls so. */
  readonly amendments: readonly unknown[];
}

/**
 * Reads a bulletin that anybody may have made: right kinds, lengths and sizes, or a DomainError
 * `bad-bulletin` that names the field. Nothing of it is believed yet.
 */
export function readBulletin(json: unknown): ReadBulletin {
  const fields = objectOf(json, 'the bulletin');
  const isApart = fields['schema'] === 'cahier/bulletin-2';
  const schema = exactly(isApart ? 'cahier/bulletin-2' : 'cahier/bulletin-1', fields, 'schema');
  const keys = listOf(fields['keys'], 'keys', MOST_KEYS).map(readKey);
  const isSigned = keys.length > 0;
  const restored = listOf(fields['restored'] ?? [], 'restored', MOST_RESTORED).map(readRestored);
  return {
    schema,
    hash: exactly('RFC 9162', fields, 'hash'),
    survey: matching(/^[0-9a-f]{32}$/, fields['survey'], 'survey'),
    definition: matching(/^sha256:[0-9a-f]{64}$/, fields['definition'], 'definition'),
    controlWords: readWords(fields),
    keys,
    invited: countOf(fields['invited'], 'invited', isSigned),
    drawn: countOf(fields['drawn'], 'drawn', isSigned && restored.length === 0),
    windows: readWindows(fields['windows']),
    responses: countOf(fields['responses'], 'responses', true)!,
    counts: readCounted(fields),
    slips: readCounts(fields['slips'], 'slips', TALLY),
    lists: readCounts(fields['lists'], 'lists', LISTS),
    restored,
    root: matching(/^[0-9a-f]{64}$/, fields['root'], 'root'),
    amendments: listOf(fields['amendments'] ?? [], 'amendments', MOST_AMENDMENTS),
    ...(isApart ? readApart(fields) : {}),
    rows: listOf(fields['rows'], 'rows', MOST_ROWS).map((row, i) => readRow(row, i, isApart)),
  };
}

/** Left out where there was one window, or nobody counted between two. */
function readWindows(value: unknown): readonly number[] | undefined {
  if (value === undefined) return undefined;
  return listOf(value, 'windows', 2).map((one) => countOf(one, 'windows', true)!);
}

/** Left out where nobody counted; whole where somebody did. */
function readCounts<Name extends string>(
  value: unknown,
  field: string,
  names: readonly Name[],
): Readonly<Record<Name, number>> | undefined {
  if (value === undefined) return undefined;
  const fields = objectOf(value, field);
  const counts = names.map((name) => [name, countOf(fields[name], field, true)!] as const);
  return Object.fromEntries(counts) as Record<Name, number>;
}

function readRestored(value: unknown): RestoredFrom {
  const fields = objectOf(value, 'restored');
  const day = /^\d{4}-\d{2}-\d{2}$/;
  return {
    backupOf: matching(day, fields['backupOf'], 'restored'),
    on: matching(day, fields['on'], 'restored'),
  };
}

function readKey(value: unknown): Bulletin['keys'][number] {
  const fields = objectOf(value, 'keys');
  return {
    partition: matching(/^[^\p{C}]{1,100}$/u, fields['partition'], 'keys'),
    spki: matching(/^[A-Za-z0-9+/]{1,2000}={0,2}$/, fields['spki'], 'keys'),
  };
}

function readRow(value: unknown, index: number, isApart: boolean): CountedRow {
  const field = `rows, number ${index + 1}`;
  const row = objectOf(value, field);
  const input = base64Of(row['input'], field);
  const signature = base64Of(row['signature'], field);
  if (input.length > INPUT_BYTES || signature.length > SIGNATURE_BYTES) throw badField(field);
  const sealed = row['sealed'];
  if (isApart) {
    // A digest beside a ballot would join what was taken apart.
    if (sealed !== undefined) throw badField(field);
    return { input, signature };
  }
  const sealedDigest = typeof sealed === 'string' ? fromHex(sealed, 32) : undefined;
  if (!sealedDigest) throw badField(field);
  return { input, signature, sealedDigest };
}

function readApart(fields: Readonly<Record<string, unknown>>): Apart {
  return {
    sealedRoot: matching(/^[0-9a-f]{64}$/, fields['sealedRoot'], 'sealedRoot'),
    receipts: matching(/^[A-Za-z0-9+/]{1,200}={0,2}$/, fields['receipts'], 'receipts'),
    holders: readHolders(fields['holders']),
  };
}

export function readHolders(value: unknown): Apart['holders'] {
  const holders = objectOf(value, 'holders');
  return {
    list: matching(/^sha256:[0-9a-f]{64}$/, holders['list'], 'holders'),
    needed: countOf(holders['needed'], 'holders', true)!,
    seats: listOf(holders['seats'], 'holders', MOST_SEATS).map(readSeat),
  };
}

function readSeat(value: unknown): Apart['holders']['seats'][number] {
  const seat = objectOf(value, 'holders');
  const line = /^[^\p{C}]{1,100}$/u;
  const { outside, sign } = seat;
  return {
    name: matching(line, seat['name'], 'holders'),
    words: listOf(seat['words'], 'holders', MOST_WORDS).map((word) =>
      matching(line, word, 'holders'),
    ),
    ...(sign === undefined ? {} : { sign: matching(POINT, sign, 'holders') }),
    ...(outside === undefined ? {} : { outside: matching(line, outside, 'holders') }),
  };
}

/** What people sent, by its word alone: the definition, which says it, is not in the file. */
export function readCounted(fields: Readonly<Record<string, unknown>>): 'responses' | 'signatures' {
  if (fields['counts'] === undefined) return 'responses';
  return exactly('signatures', fields, 'counts');
}
