import { describe, expect, it } from '@jest/globals';
import { STRETCHED_WORDS, wordCountOf } from '../common/index.js';
import {
  base64Of,
  countOf,
  exactly,
  listOf,
  matching,
  objectOf,
  readWords,
  wordsByOf,
} from './read-fields.js';

const wrong = expect.objectContaining({ code: 'bad-bulletin', values: { field: 'people' } });
const refused = (read: () => unknown) => {
  expect(read).toThrow(wrong);
};

describe('a field of a file that anybody may have made', () => {
  it('is an object, and nothing that only looks like one', () => {
    expect(objectOf({ a: 1 }, 'people')).toEqual({ a: 1 });
    for (const value of [null, undefined, 'a', 7, [], [1]])
      refused(() => objectOf(value, 'people'));
  });

  it('is a list of no more than so many', () => {
    expect(listOf([1, 2], 'people', 2)).toEqual([1, 2]);
    for (const value of [[1, 2, 3], 'ab', { length: 1 }, null]) {
      refused(() => listOf(value, 'people', 2));
    }
  });

  it('is exactly what is wanted', () => {
    expect(exactly('seven', { people: 'seven' }, 'people')).toBe('seven');
    refused(() => exactly('seven', { people: 'eight' }, 'people'));
    refused(() => exactly('seven', {}, 'people'));
  });

  it('is text of a pattern', () => {
    expect(matching(/^a+$/, 'aa', 'people')).toBe('aa');
    for (const value of ['ab', ['aa'], null]) refused(() => matching(/^a+$/, value, 'people'));
  });

  it('is a count, or nothing where none is needed', () => {
    const most = 10_000_000;
    expect([0, 7, most].map((value) => countOf(value, 'people', true))).toEqual([0, 7, most]);
    expect(countOf(null, 'people', false)).toBeNull();
    for (const value of [-1, 1.5, '7', NaN, undefined, most + 1]) {
      refused(() => countOf(value, 'people', false));
    }
    refused(() => countOf(null, 'people', true));
  });

  it('is base 64 of no more than so many characters', () => {
    expect(base64Of('AAEC', 'people')).toEqual(Uint8Array.of(0, 1, 2));
    expect(base64Of('A'.repeat(1000), 'people')).toHaveLength(750);
    for (const value of ['A'.repeat(1004), 'AAE', 7, null])
      refused(() => base64Of(value, 'people'));
  });
});

describe('the control words of a file', () => {
  const few = ['otter', 'willow', 'elk'];
  const words = (list: unknown) => () => readWords({ controlWords: list });
  const bad = expect.objectContaining({ code: 'bad-bulletin' });
  const all = Array<string>(wordCountOf(STRETCHED_WORDS)).fill('otter');

  it('are short words in small letters, no more than there can be', () => {
    expect(readWords({ controlWords: few })).toEqual(few);
    expect(readWords({ controlWords: all })).toEqual(all);
    for (const list of [['Otter'], ['ot'], ['willowtrees'], ['otter1'], [7], 'otter', null]) {
      expect(words(list)).toThrow(bad);
    }
    expect(words([...all, 'otter'])).toThrow(bad);
  });

  it('say by their number how they were made', () => {
    expect(wordsByOf(all)).toBe(STRETCHED_WORDS);
    expect(wordsByOf(all.slice(1))).toBeUndefined();
  });
});
