import type { Answer, Response } from '../../questionnaire/browser.js';

/** Fields of the page itself start so; no question has a code that does. */
const OWN_FIELD = '_';

/**
 * What was filled in, by question. A field that repeats is a list; each line of a matrix is a field
 * `question:row` of its own, and they are one list; an empty field is no answer.
 *
 * @param entries names and values of a form's fields, in its order
 */
export function collectAnswers(entries: Iterable<readonly [string, unknown]>): Response {
  const lists = new Map<string, string[]>();
  const single = new Set<string>();
  for (const [name, value] of entries) {
    if (name.startsWith(OWN_FIELD) || typeof value !== 'string' || value === '') continue;
    const [code = '', row] = name.split(':');
    const known = lists.get(code);
    if (known === undefined && row === undefined) single.add(code);
    else single.delete(code);
    lists.set(code, [...(known ?? []), value]);
  }
  return Object.fromEntries(
    [...lists].map(([code, list]): [string, Answer] => [code, single.has(code) ? list[0]! : list]),
  );
}
