/** A text in several languages, keyed by BCP 47 tag, e.g. `{ fr: '…', en: '…' }`. */
export type LocalisedText = Readonly<Record<string, string>>;

/**
 * The text in `language`, or in the first of `fallbacks` that has one, or the first there is.
 * Never throws; an empty record gives an empty string.
 */
export function textIn(
  text: LocalisedText | undefined,
  language: string,
  fallbacks: readonly string[] = [],
): string {
  if (!text) return '';
  for (const tag of [language, ...fallbacks]) {
    if (Object.hasOwn(text, tag) && text[tag]) return text[tag];
  }
  return Object.values(text)[0] ?? '';
}
