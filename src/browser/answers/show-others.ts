import type { AnswerFields } from '../../questionnaire/browser.js';
import { all, one } from '../page/elements.js';

/** The text beside "other, please specify" is there while that is chosen. */
export function showOthers(form: HTMLFormElement, answers: AnswerFields): void {
  for (const other of all('[data-other]', form)) {
    const { of: field = '', other: option = '' } = other.dataset;
    const isChosen = [answers[field]].flat().includes(option);
    other.hidden = !isChosen;
    if (!isChosen) one<HTMLInputElement>('input', other).disabled = true;
  }
}
