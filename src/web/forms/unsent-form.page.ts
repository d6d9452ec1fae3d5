import type { Language } from '../language.js';
import { Page } from '../page.js';
import { words } from '../words/index.js';
import type { FormNotTaken } from './unsent-form.js';

/** Keeps what was typed, from where it can be sent again; it is stored nowhere else. */
export function unsentPage(error: FormNotTaken, language: Language): Page {
  const t = words[language].errors.unsent;
  const { action, fields } = error.form;
  const model = {
    t,
    title: t.title,
    action,
    fields,
    // Codes and choices say nothing to a reader; texts may have to be saved by hand.
    texts: fields.map(({ value }) => value).filter((value) => /\s/.test(value.trim())),
  };
  return new Page('errors/unsent', model, error.getStatus(), language);
}
