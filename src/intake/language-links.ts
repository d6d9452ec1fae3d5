import { ownName } from '../language/index.js';

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
