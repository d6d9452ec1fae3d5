import { interfaceLanguage, type Language, type WordList } from '../../common/browser.js';
import type { ScreenWords } from '../../screens/browser.js';
import { callPrivately, readJson } from '../call-privately.js';
import { CLIENT_ADDRESS } from '../own-address.js';
import { bindWords } from './bind-words.js';
import { wordsAddress } from './words-addresses.js';

/** With the control words of the language, or the English ones where it has none of its own. */
interface WordsFile {
  readonly words: ScreenWords;
  readonly list: { readonly language: string; readonly words: WordList };
}

const loaded = new Map<Language, Promise<WordsFile | null>>();

/** What the page says in a language; null where its words do not come, or are not those of the build. */
export const loadWords = async (tag: string): Promise<ScreenWords | null> =>
  (await load(interfaceLanguage(tag)))?.words ?? null;

/** The lists of control words that came with words so far. */
export async function listsInWords(): Promise<readonly (readonly [string, WordList])[]> {
  const files = await Promise.all(loaded.values());
  return files.flatMap((file) => (file ? [[file.list.language, file.list.words] as const] : []));
}

function load(language: Language): Promise<WordsFile | null> {
  const known = loaded.get(language);
  if (known) return known;
  const loading = fetchWords(language);
  loaded.set(language, loading);
  void loading.then((file) => file ?? loaded.delete(language));
  return loading;
}

async function fetchWords(language: Language): Promise<WordsFile | null> {
  const { path, integrity } = wordsAddress(language);
  const called = await readJson(await callPrivately(`${CLIENT_ADDRESS}${path}`, { integrity }));
  if (called.kind === 'no-answer' || !called.ok) return null;
  const { words, list } = called.body as WordsFile;
  return { words: bindWords(words, language) as ScreenWords, list };
}
