import type { AnswerFields } from '../../questionnaire/browser.js';
import { announce } from '../page/announce.js';
import { all, pageText } from '../page/elements.js';

/** Where so little is left, it is said aloud too. */
const LITTLE_LEFT = 0.1;

/** Counts what is chosen, and the characters that are left. */
export function showCounters(form: HTMLFormElement, answers: AnswerFields): void {
  for (const counter of all('[data-chosen]', form)) {
    const { chosen: field = '', most = '' } = counter.dataset;
    const n = [answers[field] ?? []].flat().length;
    show(counter, pageText('live-chosen', { n, most }));
  }
  for (const counter of all('[data-left]', form)) {
    const field = document.getElementById(counter.dataset['left'] ?? '');
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      const n = Math.max(0, field.maxLength - field.value.length);
      const isNew = show(counter, pageText('live-left', { n }));
      const isLittle = n <= field.maxLength * LITTLE_LEFT;
      if (isNew && isLittle && field === document.activeElement)
        announce('counter', counter.textContent);
    }
  }
}

/** @returns whether it says something else than before */
function show(counter: HTMLElement, text: string): boolean {
  const isNew = counter.textContent !== text;
  counter.textContent = text;
  counter.hidden = false;
  return isNew;
}
