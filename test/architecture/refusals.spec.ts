import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError, LANGUAGES } from '../../src/common/index.js';
import { sayPart, sayRefusal } from '../../src/language/index.js';
import { FINDINGS } from '../../src/questionnaire/index.js';
import { findingsNamedIn, refusalsNamedIn } from './read-codes.js';
import { sourceFiles, SRC } from './read-imports.js';

interface Refusal {
  readonly room: string;
  readonly code: string;
  readonly category: string;
}

const rooms = readdirSync(SRC).filter((room) =>
  sourceFiles().includes(join(SRC, room, 'refusals.ts')),
);

async function refusalsOf(room: string): Promise<readonly Refusal[]> {
  const file = pathToFileURL(join(SRC, room, 'refusals.ts')).href;
  const { REFUSALS } = (await import(file)) as { REFUSALS: Readonly<Record<string, string>> };
  return Object.entries(REFUSALS).map(([code, category]) => ({ room, code, category }));
}

/** The code of a room, but for the list of its refusals. */
const codeOf = (room: string): string =>
  sourceFiles()
    .filter((file) => file.startsWith(join(SRC, room, '/')) && !file.endsWith('/refusals.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

/** Names in braces in a sentence, or in one of the forms of its plurals. */
const placesIn = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{(\w+)[},]/g)].map(([, name]) => name!);

function sentencesIn(language: string, group: 'refusals' | 'refusalParts'): Map<string, string> {
  const found = new Map<string, string>();
  for (const room of readdirSync(SRC)) {
    const folder = join(SRC, room, 'words');
    let words: Readonly<Record<string, Readonly<Record<string, string>>>>;
    try {
      words = JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as typeof words;
    } catch {
      continue;
    }
    for (const [code, text] of Object.entries(words[group] ?? {})) {
      expect([code, found.get(code)]).toEqual([code, undefined]);
      found.set(code, text);
    }
  }
  return found;
}

describe('a refusal', () => {
  let all: readonly Refusal[];

  beforeAll(async () => {
    all = (await Promise.all(rooms.map(refusalsOf))).flat();
  });

  it('is found in every room that refuses', () => {
    expect(rooms.length).toBeGreaterThan(20);
    expect(all.length).toBeGreaterThan(150);
  });

  it.each(LANGUAGES)('has one sentence in %s, and no sentence is of none', (language) => {
    const codes = [...new Set(all.map(({ code }) => code))].sort();
    expect([...sentencesIn(language, 'refusals').keys()].sort()).toEqual(codes);
  });

  it.each(LANGUAGES)('says in %s with the same values what it says in English', (language) => {
    const english = sentencesIn('en', 'refusals');
    for (const [code, sentence] of sentencesIn(language, 'refusals')) {
      const places = [...new Set(placesIn(sentence))].sort();
      expect([code, places]).toEqual([code, [...new Set(placesIn(english.get(code)!))].sort()]);
      const values = Object.fromEntries(places.map((name) => [name, 3]));
      expect(sayRefusal(new DomainError(code, 'refused', values), language)).not.toMatch(/[{}]/);
    }
  });

  it('is thrown somewhere in its room', () => {
    const written = new Map(rooms.map((room) => [room, codeOf(room)]));
    const unused = all.filter(({ room, code }) => !isThrown(written.get(room)!, code));
    expect(unused).toEqual([]);
  });

  it('is given the values that its sentence needs, wherever it is thrown', () => {
    const sentences = sentencesIn('en', 'refusals');
    const thrown = sourceFiles().flatMap((file) => refusalsNamedIn(readFileSync(file, 'utf8')));
    expect(thrown.length).toBeGreaterThan(120);
    const odd = thrown.filter(
      ({ code, given }) =>
        given.join() !== [...new Set(placesIn(sentences.get(code)!))].sort().join(),
    );
    expect(odd).toEqual([]);
  });

  it('is not refused in words: nothing but codes goes into an error', () => {
    const written = sourceFiles().filter((file) =>
      /new DomainError\(\s*'/.test(readFileSync(file, 'utf8')),
    );
    expect(written).toEqual([]);
  });
});

describe('a finding in a questionnaire', () => {
  const said = (language: string): ReadonlyMap<string, string> => {
    const parts = [...sentencesIn(language, 'refusalParts')];
    const found = parts.filter(([part]) => part.startsWith('finding-'));
    return new Map(found.map(([part, text]) => [part.slice('finding-'.length), text]));
  };
  /** Around every finding, not findings themselves. */
  const FRAMES = ['at', 'in-file'];

  it.each(LANGUAGES)('has one remedy in %s, and no remedy is of none', (language) => {
    expect([...said(language).keys()].sort()).toEqual([...Object.keys(FINDINGS), ...FRAMES].sort());
  });

  it.each(LANGUAGES)('says in %s with the same values what it says in English', (language) => {
    const english = said('en');
    for (const [name, text] of said(language)) {
      const places = [...new Set(placesIn(text))].sort();
      expect([name, places]).toEqual([name, [...new Set(placesIn(english.get(name)!))].sort()]);
      const values = Object.fromEntries(places.map((place) => [place, 3]));
      expect(sayPart({ part: `finding-${name}`, values }, language)).not.toMatch(/[{}]/);
    }
  });

  it('is found somewhere, with the values that its remedy needs', () => {
    const english = said('en');
    const room = sourceFiles().filter((file) => file.startsWith(join(SRC, 'questionnaire/')));
    const found = room.flatMap((file) => findingsNamedIn(readFileSync(file, 'utf8')));
    const odd = found.filter(
      ({ code, given }) =>
        given.join() !== [...new Set(placesIn(english.get(code)!))].sort().join(),
    );
    expect(odd).toEqual([]);
    const names = new Set(found.map(({ code }) => code));
    expect(Object.keys(FINDINGS).filter((name) => !names.has(name))).toEqual([]);
  });
});

/** By its code, or by a template that begins as it does. */
function isThrown(code: string, refusal: string): boolean {
  if (code.includes(`'${refusal}'`)) return true;
  return [...code.matchAll(/`([a-z-]+-)\$\{/g)].some(([, start]) => refusal.startsWith(start!));
}
