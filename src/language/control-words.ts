import { existsSync, readFileSync } from 'node:fs';
import { LANGUAGES, type SpokenWords, spokenWords, type WordList } from '../common/browser.js';

/** One file for each language that has a list of its own. */
export const CONTROL_WORD_LISTS = new URL('./control-words/', import.meta.url);

function readLists(): ReadonlyMap<string, WordList> {
  const files = LANGUAGES.map((tag) => [tag, new URL(`${tag}.json`, CONTROL_WORD_LISTS)] as const);
  return new Map(
    files
      .filter(([, file]) => existsSync(file))
      .map(([tag, file]) => [tag, JSON.parse(readFileSync(file, 'utf8')) as WordList]),
  );
}

const lists = readLists();

/** The control words of a survey, as its poster, its slips, its pages and its report show them. */
export const controlWordsIn = (
  hash: string,
  languages: readonly string[],
): readonly SpokenWords[] => spokenWords(hash, languages, lists);

/** The same on lines of text, one for each language. */
export const controlWordLines = (hash: string, languages: readonly string[]): readonly string[] =>
  controlWordsIn(hash, languages).map(({ words }) => words.join(' '));
