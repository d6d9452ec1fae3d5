import { type DomainError } from '../common/index.js';
import type { Bulletin, CountedRow } from './bulletin.js';
import { fromBase64, fromHex } from './bytes.js';
import { refuse } from './refusals.js';

/** More than any council counts; checking this many signatures takes under a minute. */
const MOST_ROWS = 250_000;
const MOST_KEYS = 100;
const MOST_PEOPLE = 10_000_000;
const INPUT_BYTES = 64;
const SIGNATURE_BYTES = 384;

export interface ReadBulletin extends Omit<Bulletin, 'rows'> {
  readonly rows: readonly CountedRow[];
}

/**
 * Reads a bulletin that anybody may have made: right kinds, lengths and sizes, or a DomainError
 * `bad-bulletin` that names the field. Nothing of it is believed yet.
 */
export function readBulletin(json: unknown): ReadBulletin {
  const fields = objectOf(json, 'the bulletin');
  const keys = listOf(fields['keys'], 'keys', MOST_KEYS).map(readKey);
  const isSigned = keys.length > 0;
  return {
    schema: exactly('cahier/bulletin-1', fields, 'schema'),
    hash: exactly('RFC 9162', fields, 'hash'),
    survey: matching(/^[0-9a-f]{32}$/, fields['survey'], 'survey'),
    definition: matching(/^sha256:[0-9a-f]{64}$/, fields['definition'], 'definition'),
    controlWords: listOf(fields['controlWords'], 'controlWords', 6).map((word) =>
      matching(/^[a-z]{3,8}$/, word, 'controlWords'),
    ),
    keys,
    invited: countOf(fields['invited'], 'invited', isSigned),
    drawn: countOf(fields['drawn'], 'drawn', isSigned),
    responses: countOf(fields['responses'], 'responses', true)!,
    root: matching(/^[0-9a-f]{64}$/, fields['root'], 'root'),
    rows: listOf(fields['rows'], 'rows', MOST_ROWS).map((row, i) => readRow(row, i)),
  };
}

function readKey(value: unknown): Bulletin['keys'][number] {
  const fields = objectOf(value, 'keys');
  return {
    partition: matching(/^[^\p{C}]{1,100}$/u, fields['partition'], 'keys'),
    spki: matching(/^[A-Za-z0-9+/]{1,2000}={0,2}$/, fields['spki'], 'keys'),
  };
}

function readRow(value: unknown, index: number): CountedRow {
  const field = `rows, number ${index + 1}`;
  const row = objectOf(value, field);
  const input = base64Of(row['input'], field);
  const signature = base64Of(row['signature'], field);
  const sealed = row['sealed'];
  const sealedDigest = typeof sealed === 'string' ? fromHex(sealed, 32) : undefined;
  if (!sealedDigest || input.length > INPUT_BYTES || signature.length > SIGNATURE_BYTES) {
    throw badField(field);
  }
  return { input, signature, sealedDigest };
}

const badField = (field: string): DomainError => refuse('bad-bulletin', { field });

function objectOf(value: unknown, field: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badField(field);
  return value as Readonly<Record<string, unknown>>;
}

function listOf(value: unknown, field: string, most: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length > most) throw badField(field);
  return value;
}

function exactly<T extends string>(
  wanted: T,
  fields: Readonly<Record<string, unknown>>,
  field: string,
): T {
  if (fields[field] !== wanted) throw badField(field);
  return wanted;
}

function matching(pattern: RegExp, value: unknown, field: string): string {
  if (typeof value !== 'string' || !pattern.test(value)) throw badField(field);
  return value;
}

function countOf(value: unknown, field: string, isNeeded: boolean): number | null {
  if (value === null && !isNeeded) return null;
  const isCount = Number.isInteger(value) && (value as number) >= 0;
  if (!isCount || (value as number) > MOST_PEOPLE) throw badField(field);
  return value as number;
}

function base64Of(value: unknown, field: string): Uint8Array {
  const isShort = typeof value === 'string' && value.length <= 1000;
  const bytes = isShort ? fromBase64(value) : undefined;
  if (!bytes) throw badField(field);
  return bytes;
}
