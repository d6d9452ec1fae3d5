/** Some of the same words, at the same places. */
export type SomeOf<Words> = {
  readonly [Key in keyof Words]?: Words[Key] extends string ? string : SomeOf<Words[Key]>;
};

/**
 * The words of a room, or where people sign instead of answering, those of its `signing` in their
 * place: whoever says how many took part asks here once, and calls no signature a response.
 */
export function wordsWhereSigned<Words extends { readonly signing: SomeOf<Words> }>(
  words: Words,
  isSigned: boolean,
): Words {
  return isSigned ? (replace(words, words.signing) as Words) : words;
}

function replace(words: unknown, own: unknown): unknown {
  if (own === undefined) return words;
  if (typeof words !== 'object' || words === null) return own;
  const replaced = Object.entries(words).map(
    ([key, text]) => [key, replace(text, (own as Readonly<Record<string, unknown>>)[key])] as const,
  );
  return Array.isArray(words) ? replaced.map(([, text]) => text) : Object.fromEntries(replaced);
}
