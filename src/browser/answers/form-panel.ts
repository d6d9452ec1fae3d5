import { collectAnswers, findProblems, type Response } from '../../questionnaire/browser.js';
import { one, showMessages, showPanel } from '../page/elements.js';
import type { CheckedSurvey } from '../survey/load-survey.js';
import { forgetDraft, keepDraft, keptDraft } from './draft.js';
import { entriesOf, fillForm } from '../page/form-entries.js';
import { bindLiveForm } from './live-form.js';
import { clearProblems, showProblems } from './show-problems.js';

export type SendMessage = 'sending' | 'not-sent' | 'too-many' | 'not-accepted' | 'too-large';

/**
 * Shows the questions and sends what is filled in when the form is submitted. What does not keep
 * the questionnaire's rules is said before anything is sealed.
 *
 * @param send returns the message to show when the answers are not counted
 */
export function showFormPanel(
  { id, definition }: CheckedSurvey,
  send: (answers: Response) => Promise<SendMessage | undefined>,
): void {
  const panel = showPanel('form');
  const form = one<HTMLFormElement>('form', panel);
  bindLiveForm(form, definition.questionnaire);
  bindDraft(id, panel, form);
  let busy = false;
  const submit = async (answers: Response): Promise<void> => {
    busy = true;
    tell('sending');
    const message = await send(answers);
    busy = false;
    tell(message);
  };
  const tell = (message: SendMessage | undefined): void => {
    showMessages(panel, ...(message ? [message] : []));
    const isToSend = message === 'not-sent' || message === 'too-many';
    window.onbeforeunload = isToSend ? (event) => event.preventDefault() : null;
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    if (busy) return;
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

function bindDraft(survey: string, panel: HTMLElement, form: HTMLFormElement): void {
  const wanted = one<HTMLInputElement>('[data-field="draft"]', panel);
  const draft = keptDraft(survey);
  wanted.checked = draft !== undefined;
  if (draft) fillForm(form, draft);
  wanted.onchange = () => {
    if (!wanted.checked) forgetDraft(survey);
    else wanted.checked = keepDraft(survey, entriesOf(form));
  };
  form.oninput = () => {
    if (wanted.checked) keepDraft(survey, entriesOf(form));
  };
}
