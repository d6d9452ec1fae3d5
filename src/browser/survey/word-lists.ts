import { interfaceLanguage, type WordList } from '../../common/browser.js';
import { callPrivately, readJson } from '../call-privately.js';
import { CLIENT_ADDRESS } from '../own-address.js';
import { listsInWords } from '../page/page-words.js';

/**
 * Where the list of each language is and what its bytes have to be; written into the script by the
 * build. A list from anywhere else could call another survey by the words of the poster.
 */
declare const CONTROL_WORD_LISTS: Readonly<
  Record<string, { readonly path: string; readonly integrity: string }>
>;

/** The languages of the lists that a survey's languages have; one without a list says the English words. */
const listedIn = (languages: readonly string[]): readonly string[] => {
  const tags = languages.map(interfaceLanguage);
  return [...new Set(tags.map((tag) => (Object.hasOwn(CONTROL_WORD_LISTS, tag) ? tag : 'en')))];
};

/** Those of a survey's lists that came with words of the page. */
export async function wordListsHere(
  languages: readonly string[],
): Promise<ReadonlyMap<string, WordList>> {
  const lists = new Map(await listsInWords());
  const here = listedIn(languages).flatMap((tag) => {
    const list = lists.get(tag);
    return list ? [[tag, list] as const] : [];
  });
  return new Map(here);
}

/**
 * All lists of a survey: those that are not here are fetched. Null where one does not come, or is not the one
 * that the script was built with.
 */
export async function loadWordLists(
  languages: readonly string[],
): Promise<ReadonlyMap<string, WordList> | null> {
  const lists = new Map(await wordListsHere(languages));
  for (const tag of listedIn(languages)) {
    if (lists.has(tag)) continue;
    const { path, integrity } = CONTROL_WORD_LISTS[tag]!;
    const called = await readJson(await callPrivately(`${CLIENT_ADDRESS}${path}`, { integrity }));
    if (called.kind === 'no-answer' || !called.ok) return null;
    lists.set(tag, called.body as WordList);
  }
  return lists;
}
