import { normaliseText } from '../text-rules.js';

/** Brings the answer to one question to its one form; `undefined` is "no answer". */
export type Normaliser = (raw: unknown) => unknown;

/** Nothing that anybody could read: blanks and characters without a shape. */
const INVISIBLE = /^[\s\p{Cf}\p{Z}]*$/u;

export function normaliseSingle(raw: unknown): unknown {
  // One list around the answer is how a form may send it; lists in lists are refused, not unfolded.
  const only: unknown = Array.isArray(raw) && raw.length <= 1 ? raw[0] : raw;
  if (only === null || only === undefined) return undefined;
  if (typeof only !== 'string') return only;
  const text = normaliseText(only).trim();
  return INVISIBLE.test(text) ? undefined : text;
}

/** A text that has one line, whatever was pasted into it. */
export function normaliseLine(raw: unknown): unknown {
  const single = normaliseSingle(raw);
  return typeof single === 'string' ? single.replace(/\s*\n\s*/g, ' ') : single;
}

const isFilled = (item: unknown): boolean => item !== '';

function normaliseList(raw: unknown): unknown {
  if (raw === null || raw === undefined) return undefined;
  const list: unknown[] = (Array.isArray(raw) ? raw : [raw]).filter(isFilled);
  return list.length === 0 ? undefined : list;
}

/**
 * The order in which things were put is the answer. Empty places after the last are nobody's; one
 * before it stays, to be refused: without it the second place would become the first.
 */
export function normalisePlaces(raw: unknown): unknown {
  if (raw === null || raw === undefined) return undefined;
  const places: unknown[] = Array.isArray(raw) ? raw : [raw];
  const filled = places.slice(0, places.findLastIndex(isFilled) + 1);
  return filled.length === 0 ? undefined : filled;
}

/**
 * Choices are put in the questionnaire's order, so that the order of ticking, which is nobody's
 * answer, is not stored.
 */
export function normaliserOfChoices(choices: readonly string[]): Normaliser {
  const places = new Map<unknown, number>(choices.map((choice, place) => [choice, place]));
  const placeOf = (item: unknown): number => places.get(item) ?? places.size;
  return (raw) => {
    const list = normaliseList(raw);
    return Array.isArray(list) ? list.toSorted((a, b) => placeOf(a) - placeOf(b)) : list;
  };
}
