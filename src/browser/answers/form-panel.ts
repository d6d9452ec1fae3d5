import { collectAnswers, findProblems, type Response } from '../../questionnaire/browser.js';
import { announce, unsay } from '../page/announce.js';
import { one, showMessages, showPanel } from '../page/elements.js';
import {
  entriesOf,
  fillForm,
  type FormEntries,
  isFilledIn,
  noteFilledIn,
} from '../page/form-entries.js';
import type { CheckedSurvey } from '../survey/load-survey.js';
import { forgetDraft, keepDraft, keptDraft } from './draft.js';
import { Pager, type Screen } from './pager.js';
import { clearProblems, showProblems } from './show-problems.js';

export type SendMessage =
  | 'sending'
  | 'early'
  | 'not-sent'
  | 'not-signed'
  | 'too-many'
  | 'not-accepted'
  | 'too-large'
  | 'blocked';

/** How a form goes on, and what it tells. */
export interface FormPanel {
  /** What was filled in before. */
  readonly draft: FormEntries | undefined;
  /** Where to begin; the first question unless told. */
  readonly screen: Screen | undefined;
  /** Whether it is somebody's own device, which may keep a draft. */
  readonly isOwn: boolean;
  /** Whether a draft may outlive the tab, which a respondent can ask for. */
  mayKeep(): boolean;
  /** What to say at once. */
  message(): SendMessage | undefined;
  /** Whether its ballot is still on its way: until then nothing of what is filled in is kept or sent. */
  isFetching(): boolean;
  changed(entries: FormEntries): void;
  turned(screen: Screen): void;
  /** @returns the message to show when the answers are not counted */
  send(answers: Response): Promise<SendMessage | undefined>;
}

/**
 * Shows the questions and sends what is filled in when the form is submitted. What does not keep
 * the questionnaire's rules is said before anything is sealed.
 *
 * @returns to be called as soon as the ballot is there
 */
export function showFormPanel(
  { id, definition }: CheckedSurvey,
  form: HTMLFormElement,
  shown: FormPanel,
): () => void {
  const panel = one('[data-panel="form"]');
  const saveDraft = bindDraft(id, panel, form, shown);
  // Before it is shown: a form is laid out once, and not with all of its questions.
  const pager = pagerOf(panel, form, shown);
  showPanel('form');
  pager.enter(shown.screen);
  const tell = (message: SendMessage | undefined): void =>
    showMessages(panel, ...(message ? [message] : []));
  tell(shown.message());
  let busy = false;
  const tellBusy = () => tell(shown.isFetching() ? 'early' : 'sending');
  const submit = async (answers: Response): Promise<void> => {
    busy = true;
    tellBusy();
    const message = await shown.send(answers);
    busy = false;
    tell(message);
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    if (busy) return;
    if (!pager.isAtEnd) {
      pager.turn(1);
      return;
    }
    const entries = [...entriesOf(form)];
    // The button of a petition is its answer.
    const button = event.submitter;
    if (button instanceof HTMLButtonElement && button.name) {
      entries.push([button.name, button.value]);
    }
    const answers = collectAnswers(entries);
    const problems = findProblems(definition.questionnaire, answers);
    if (problems.length > 0) showProblems(problems);
    else {
      clearProblems();
      void submit(answers);
    }
  };
  if (shown.isFetching()) sayBallot(panel, 'fetching');
  return () => {
    sayBallot(panel, 'fetched');
    saveDraft();
    if (busy) tellBusy();
    else tell(shown.message());
  };
}

/**
 * Below the question, so that nothing moves under a finger. Those who listen hear that it came where they have heard
 * that it had not.
 */
function sayBallot(panel: HTMLElement, state: 'fetching' | 'fetched'): void {
  const isKnown = unsay('ballot') && state === 'fetched';
  for (const name of ['fetching', 'fetched']) {
    const part = one(`[data-part="${name}"]`, panel);
    part.hidden = name !== state;
    if (!part.hidden && !isKnown) announce('ballot', part.textContent);
  }
}

const pagers = new WeakMap<HTMLFormElement, Pager>();

function pagerOf(panel: HTMLElement, form: HTMLFormElement, { screen, turned }: FormPanel): Pager {
  const pager = pagers.get(form) ?? new Pager(panel, form, turned);
  pagers.set(form, pager);
  pager.begin(screen);
  return pager;
}

/** @returns keeps what was filled in so far */
function bindDraft(survey: string, panel: HTMLElement, form: HTMLFormElement, shown: FormPanel) {
  const { draft, isOwn, isFetching, changed } = shown;
  const wanted = one<HTMLInputElement>('[data-field="draft"]', panel);
  const offer = () => {
    one('[data-part="draft"]', panel).hidden = isFetching() || !shown.mayKeep();
  };
  offer();
  const kept = isOwn ? keptDraft(survey) : undefined;
  wanted.checked = kept !== undefined;
  form.oninput = null;
  const before = draft ?? kept;
  if (before && !isFilledIn(form)) fillForm(form, before);
  wanted.onchange = () => {
    if (!wanted.checked) forgetDraft(survey);
    else wanted.checked = keepDraft(survey, entriesOf(form));
  };
  const save = (): void => {
    if (isFetching()) return;
    const entries = entriesOf(form);
    changed(entries);
    if (wanted.checked) keepDraft(survey, entries);
  };
  form.oninput = () => {
    noteFilledIn(form);
    save();
  };
  return () => {
    offer();
    if (isFilledIn(form)) save();
  };
}
