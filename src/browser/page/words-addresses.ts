import { interfaceLanguage, type Language } from '../../common/browser.js';

interface Address {
  readonly path: string;
  readonly integrity: string;
}

/** Where the words of each language are and what their bytes have to be; written here by the build. */
declare const SCREEN_WORDS: Readonly<Record<Language, Address>>;

/** Of the words that the page says in a language, or in English where it does not speak that one. */
export const wordsAddress = (tag: string): Address => SCREEN_WORDS[interfaceLanguage(tag)];
