import { askedOf, collectAnswers, type Questionnaire } from '../../questionnaire/browser.js';
import { announce } from '../page/announce.js';
import { pageText } from '../page/elements.js';
import { entriesOf } from '../page/form-entries.js';
import { followFields, improveFields } from './fields.js';
import { repeatAnswers } from './repeat-answers.js';
import { enable, showAsked } from './show-asked.js';

/** Forms that follow what is filled in; one that is shown again need not be bound again. */
const live = new WeakSet<HTMLFormElement>();

/**
 * Keeps a form in step with what is filled in: hides what is not asked, writes earlier answers into
 * later texts, counts. What is hidden is disabled too, so that a form never holds answers to it.
 */
export function bindLiveForm(form: HTMLFormElement, questionnaire: Questionnaire): void {
  if (live.has(form)) return;
  live.add(form);
  improveFields(form);
  let shown: ReadonlySet<string> | undefined;
  const refresh = (): void => {
    // What hidden questions still hold counts again once they are asked, as the rule decides.
    enable(form);
    const answers = collectAnswers(entriesOf(form));
    const answerOf = (code: string) => (Object.hasOwn(answers, code) ? answers[code] : undefined);
    const asked = askedOf(questionnaire, answerOf);
    showAsked(form, asked);
    repeatAnswers(form, questionnaire, (code) =>
      asked.questions.has(code) ? answerOf(code) : undefined,
    );
    followFields(form, answers);
    tellChanges(shown, asked.questions);
    shown = asked.questions;
  };
  form.addEventListener('input', refresh);
  refresh();
}

/** Tells those who cannot see it that the form below has grown or shrunk. */
function tellChanges(before: ReadonlySet<string> | undefined, now: ReadonlySet<string>): void {
  if (!before) return;
  const added = [...now].filter((code) => !before.has(code)).length;
  const removed = [...before].filter((code) => !now.has(code)).length;
  const told = [
    ...(added > 0 ? [pageText('live-asked', { n: added })] : []),
    ...(removed > 0 ? [pageText('live-unasked', { n: removed })] : []),
  ];
  if (told.length > 0) announce('questions', told.join(' '));
}
