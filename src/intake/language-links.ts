export interface LanguageLink {
  readonly tag: string;
  readonly name: string;
  readonly current: boolean;
}

/** The languages of a page under their own names; none where there is no choice. */
export function languageLinks(tags: readonly string[], current: string): readonly LanguageLink[] {
  if (tags.length < 2) return [];
  return tags.map((tag) => ({ tag, name: ownName(tag), current: tag === current }));
}

/** Making a `DisplayNames` takes longer than the rest of the page. */
const ownNames = new Map<string, string>();

function ownName(tag: string): string {
  const known = ownNames.get(tag);
  if (known !== undefined) return known;
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  const capitalised = name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  ownNames.set(tag, capitalised);
  return capitalised;
}
