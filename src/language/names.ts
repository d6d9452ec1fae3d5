import type { Language } from '../common/browser.js';

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

/** What a language calls itself, as it stands alone in a choice: “Français”. */
export function ownName(tag: string): string {
  const name = namesIn(tag).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
