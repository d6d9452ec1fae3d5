import { interfaceLanguage, type Language, type WordList } from '../../common/browser.js';
import { type Sentences } from '../../language/browser.js';
import { bindWords } from '../page/bind-words.js';
import { pageLanguage } from '../page/page-language.js';
import type en from '../words/en.json';

export type Words = Omit<typeof en, 'refusals'>;

/** What the build writes into the page: nothing is fetched later. */
declare const COUNCIL_TEXTS: Readonly<
  Record<Language, { readonly words: Words; readonly sentences: Sentences }>
>;

/** The control words of each language that has a list of its own, beside the English ones. */
declare const COUNCIL_WORD_LISTS: Readonly<Record<string, WordList>>;

/** The page in one language. */
export interface PageText {
  readonly language: Language;
  readonly words: Words;
  readonly sentences: Sentences;
}

export const OFFERED = Object.keys(COUNCIL_TEXTS) as readonly Language[];

const texts = new Map<Language, PageText>();

export function textIn(language: Language): PageText {
  const known = texts.get(language);
  if (known) return known;
  const { words, sentences } = COUNCIL_TEXTS[language];
  const text = {
    language,
    words: bindWords(words, language) as Words,
    sentences: bindWords(sentences, language) as Sentences,
  };
  texts.set(language, text);
  return text;
}

export const firstText = (): PageText => textIn(interfaceLanguage(pageLanguage(OFFERED)));

export const wordLists = (english: WordList): ReadonlyMap<string, WordList> =>
  new Map([['en', english], ...Object.entries(COUNCIL_WORD_LISTS)]);
