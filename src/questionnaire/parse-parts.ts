import type { LocalisedText } from '../common/index.js';
import type { Findings } from './findings.js';

const CODE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
/** Words that mean something else in a release, or to JavaScript. */
const RESERVED = ['Total', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'];
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/;

export const MAX_TEXT = 2000;
export const MAX_LABEL = 300;

/** What every part needs to know while a questionnaire is read. */
export interface Reading {
  readonly findings: Findings;
  readonly languages: readonly string[];
}

export function readCode({ findings }: Reading, value: unknown, path: string): string {
  if (typeof value === 'string' && CODE.test(value) && !RESERVED.includes(value)) return value;
  findings.add(
    path,
    'must be a code of 1 to 64 letters, digits, hyphens or underscores that is not a reserved word',
  );
  return '';
}

export function readLanguages(findings: Findings, value: unknown): readonly string[] {
  const tags = findings.list(value, 'languages', 1, 20);
  const good = tags.filter((tag): tag is string => typeof tag === 'string' && LANGUAGE.test(tag));
  if (good.length < tags.length)
    findings.add('languages', 'must hold language tags such as fr or de');
  if (new Set(good).size < good.length) findings.add('languages', 'must name each language once');
  return good;
}

/** A text in the questionnaire's languages: the first is required, others may be missing. */
export function readLocalised(
  { findings, languages }: Reading,
  value: unknown,
  path: string,
  longest: number,
): LocalisedText {
  const record = findings.record(value, path, languages);
  const first = languages[0];
  if (first !== undefined && !Object.hasOwn(record, first)) {
    findings.add(path, 'must have a text in the first language of the questionnaire');
  }
  return Object.fromEntries(
    languages
      .filter((language) => Object.hasOwn(record, language))
      .map((language) => [
        language,
        findings.text(record[language], `${path}.${language}`, longest),
      ]),
  );
}

/** Reads an optional field: nothing where the record has none. */
export function optional<K extends string, T>(
  record: Record<string, unknown>,
  key: K,
  read: (value: unknown) => T,
): Partial<Record<K, T>> {
  if (!Object.hasOwn(record, key)) return {};
  return { [key]: read(record[key]) } as Partial<Record<K, T>>;
}

export function refuseRepeats(findings: Findings, codes: readonly string[], path: string): void {
  const seen = new Set<string>();
  for (const code of codes.filter(Boolean)) {
    if (seen.has(code)) {
      findings.add(path, 'uses a code twice: give each its own');
      return;
    }
    seen.add(code);
  }
}
