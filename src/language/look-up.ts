/** The text of a key that may not be one of them, such as a code from elsewhere. */
export const lookUp = (words: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;
