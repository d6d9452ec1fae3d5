import { fillForm, entriesOf, type FormEntries } from './form-entries.js';
import { all, onPress } from './elements.js';

const answerForm = (): HTMLFormElement | null => document.querySelector('[data-panel="form"] form');

/**
 * In another language the page is drawn anew; the ballot stays where it is, and what was filled in
 * comes back.
 *
 * @param draw draws in a language what is shown now; false where its words do not come
 */
export function bindLanguages(draw: (language: string) => Promise<boolean>): void {
  for (const link of all<HTMLAnchorElement>('[data-language]')) {
    onPress(link, async () => {
      const form = answerForm();
      const entries: FormEntries = form ? entriesOf(form) : [];
      if (!(await draw(link.dataset['language'] ?? ''))) return;
      bindLanguages(draw);
      const translated = answerForm();
      if (translated) fillForm(translated, entries);
    });
  }
}
