import { isLanguage, type Language, Page } from '../../web/index.js';
import { listFormErrors } from '../form-errors.js';
import { LANGUAGE_CHOICES } from '../language-names.js';
import { words } from '../words/index.js';
import type { LinkPurpose } from './account-link.entity.js';
import { NEW_ACCOUNT_FIELDS } from './setup.fields.js';

interface SetupForm {
  readonly purpose: LinkPurpose;
  readonly path: string;
  /** The form as it was sent; passwords are never written back. */
  readonly typed?: unknown;
  readonly broken?: readonly string[];
  readonly isLoginTaken?: boolean;
}

export function setupPage(language: Language, form: SetupForm): Page {
  const t = words[language].setup;
  const { purpose, path, broken = [], isLoginTaken = false } = form;
  const texts = isLoginTaken ? { ...t.problems, login: t.loginTaken } : t.problems;
  const typed = (form.typed ?? {}) as Readonly<Record<string, unknown>>;
  const model = {
    title: t.title,
    t,
    path,
    intro: t.intro[purpose],
    languages: LANGUAGE_CHOICES,
    login: typeof typed['login'] === 'string' ? typed['login'] : '',
    chosenLanguage: isLanguage(typed['language']) ? typed['language'] : language,
    ...listFormErrors(NEW_ACCOUNT_FIELDS, texts, isLoginTaken ? ['login'] : broken),
  };
  const status = isLoginTaken ? 409 : broken.length > 0 ? 422 : 200;
  return new Page('accounts/setup', model, status, language);
}

export function unusableLinkPage(language: Language): Page {
  const t = words[language].setup;
  return new Page('accounts/unusable-link', { title: t.unusableTitle, t }, 404, language);
}
