import { collectAnswers, findProblems, type Response } from '../../questionnaire/browser.js';
import { one, showMessages, showPanel } from '../page/elements.js';
import { entriesOf, fillForm, type FormEntries } from '../page/form-entries.js';
import type { CheckedSurvey } from '../survey/load-survey.js';
import { forgetDraft, keepDraft, keptDraft } from './draft.js';
import { bindLiveForm } from './live-form.js';
import { Pager, type Screen } from './pager.js';
import { clearProblems, showProblems } from './show-problems.js';

export type SendMessage =
  'sending' | 'not-sent' | 'not-signed' | 'too-many' | 'not-accepted' | 'too-large' | 'blocked';

/** How a form goes on, and what it tells. */
export interface FormPanel {
  /** What was filled in before. */
  readonly draft: FormEntries | undefined;
  /** Where to begin; the first question unless told. */
  readonly screen: Screen | undefined;
  /** Whether a draft may outlive the tab, which a respondent can ask for. */
  readonly mayKeep: boolean;
  /** What to say at once. */
  readonly message: SendMessage | undefined;
  changed(entries: FormEntries): void;
  turned(screen: Screen): void;
  /** @returns the message to show when the answers are not counted */
  send(answers: Response): Promise<SendMessage | undefined>;
}

/**
 * Shows the questions and sends what is filled in when the form is submitted. What does not keep
 * the questionnaire's rules is said before anything is sealed.
 */
export function showFormPanel({ id, definition }: CheckedSurvey, shown: FormPanel): void {
  const panel = showPanel('form');
  const form = one<HTMLFormElement>('form', panel);
  bindLiveForm(form, definition.questionnaire);
  bindDraft(id, panel, form, shown);
  const pager = pagerOf(panel, form, shown);
  const tell = (message: SendMessage | undefined): void =>
    showMessages(panel, ...(message ? [message] : []));
  tell(shown.message);
  let busy = false;
  const submit = async (answers: Response): Promise<void> => {
    busy = true;
    tell('sending');
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
}

const pagers = new WeakMap<HTMLFormElement, Pager>();

function pagerOf(panel: HTMLElement, form: HTMLFormElement, { screen, turned }: FormPanel): Pager {
  const pager = pagers.get(form) ?? new Pager(panel, form, turned);
  pagers.set(form, pager);
  pager.begin(screen);
  return pager;
}

function bindDraft(survey: string, panel: HTMLElement, form: HTMLFormElement, shown: FormPanel) {
  const { draft, mayKeep, changed } = shown;
  const wanted = one<HTMLInputElement>('[data-field="draft"]', panel);
  one('[data-part="draft"]', panel).hidden = !mayKeep;
  const kept = mayKeep ? keptDraft(survey) : undefined;
  wanted.checked = kept !== undefined;
  form.oninput = null;
  // A form that is shown again still holds what was filled in.
  const filledIn = pagers.has(form) ? undefined : (draft ?? kept);
  if (filledIn) fillForm(form, filledIn);
  wanted.onchange = () => {
    if (!wanted.checked) forgetDraft(survey);
    else wanted.checked = keepDraft(survey, entriesOf(form));
  };
  form.oninput = () => {
    const entries = entriesOf(form);
    changed(entries);
    if (wanted.checked) keepDraft(survey, entries);
  };
}
