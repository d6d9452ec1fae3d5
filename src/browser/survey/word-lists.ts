import type { WordList } from '../../common/browser.js';
import { callPrivately, readJson } from '../call-privately.js';

/**
 * Where the list of each language is and what its bytes have to be; written into the script by the
 * build. A list from anywhere else could call another survey by the words of the poster.
 */
declare const CONTROL_WORD_LISTS: Readonly<
  Record<string, { readonly path: string; readonly integrity: string }>
>;

/**
 * The lists that a survey's languages have besides the English one, which is part of the script.
 * Null where one does not come, or is not the one that the script was built with.
 */
export async function loadWordLists(
  languages: readonly string[],
): Promise<ReadonlyMap<string, WordList> | null> {
  const lists = new Map<string, WordList>();
  for (const [tag, { path, integrity }] of Object.entries(CONTROL_WORD_LISTS)) {
    if (!languages.some((one) => one.slice(0, 2) === tag)) continue;
    const called = await readJson(await callPrivately(path, { integrity }));
    if (called.kind === 'no-answer' || !called.ok) return null;
    lists.set(tag, called.body as WordList);
  }
  return lists;
}
