import { all, make, pageText } from '../page/elements.js';

/** Writes what is filled in as the form itself shows it, question by question, each with a way back. */
export function showReview(inside: HTMLElement, questions: readonly HTMLElement[]): void {
  const [list] = all('[data-slot="review"]', inside);
  list?.replaceChildren(...questions.map(lineOf));
}

function lineOf(question: HTMLElement): HTMLElement {
  const head = question.querySelector('legend, .legend')!.cloneNode(true) as HTMLElement;
  const isNeeded = head.querySelector('.required') !== null;
  head.querySelectorAll('.number, .required').forEach((part) => part.remove());
  const title = head.textContent.trim();
  const answers = answersIn(question);
  const missing = pageText(isNeeded ? 'needed' : 'unanswered');
  const item = make('li', '', answers.length > 0 || !isNeeded ? {} : { class: 'wrong' });
  const link = make('a', title, { href: `#q-${question.dataset['question'] ?? ''}` });
  const said =
    answers.length > 0
      ? answers.map((answer) => make('p', answer))
      : [make('p', missing, { class: 'hint' })];
  item.append(link, ...said);
  return item;
}

/** The words of what is chosen, and what was typed. */
function answersIn(question: HTMLElement): readonly string[] {
  return all<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
    'input[name], select[name], textarea[name]',
    question,
  )
    .filter((field) => !field.disabled)
    .flatMap((field) => {
      if (field instanceof HTMLSelectElement) {
        return field.value ? [field.selectedOptions[0]?.text ?? ''] : [];
      }
      if (!(field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type))) {
        return field.value ? [field.value] : [];
      }
      if (!field.checked || field.value === '') return [];
      const line = field.closest('tr')?.querySelector('th')?.textContent;
      const label = field.closest('label')?.textContent ?? '';
      return [line ? `${line}: ${label}` : label];
    });
}
