import { optionsOf, takesMany } from '../options-of.js';
import type { Question } from '../questionnaire.js';
import { normaliseText } from '../text-rules.js';

/** Brings the answer to one question to its one form; `undefined` is "no answer". */
export type Normaliser = (raw: unknown) => unknown;

/** Nothing that anybody could read: blanks and characters without a shape. */
const INVISIBLE = /^[\s\p{Cf}\p{Z}]*$/u;

/** Prepared once for a question: a hundred thousand answers to it may follow. */
export function normaliserOf(question: Question): Normaliser {
  if (takesMany(question)) return listNormaliser(question);
  return question.type === 'number' ? normaliseNumber : normaliseSingle;
}

export function normaliseSingle(raw: unknown): unknown {
  // One list around the answer is how a form may send it; lists in lists are refused, not unfolded.
  const only: unknown = Array.isArray(raw) && raw.length <= 1 ? raw[0] : raw;
  if (only === null || only === undefined) return undefined;
  if (typeof only !== 'string') return only;
  const text = normaliseText(only).trim();
  return INVISIBLE.test(text) ? undefined : text;
}

/**
 * Chosen options are put in the questionnaire's order, so that the order of ticking, which is
 * nobody's answer, is not stored; that of a ranking is the answer.
 */
function listNormaliser(question: Question): Normaliser {
  const places = question.type === 'ranking' ? undefined : placesOf(question);
  return (raw) => {
    if (raw === null || raw === undefined) return undefined;
    const list: unknown[] = (Array.isArray(raw) ? raw : [raw]).filter((item) => item !== '');
    if (list.length === 0) return undefined;
    if (!places) return list;
    const placeOf = (item: unknown): number => places.get(item) ?? places.size;
    return list.toSorted((a, b) => placeOf(a) - placeOf(b));
  };
}

function placesOf(question: Question): ReadonlyMap<unknown, number> {
  const options = optionsOf(question).map(({ code }) => code);
  const choices =
    question.type === 'matrix'
      ? (question.rows ?? []).flatMap((row) => options.map((option) => `${row.code}:${option}`))
      : options;
  return new Map(choices.map((choice, place) => [choice, place]));
}

/** `1,50` and `1.5` are one number; what is none stays as it is, to be refused. */
function normaliseNumber(raw: unknown): unknown {
  const single = normaliseSingle(raw);
  if (typeof single !== 'string') return single;
  const plain = single.replace(',', '.');
  return /^-?\d{1,10}(\.\d{1,6})?$/.test(plain) ? String(Number(plain)) : plain;
}
