import type { Language } from '../common/browser.js';
import ownNames from './own-names.json' with { type: 'json' };

/** Making a `DisplayNames` takes longer than the rest of a page. */
const made = new Map<string, Intl.DisplayNames>();

function namesIn(tag: string): Intl.DisplayNames {
  const names =
    made.get(tag) ?? new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' });
  made.set(tag, names);
  return names;
}

/** What a language calls another, or any that a questionnaire may have: “allemand”. */
export const languageName = (tag: string, shownIn: Language): string =>
  namesIn(shownIn).of(tag) ?? tag;

const capital = (name: string, tag: string): string =>
  name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);

/** The same as it stands alone, on a button or above a field: “Allemand”. */
export const languageLabel = (tag: string, shownIn: Language): string =>
  capital(languageName(tag, shownIn), shownIn);

/** Of most surveys: these need no table of names, which takes a slow phone longer than the rest of a page. */
const OWN_NAMES: ReadonlyMap<string, string> = new Map(Object.entries(ownNames));

/** What a language calls itself, as it stands alone in a choice: “Français”. */
export function ownName(tag: string): string {
  const known = OWN_NAMES.get(tag);
  if (known) return known;
  return capital(namesIn(tag).of(tag) ?? tag, tag);
}
