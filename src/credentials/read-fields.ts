import { type DomainError, STRETCHED_WORDS, wordCountOf, type WordsBy } from '../common/browser.js';
import { fromBase64 } from './bytes.js';
import { refuse } from './refusals.js';

/*
 * Fields of a file that anybody may have made: each reader gives a value of the right kind, or
 * throws `bad-bulletin` with the name of the field.
 */

const MOST_PEOPLE = 10_000_000;

type Fields = Readonly<Record<string, unknown>>;

export const badField = (field: string): DomainError => refuse('bad-bulletin', { field });

export function objectOf(value: unknown, field: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badField(field);
  return value as Fields;
}

export function listOf(value: unknown, field: string, most: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length > most) throw badField(field);
  return value;
}

export function exactly<T extends string>(wanted: T, fields: Fields, field: string): T {
  if (fields[field] !== wanted) throw badField(field);
  return wanted;
}

export function matching(pattern: RegExp, value: unknown, field: string): string {
  if (typeof value !== 'string' || !pattern.test(value)) throw badField(field);
  return value;
}

export function countOf(value: unknown, field: string, isNeeded: boolean): number | null {
  if (value === null && !isNeeded) return null;
  const isCount = Number.isInteger(value) && (value as number) >= 0;
  if (!isCount || (value as number) > MOST_PEOPLE) throw badField(field);
  return value as number;
}

export function base64Of(value: unknown, field: string): Uint8Array {
  const isShort = typeof value === 'string' && value.length <= 1000;
  const bytes = isShort ? fromBase64(value) : undefined;
  if (!bytes) throw badField(field);
  return bytes;
}

export const readWords = (fields: Fields): readonly string[] =>
  listOf(fields['controlWords'], 'controlWords', wordCountOf(STRETCHED_WORDS)).map((word) =>
    matching(/^[a-z]{3,8}$/, word, 'controlWords'),
  );

/** The file does not hold the definition, which says it: their number does. */
export const wordsByOf = (words: readonly string[]): WordsBy =>
  words.length === wordCountOf(STRETCHED_WORDS) ? STRETCHED_WORDS : undefined;
