import { existsSync, readFileSync } from 'node:fs';
import {
  ENGLISH_WORDS,
  LANGUAGES,
  numbersOfHash,
  type SpokenWords,
  spokenWords,
  type WordList,
  type WordsBy,
} from '../common/index.js';

/** One file for each language that has a list of its own. */
export const CONTROL_WORD_LISTS = new URL('./control-words/', import.meta.url);

function readLists(): ReadonlyMap<string, WordList> {
  const files = LANGUAGES.map((tag) => [tag, new URL(`${tag}.json`, CONTROL_WORD_LISTS)] as const);
  const read = files
    .filter(([, file]) => existsSync(file))
    .map(([tag, file]) => [tag, JSON.parse(readFileSync(file, 'utf8')) as WordList] as const);
  return new Map<string, WordList>([['en', ENGLISH_WORDS], ...read]);
}

const lists = readLists();

/** What has control words: how its definition says they are made, and the languages that say them. */
interface Spoken {
  readonly wordsBy?: WordsBy;
  readonly questionnaire: { readonly languages: readonly string[] };
}

/** The control words of a survey, as its slips, its mails, its pages and its report show them. */
export const controlWordsIn = (
  hash: string,
  { wordsBy, questionnaire }: Spoken,
): readonly SpokenWords[] =>
  spokenWords(numbersOfHash(hash, wordsBy), questionnaire.languages, lists);

/** The same on lines of text, one for each language. */
export const controlWordLines = (hash: string, definition: Spoken): readonly string[] =>
  controlWordsIn(hash, definition).map(({ words }) => words.join(' '));
