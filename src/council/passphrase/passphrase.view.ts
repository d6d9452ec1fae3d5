import { Page, type Viewer } from '../../web/index.js';
import { words } from '../words/index.js';
import { PASSPHRASE_FIELDS, type PassphraseField } from './passphrase.fields.js';

export type PassphraseFailure = 'current-wrong' | 'too-many-attempts' | 'is-password';

interface PassphraseState {
  readonly hasKey: boolean;
  /** Which of the page's forms was sent. */
  readonly form?: 'new' | 'change' | 'replace';
  readonly broken?: readonly string[];
  readonly failure?: PassphraseFailure;
  /** What was just done, from the address after a redirect. */
  readonly done?: unknown;
}

/** What was typed is never shown again: only what to do about it. */
export function passphrasePage(viewer: Viewer, state: PassphraseState): Page {
  const t = words[viewer.language].passphrase;
  const { hasKey, form, failure, done } = state;
  const texts = { ...t.problems };
  const field = failure === 'is-password' || form !== 'change' ? 'passphrase' : 'current';
  if (failure) texts[field] = t.failures[failure];
  const broken = failure ? [field] : (state.broken ?? []);
  const known = PASSPHRASE_FIELDS.filter((field) => broken.includes(field));
  const shown: readonly PassphraseField[] =
    broken.length > 0 && known.length === 0 ? ['passphrase'] : known;
  const prefix = form === 'replace' ? 'lost-' : '';
  const problemIn = (forms: readonly string[]) =>
    Object.fromEntries(
      PASSPHRASE_FIELDS.map((field) => [
        field,
        form && forms.includes(form) && shown.includes(field) ? texts[field] : null,
      ]),
    );
  const model = {
    title: t.title,
    t,
    hasKey,
    notice: isDone(done) ? t.done[done] : null,
    errors: shown.map((field) => ({ field: `${prefix}${field}`, text: texts[field] })),
    problem: problemIn(['new', 'change']),
    lost: problemIn(['replace']),
  };
  const status = failure === 'too-many-attempts' ? 429 : shown.length > 0 ? 422 : 200;
  return new Page('council/passphrase', model, status, viewer.language);
}

const isDone = (done: unknown): done is 'set' | 'changed' | 'replaced' =>
  done === 'set' || done === 'changed' || done === 'replaced';
