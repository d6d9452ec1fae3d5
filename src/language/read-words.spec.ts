import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../common/index.js';
import { fill } from './fill.js';
import { readWords } from './read-words.js';

const en = { title: 'Surveys', rows: '{n, plural, one {# row} other {# rows}}', steps: ['a', 'b'] };
const fr = { title: 'Enquêtes', rows: '{n, plural, one {# ligne} other {# lignes}}' };

describe('reading the words of a room', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'words-'));
    for (const language of LANGUAGES) {
      writeFileSync(join(folder, `${language}.json`), JSON.stringify(en));
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function read(french: object) {
    writeFileSync(join(folder, 'fr.json'), JSON.stringify(french));
    return readWords(pathToFileURL(join(folder, 'index.js')).href, en);
  }

  it('refuses a language that lacks a key, or has one that English lacks', () => {
    expect(() => read(fr)).toThrow('the words in fr and in English differ at steps');
    expect(() => read({ ...fr, steps: ['a'] })).toThrow('steps.1');
    expect(() => read({ ...fr, steps: ['a', 'b'], more: '' })).toThrow('more');
    expect(() => read({ ...fr, steps: 'a' })).toThrow('steps');
  });

  it('lets a plural be chosen as its language does, which the caller need not name', () => {
    const words = read({ ...fr, steps: ['a', 'b'] });
    expect(fill(words.fr.rows, { n: 0 })).toBe('0 ligne');
    expect(fill(words.en.rows, { n: 0 })).toBe('0 rows');
    expect(words.fr.steps).toEqual(['a', 'b']);
  });
});
