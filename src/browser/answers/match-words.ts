/** Without accents and capitals: who types on a phone leaves both out. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The items whose text holds every word that was typed, in any order. */
export function matchesOf<Item>(
  typed: string,
  items: readonly Item[],
  textOf: (item: Item) => string,
): readonly Item[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const text = plain(textOf(item));
    return words.every((word) => text.includes(word));
  });
}
