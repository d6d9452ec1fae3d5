import { Page, type Viewer } from '../../web/index.js';
import { listFormErrors } from '../form-errors.js';
import { LANGUAGE_CHOICES } from '../language-names.js';
import { words } from '../words/index.js';
import { PASSWORD_FIELDS } from './own-account.fields.js';

export type PasswordFailure = 'current-wrong' | 'too-many-attempts' | 'is-passphrase';

interface OwnAccountState {
  readonly broken?: readonly string[];
  readonly failure?: PasswordFailure;
  /** What was just changed, from the address after a redirect. */
  readonly done?: unknown;
}

export function ownAccountPage(viewer: Viewer, state: OwnAccountState = {}): Page {
  const t = words[viewer.language].own;
  const { failure, done } = state;
  const texts = { ...t.problems };
  const field = failure === 'is-passphrase' ? 'password' : 'current';
  if (failure) texts[field] = t.failures[failure];
  const broken = failure ? [field] : (state.broken ?? []);
  const model = {
    title: t.title,
    t,
    notice: done === 'password' || done === 'language' ? t.done[done] : null,
    languages: LANGUAGE_CHOICES,
    chosenLanguage: viewer.language,
    ...listFormErrors(PASSWORD_FIELDS, texts, broken),
  };
  const status = failure === 'too-many-attempts' ? 429 : broken.length > 0 ? 422 : 200;
  return new Page('accounts/own-account', model, status, viewer.language);
}
