/**
 * The script of the office's forms that several may write. What is typed is kept in this tab, beside
 * what is stored, until it is saved or dropped; it is offered when the form is opened again.
 */
import { drop, recall, remember } from './office/tab-memory.js';
import { all, make, one, onPress } from './page/elements.js';
import { entriesOf, type FormEntries } from './page/form-entries.js';

/** The draft that was sent last; whether it was saved, the next page knows. */
const SENT = 'cahier-sent';

forgetSaved();
const offer = document.querySelector<HTMLElement>('[data-draft]');
if (offer) keepDraft(offer);

/** A form that was saved leads on by a redirect; one that was refused, or lost on the way, does not. */
function forgetSaved(): void {
  const sent = recall(SENT);
  drop(SENT);
  const [navigation] = performance.getEntriesByType('navigation');
  const wasRedirected = ((navigation as PerformanceNavigationTiming)?.redirectCount ?? 0) > 0;
  if (typeof sent === 'string' && wasRedirected) drop(sent);
}

function keepDraft(notice: HTMLElement): void {
  const form = notice.closest('form')!;
  const name = `cahier-draft ${notice.dataset['draft']} ${form.getAttribute('action')}`;
  const keep = (): void => remember(name, typedIn(form));
  const draft = recall(name) as FormEntries | null;
  if (notice.dataset['unsaved'] !== undefined) keep();
  else if (draft && wordsOf(draft) !== wordsOf(typedIn(form))) notice.hidden = false;
  else drop(name);
  form.addEventListener('input', () => {
    // What is on offer is not replaced by what is typed beside it.
    if (notice.hidden) keep();
  });
  form.addEventListener('submit', () => remember(SENT, name));
  for (const cancel of all('[data-action="cancel"]', form)) {
    cancel.addEventListener('click', () => drop(name));
  }
  onPress(one('[data-action="put-back"]', notice), () => sendAgain(form, draft ?? []));
  onPress(one('[data-action="drop-draft"]', notice), () => {
    drop(name);
    notice.hidden = true;
  });
}

/** Everything but the token, which is the session's; with what its writer saw when it was opened. */
function typedIn(form: HTMLFormElement): FormEntries {
  return entriesOf(form).filter(([name]) => name !== '_csrf');
}

function wordsOf(entries: FormEntries): string {
  return JSON.stringify(entries.filter(([name]) => name !== '_seen'));
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
  (again as HTMLFormElement).submit();
}
