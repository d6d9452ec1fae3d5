/** A text in several languages, keyed by BCP 47 tag, e.g. `{ fr: '…', en: '…' }`. */
export type LocalisedText = Readonly<Record<string, string>>;

/** The language that a text is had in: that which is asked for, or the first of `fallbacks`. */
export function languageOf(
  text: LocalisedText | undefined,
  language: string,
  fallbacks: readonly string[] = [],
): string | undefined {
  if (!text) return undefined;
  const had = [language, ...fallbacks].find((tag) => Object.hasOwn(text, tag) && text[tag]);
  return had ?? Object.keys(text)[0];
}

/**
 * The text in `language`, or in the first of `fallbacks` that has one, or the first there is.
 * Never throws; an empty record gives an empty string.
 */
export function textIn(
  text: LocalisedText | undefined,
  language: string,
  fallbacks: readonly string[] = [],
): string {
  const tag = languageOf(text, language, fallbacks);
  return text && tag !== undefined ? (text[tag] ?? '') : '';
}
