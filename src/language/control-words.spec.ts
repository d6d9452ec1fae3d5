import { readdirSync, readFileSync } from 'node:fs';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { describe, expect, it } from '@jest/globals';
import { controlWords, STRETCHED_WORDS } from '../common/index.js';
import { CONTROL_WORD_LISTS, controlWordLines, controlWordsIn } from './index.js';

const files = readdirSync(CONTROL_WORD_LISTS);
const listIn = (file: string) =>
  JSON.parse(readFileSync(new URL(file, CONTROL_WORD_LISTS), 'utf8')) as readonly string[];

/** As somebody types who leaves the accents out. */
const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

const older = (...languages: readonly string[]) => ({ questionnaire: { languages } });

const HASH = `sha256:${'7f'.repeat(32)}`;

describe('a list of control words', () => {
  it.each(files)('has 2,048 words that their first four letters tell apart: %s', (file) => {
    const words = listIn(file);
    expect(words.length).toBe(2048);
    expect(new Set(words.map((word) => plain(word).slice(0, 4))).size).toBe(2048);
    expect(words.filter((word) => !/^\p{Ll}{3,12}$/u.test(word))).toEqual([]);
    expect(words.filter((word) => word !== word.normalize('NFC'))).toEqual([]);
  });

  it('is in French that of BIP-39', () => {
    expect(listIn('fr.json')).toEqual(french.map((word) => word.normalize('NFC')));
  });
});

describe('the control words of a survey', () => {
  it('are said in every language that has a list, once, and else in English', () => {
    const said = controlWordsIn(HASH, older('de', 'fr', 'en', 'it'));
    expect(said.map(({ language }) => language)).toEqual(['en', 'fr']);
    expect(controlWordLines(HASH, older('de'))).toEqual(['legal winner thank year wave sausage']);
    expect(controlWordLines(HASH, older('fr'))).toEqual([said[1]!.words.join(' ')]);
  });

  it('are eight where the definition says that they are stretched', () => {
    const [english, french] = controlWordsIn(HASH, {
      ...older('en', 'fr'),
      wordsBy: STRETCHED_WORDS,
    });
    expect(english!.words).toEqual(controlWords(HASH, STRETCHED_WORDS));
    expect(english!.words).toHaveLength(8);
    expect(french!.words).toHaveLength(8);
  });

  it('have the same places in every list', () => {
    const zeros = `sha256:${'00'.repeat(32)}`;
    expect(controlWordLines(zeros, older('en', 'fr'))).toEqual([
      'abandon abandon abandon abandon abandon abandon',
      'abaisser abaisser abaisser abaisser abaisser abaisser',
    ]);
  });
});
