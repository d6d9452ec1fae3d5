import type { AnswerProblem } from '../../questionnaire/browser.js';
import { all, make, one, pageText } from '../page/elements.js';

/** Says what is to be corrected: a list at the top that leads to each question, and there again. */
export function showProblems(problems: readonly AnswerProblem[]): void {
  clearProblems();
  const errors = one('[data-errors]');
  const list = one('ul', errors);
  for (const { field, rule, limit } of problems) {
    const message = pageText(`rule-${rule}`, limit === undefined ? {} : { limit });
    const item = make('li', message);
    const title = titleOf(field);
    if (title) item.prepend(make('a', title, { href: `#q-${field}` }), ' ');
    list.append(item);
    markQuestion(field, message);
  }
  errors.hidden = problems.length === 0;
  if (problems.length > 0) errors.focus();
}

export function clearProblems(): void {
  const errors = one('[data-errors]');
  errors.hidden = true;
  one('ul', errors).replaceChildren();
  for (const problem of all('.question .problem')) problem.remove();
  for (const question of all('.question.wrong')) question.classList.remove('wrong');
}

function markQuestion(field: string, message: string): void {
  const question = document.getElementById(`q-${field}`)?.closest('.question');
  if (!question) return;
  question.classList.add('wrong');
  const heading = question.querySelector('legend, .legend');
  heading?.after(make('p', message, { class: 'problem', id: `q-${field}-error` }));
}

/** As the page says it: in its language. */
function titleOf(field: string): string {
  const question = document.getElementById(`q-${field}`)?.closest('.question');
  const heading = question?.querySelector('legend, .legend')?.cloneNode(true) as
    Element | undefined;
  heading?.querySelectorAll('.number, .required').forEach((part) => part.remove());
  return heading?.textContent?.trim() ?? '';
}
