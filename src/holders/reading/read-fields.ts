import type { DomainError, SentencePart } from '../../common/browser.js';
import { fromBase64Url } from '../../credentials/browser.js';
import { refuse } from '../refusals.js';

/*
 * Fields of a file that anybody may have made. What is signed or hashed is exactly what is read: a field
 * that the format does not know is refused, so that nothing rides along unseen.
 */

/** The fields of a file, and what people call the file. */
export interface Fields {
  readonly file: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Where in the file, as `seats[2].` */
  readonly at: string;
}

const LONGEST_NAME = 80;
/** An account's, as long as the office takes one. */
const LONGEST_LOGIN = 100;

/** A JSON object with these fields and no others; the second list may be missing. */
export function fieldsOf(
  value: unknown,
  { file, at = '' }: { readonly file: string; readonly at?: string },
  names: readonly string[],
  optional: readonly string[] = [],
): Fields {
  const place = at === '' ? '{}' : at.slice(0, -1);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badField({ file, at: '' }, place, 'file-rule-object');
  }
  const values = value as Readonly<Record<string, unknown>>;
  const known = [...names, ...optional];
  const missing = names.find((name) => !Object.hasOwn(values, name));
  if (missing) throw badField({ file, at }, missing, 'file-rule-present');
  // Not named: it is somebody else's word.
  if (Object.keys(values).some((name) => !known.includes(name))) {
    throw badField({ file, at: '' }, place, 'file-rule-known', { known: known.join(', ') });
  }
  return { file, values, at };
}

export function badField(
  { file, at }: Pick<Fields, 'file' | 'at'>,
  name: string,
  part: string,
  values: NonNullable<SentencePart['values']> = {},
): DomainError {
  return refuse('council-file-bad', { file, field: `${at}${name}`, rule: { part, values } });
}

/** Refuses a file of another kind before anything else is read of it. */
export function schemaOf<T extends string>(value: unknown, schema: T, file: string): T {
  const held = typeof value === 'object' && value !== null && 'schema' in value && value.schema;
  if (held === schema) return schema;
  const isOfKind = typeof held === 'string' && kindOf(held) === kindOf(schema);
  throw refuse(isOfKind ? 'council-file-of-version' : 'council-file-other', { file, schema });
}

const kindOf = (schema: string): string => schema.replace(/\d+$/, '');

/** Without control characters and marks that turn a line around: it is read aloud and compared. */
export const isHolderName = (text: string, longest = LONGEST_NAME): boolean =>
  text.length > 0 &&
  [...text].length <= longest &&
  !/\p{C}/u.test(text) &&
  text === text.normalize('NFC').trim().replace(/\s+/gu, ' ');

export function nameOf(fields: Fields, field: string, longest = LONGEST_NAME): string {
  const value = fields.values[field];
  if (typeof value === 'string' && isHolderName(value, longest)) return value;
  throw badField(fields, field, 'file-rule-name', { longest });
}

/** Of an account that two holders decide about: none has a login too long for that. */
export const loginOf = (fields: Fields, field: string): string =>
  nameOf(fields, field, LONGEST_LOGIN);

/** Base 64 for URLs, of exactly so many bytes; one spelling. */
export function bytesOf(fields: Fields, field: string, length: number): Uint8Array<ArrayBuffer> {
  const bytes = textBytesOf(fields, field);
  if (bytes?.length !== length) {
    throw badField(fields, field, 'file-rule-bytes', { bytes: length });
  }
  return bytes;
}

/** The same of any length up to a bound. */
export function someBytesOf(fields: Fields, field: string, most: number): Uint8Array<ArrayBuffer> {
  const bytes = textBytesOf(fields, field);
  if (!bytes || bytes.length === 0 || bytes.length > most) {
    throw badField(fields, field, 'file-rule-some-bytes', { bytes: most });
  }
  return bytes;
}

function textBytesOf({ values }: Fields, field: string): Uint8Array<ArrayBuffer> | undefined {
  const value = values[field];
  return typeof value === 'string' ? fromBase64Url(value) : undefined;
}

export function hashOf(fields: Fields, field: string): string {
  const value = fields.values[field];
  if (typeof value !== 'string' || !/^sha256:[0-9a-f]{64}$/.test(value)) {
    throw badField(fields, field, 'file-rule-hash');
  }
  return value;
}

/** What a server calls a survey, a proposal or a list: 32 hex digits. */
export function idOf(fields: Fields, field: string): string {
  const value = fields.values[field];
  if (typeof value !== 'string' || !/^[0-9a-f]{32}$/.test(value)) {
    throw badField(fields, field, 'file-rule-id');
  }
  return value;
}

/** What a server calls a list of addresses: 16 hex digits. */
export function shortIdOf(fields: Fields, field: string): string {
  const value = fields.values[field];
  if (typeof value !== 'string' || !/^[0-9a-f]{16}$/.test(value)) {
    throw badField(fields, field, 'file-rule-short-id');
  }
  return value;
}

/** A root in hex, as bulletins write it. */
export function rootOf(fields: Fields, field: string): string {
  const value = fields.values[field];
  if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value)) {
    throw badField(fields, field, 'file-rule-root');
  }
  return value;
}

export function numberOf(
  fields: Fields,
  field: string,
  [least, most]: readonly [number, number],
): number {
  const value = fields.values[field];
  if (!Number.isInteger(value) || (value as number) < least || (value as number) > most) {
    throw badField(fields, field, 'file-rule-number', { least, most });
  }
  return value as number;
}

export function dayOf(fields: Fields, field: string): string {
  const value = fields.values[field];
  const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const time = isDay ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) {
    throw badField(fields, field, 'file-rule-day');
  }
  return value;
}

export function listOf(
  fields: Fields,
  field: string,
  [least, most]: readonly [number, number],
): readonly unknown[] {
  const value = fields.values[field];
  if (!Array.isArray(value) || value.length < least || value.length > most) {
    throw badField(fields, field, 'file-rule-list', { least, most });
  }
  return value as readonly unknown[];
}
