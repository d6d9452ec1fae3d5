import { type Crowd, crowdOf } from '../../questionnaire/browser.js';
import { announce } from '../page/announce.js';
import { all, one, pageText } from '../page/elements.js';

/**
 * Says beside each answer of the profile how many people at least fit all of them: worked out here, from
 * headcounts that came with the page, whatever anybody else answers.
 */
export function showCrowd(form: HTMLFormElement): void {
  const asked = all('[data-heads]', form).map(readProfile);
  const [first] = asked;
  const crowd = crowdOf(asked);
  if (!first) return;
  const k = Number(first.line.dataset['k']);
  const text = crowd ? sayCrowd(crowd, k) : '';
  const isNew = first.line.textContent !== text;
  for (const { line, question, chosen, choice } of asked) {
    line.textContent = text;
    line.hidden = !text || chosen < 0;
    if (chosen < 0) continue;
    const top = choice.getBoundingClientRect().top;
    choice.after(line);
    if (crowd && crowd.least < k) putRefusalFirst(question);
    // What was pressed stays under the finger.
    scrollBy(0, choice.getBoundingClientRect().top - top);
  }
  if (isNew && text) announce('crowd', text);
}

/** What is chosen in a profile question, where, and how many people each option has. */
function readProfile(line: HTMLElement) {
  const question = line.closest<HTMLElement>('.question')!;
  const heads = Object.entries(
    JSON.parse(line.dataset['heads'] ?? '') as Record<string, number | null>,
  );
  const field = one<HTMLInputElement | HTMLSelectElement>('select, :checked', question);
  return {
    line,
    question,
    heads: heads.map(([, count]) => count ?? undefined),
    chosen: heads.findIndex(([code]) => code === field.value),
    choice: field.closest('label') ?? field,
  };
}

function sayCrowd({ least, most, isWhole }: Crowd, k: number): string {
  const size = least >= k ? 'crowd' : most < k ? 'crowd-few' : 'crowd-maybe';
  return [
    pageText(`live-${size}`, { n: least, k }),
    ...(isWhole ? [] : [pageText('live-crowd-part')]),
    ...(least < k ? [pageText('live-crowd-back')] : []),
  ].join(' ');
}

/** It stays there: what moved once does not move back under somebody's finger. */
function putRefusalFirst(question: HTMLElement): void {
  const refusal = question.querySelector('.asides');
  const first = question.querySelector('.group, .options');
  if (refusal && first !== refusal) first?.before(refusal);
}
