import { entriesOf, fillForm, type FormEntries } from './form-entries.js';
import { adoptPage } from './adopt-page.js';
import { all, onPress } from './elements.js';

const answerForm = (): HTMLFormElement | null => document.querySelector('[data-panel="form"] form');

/**
 * Another language is another page of the server: adopted, so that the ballot is not lost.
 *
 * @param path of the survey's page
 * @param show shows in the new page what the old one showed; what was filled in follows it
 */
export function bindLanguages(path: string, show: () => void): void {
  for (const link of all<HTMLAnchorElement>('.languages a')) {
    onPress(link, async () => {
      const form = answerForm();
      const entries: FormEntries = form ? entriesOf(form) : [];
      if (!(await adoptPage(`${path}${link.search}`))) return;
      bindLanguages(path, show);
      show();
      const translated = answerForm();
      if (translated) fillForm(translated, entries);
    });
  }
}
