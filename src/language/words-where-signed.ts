/** Some of the same words, at the same places: of a list, by their numbers. */
export type SomeOf<Words> = {
  readonly [Key in keyof Words]?: Words[Key] extends string
    ? string
    : Words[Key] extends readonly (infer One)[]
      ? SomeOf<Words[Key]> | Readonly<Record<string, One extends string ? string : SomeOf<One>>>
      : SomeOf<Words[Key]>;
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

/**
 * The same where holders open what is sent in, away from the server: with those of `held`, so that nothing is
 * said of representatives, or of a server, that only holds where these open.
 */
export function wordsWhereHeld<Words extends { readonly held: SomeOf<Words> }>(
  words: Words,
  isHeld: boolean,
): Words {
  return isHeld ? (replace(words, words.held) as Words) : words;
}

function replace(words: unknown, own: unknown): unknown {
  if (own === undefined) return words;
  if (typeof words !== 'object' || words === null) return own;
  const replaced = Object.entries(words).map(
    ([key, text]) => [key, replace(text, (own as Readonly<Record<string, unknown>>)[key])] as const,
  );
  return Array.isArray(words) ? replaced.map(([, text]) => text) : Object.fromEntries(replaced);
}
