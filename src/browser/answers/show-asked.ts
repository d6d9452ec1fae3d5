import type { Asked } from '../../questionnaire/browser.js';
import { all } from '../page/elements.js';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;

const controlsIn = (inside: ParentNode): readonly Control[] =>
  all<Control>('input, select, textarea, button', inside);

export function enable(form: HTMLFormElement): void {
  for (const control of controlsIn(form)) control.disabled = false;
}

/** Hides the sections and questions that are not asked, and disables what is in them. */
export function showAsked(form: HTMLFormElement, { sections, questions }: Asked): void {
  for (const part of all('[data-section]', form)) {
    part.hidden = !sections.has(part.dataset['section'] ?? '');
  }
  for (const question of all('[data-section] [data-question]', form)) {
    const isAsked = questions.has(question.dataset['question'] ?? '');
    question.hidden = !isAsked;
    if (isAsked) continue;
    for (const control of controlsIn(question)) control.disabled = true;
  }
}
