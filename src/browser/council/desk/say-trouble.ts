import { DomainError } from '../../../common/browser.js';
import { sayRefusalBy } from '../../../language/browser.js';
import { type Drawn, el } from '../../../screens/browser.js';
import type { PageText } from '../page-text.js';

/** What was wrong, as a sentence that says what to do; a fault of the page says that it is one. */
export function sayTrouble(error: unknown, { sentences, words, language }: PageText): Drawn {
  const text =
    error instanceof DomainError ? sayRefusalBy(sentences, error, language) : words.desk.fault;
  return el('p', { class: 'problem', role: 'alert', tabindex: '-1' }, text);
}
