import { type Language, Page } from '../../web/index.js';
import { listFormErrors } from '../form-errors.js';
import { LANGUAGE_CHOICES } from '../language-names.js';
import { hashToken } from '../secret-token.js';
import { words } from '../words/index.js';
import { checkNumber } from './check-number.js';
import type { ResetUse } from './password-resets.js';
import { NEW_PASSWORD_FIELDS } from './reset.fields.js';

/** Seconds after which the page of a link that waits asks again. */
const REFRESH_SECONDS = 30;

/** The form on which a new password is asked for. */
export function askResetPage(
  language: Language,
  state: { readonly isTooOften?: boolean; readonly login?: string } = {},
): Page {
  const t = words[language].reset;
  const { isTooOften = false, login = '' } = state;
  const model = {
    title: t.askTitle,
    t,
    languages: LANGUAGE_CHOICES,
    path: '/login/forgotten',
    login,
    errors: isTooOften ? [{ field: 'login', text: t.tooMany }] : [],
  };
  return new Page('accounts/ask-reset', model, isTooOften ? 429 : 200, language);
}

/** The same for a link that waits, one that is over, and one that never was. */
export function waitingResetPage(language: Language, token: string): Page {
  const t = words[language].reset;
  const model = {
    title: t.waitingTitle,
    t,
    number: checkNumber(hashToken(token)),
    languages: LANGUAGE_CHOICES,
    path: `/login/forgotten/${token}`,
  };
  return new Page('accounts/waiting-reset', model, 200, language, {
    refresh: String(REFRESH_SECONDS),
  });
}

interface NewPasswordState {
  readonly broken?: readonly string[];
  readonly failure?: Extract<ResetUse, 'is-passphrase' | 'too-many-attempts'>;
}

export function newPasswordPage(
  language: Language,
  token: string,
  { failure, broken = failure ? ['password'] : [] }: NewPasswordState = {},
): Page {
  const t = words[language].reset;
  const texts = failure ? { ...t.problems, password: t.failures[failure] } : t.problems;
  const model = {
    title: t.newTitle,
    t,
    path: `/login/forgotten/${token}`,
    languages: LANGUAGE_CHOICES,
    ...listFormErrors(NEW_PASSWORD_FIELDS, texts, broken),
  };
  const status = failure === 'too-many-attempts' ? 429 : broken.length > 0 ? 422 : 200;
  return new Page('accounts/new-password', model, status, language);
}
