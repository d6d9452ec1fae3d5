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

/**
 * The lists that a survey's languages have; a language without one says the English words. The one of
 * the page came with its words. Null where one does not come, or is not the one that the script was
 * built with.
 */
export async function loadWordLists(
  languages: readonly string[],
): Promise<ReadonlyMap<string, WordList> | null> {
  const lists = new Map(await listsInWords());
  const wanted = languages
    .map(interfaceLanguage)
    .map((tag) => (Object.hasOwn(CONTROL_WORD_LISTS, tag) ? tag : 'en'));
  for (const tag of new Set(wanted)) {
    if (lists.has(tag)) continue;
    const { path, integrity } = CONTROL_WORD_LISTS[tag]!;
    const called = await readJson(await callPrivately(`${CLIENT_ADDRESS}${path}`, { integrity }));
    if (called.kind === 'no-answer' || !called.ok) return null;
    lists.set(tag, called.body as WordList);
  }
  return lists;
}
