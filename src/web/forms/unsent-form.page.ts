import type { Language } from '../language.js';
import { Page } from '../page.js';
import { words } from '../words/index.js';
import { textsIn, type UnsentForm } from './unsent-form.js';

/**
 * Keeps what was typed, from where it can be sent again; it is stored nowhere else.
 *
 * @param refusal why it was not taken, where that is not for who is signed in
 */
export function unsentPage(
  form: UnsentForm,
  status: number,
  language: Language,
  refusal: string | null = null,
): Page {
  const t = words[language].errors.unsent;
  const { action, isUpload, fields } = form;
  const title = refusal === null ? t.title : t.refusedTitle;
  const model = { t, title, refusal, action, isUpload, fields, texts: textsIn(form) };
  return new Page('errors/unsent', model, status, language);
}
