/**
 * The script of the office's pages. What is typed into a form that keeps a draft is kept in this tab,
 * beside what is stored, until it is saved or dropped; it is offered when the form is opened again. What is
 * typed of a questionnaire is kept on the server as well.
 */
import { isAsShown } from './office/as-shown.js';
import { dropAt, serverDraftOf } from './office/server-draft.js';
import { all, make, one, onPress } from './page/elements.js';
import { entriesOf, type FormEntries } from './page/form-entries.js';
import { forget, keep, namesKept, readKept } from './page/kept.js';

/** The draft that was sent last; whether it was saved, the next page knows. */
const SENT = 'cahier-sent';
const DRAFTS = 'cahier-drafts ';
/** Of one form; who goes on typing beside what is on offer has two of them, not a dozen. */
const MOST_DRAFTS = 3;

forgetSaved();
for (const notice of all('[data-draft]')) keepDrafts(notice);
dropAtSignOut();

/**
 * A form that was saved leads on by a redirect, or to a page that says so because it is shown once; one
 * that was refused, or lost on the way, does neither. One that is sent again, from the page that kept it,
 * is still on its way.
 */
function forgetSaved(): void {
  if (document.querySelector('[data-unsent]')) return;
  const sent = readKept('tab', SENT);
  forget('tab', SENT);
  const [navigation] = performance.getEntriesByType('navigation');
  const wasRedirected = ((navigation as PerformanceNavigationTiming)?.redirectCount ?? 0) > 0;
  const isTaken = wasRedirected || document.querySelector('[data-taken]') !== null;
  if (typeof sent !== 'string' || !isTaken) return;
  forget('tab', sent);
  dropAt(sent.slice(sent.lastIndexOf(' ') + 1));
}

/** Whoever leaves a shared desk leaves nothing in its tab; a session that ends by itself drops nothing. */
function dropAtSignOut(): void {
  const form = document.querySelector('form[action$="/logout"]');
  form?.addEventListener('submit', () => {
    for (const name of namesKept('tab', DRAFTS)) forget('tab', name);
  });
}

/** The last of the drafts is on offer, or is what stands in the form. */
function keepDrafts(notice: HTMLElement): void {
  const form = notice.closest('form')!;
  const name = `${DRAFTS}${notice.dataset['draft']} ${form.getAttribute('action')}`;
  const server = serverDraftOf(form, notice);
  let others = (readKept('tab', name) ?? []) as readonly FormEntries[];
  const isUnsaved = notice.dataset['unsaved'] !== undefined;
  const store = (drafts: readonly FormEntries[]): void => {
    if (drafts.length === 0) forget('tab', name);
    else keep('tab', name, drafts.slice(-MOST_DRAFTS));
  };
  const keepTyped = (): void => {
    store([...others, typedIn(form)]);
    server?.keepSoon(() => typedIn(form));
  };
  /** Takes those off that stand in the form already, and offers the one below. */
  const offer = (): void => {
    const shown = wordsOf(typedIn(form));
    while (others.length > 0 && wordsOf(others.at(-1)!) === shown) others = others.slice(0, -1);
    store(others);
    notice.hidden = others.length === 0;
  };
  if (isUnsaved) {
    others = others.slice(0, -1);
    keepTyped();
  } else offer();
  void server?.look().then((entries) => {
    // What this tab holds is newer, or is what stands in the form.
    if (!entries || others.length > 0 || isUnsaved || isTouched) return;
    others = [entries];
    offer();
    if (others.length === 0) server.drop();
  });
  let isTouched = isUnsaved;
  form.addEventListener('input', () => {
    isTouched = true;
    keepTyped();
  });
  form.addEventListener('submit', () => {
    server?.stop();
    keep('tab', SENT, name);
  });
  for (const leave of all('[data-action="cancel"]', form)) {
    leave.addEventListener('click', () => {
      forget('tab', name);
      server?.drop();
    });
  }
  onPress(one('[data-action="put-back"]', notice), () => {
    const draft = others.at(-1) ?? [];
    // What was typed beside it is on offer after it.
    store([...others.slice(0, -1), ...(isTouched ? [typedIn(form)] : []), draft]);
    sendAgain(form, draft);
  });
  onPress(one('[data-action="drop-draft"]', notice), () => {
    others = others.slice(0, -1);
    offer();
    if (others.length === 0) server?.drop();
    if (isTouched) keepTyped();
  });
}

/**
 * Everything but the token, which is the session's; with what its writer saw when it was opened. Of a
 * form in parts, such as the comments of a page, those alone in which something was changed.
 */
function typedIn(form: HTMLFormElement): FormEntries {
  const left = all('[data-draft-part]:not([data-changed])', form).filter(isAsShown);
  const names = new Set(left.flatMap((part) => all('[name]', part).map(nameOf)));
  return entriesOf(form).filter(([name]) => name !== '_csrf' && !names.has(name));
}

function nameOf(field: HTMLElement): string {
  return field.getAttribute('name') ?? '';
}

function wordsOf(entries: FormEntries): string {
  return JSON.stringify(entries.filter(([name]) => !/^(_seen$|seen-)/.test(name)));
}

/** Asks the server to show the form with the draft: it may have more rows than the page has. */
function sendAgain(form: HTMLFormElement, draft: FormEntries): void {
  const { value: token } = one<HTMLInputElement>('[name="_csrf"]', form);
  const again = make('form', '', { method: 'post', action: form.getAttribute('action') ?? '' });
  again.hidden = true;
  for (const [name, value] of [['_csrf', token], ['_show', 'yes'], ...draft] as FormEntries) {
    const field = make('textarea', '', { name }) as HTMLTextAreaElement;
    field.value = value;
    again.append(field);
  }
  document.body.append(again);
  (again as HTMLFormElement).requestSubmit();
}
