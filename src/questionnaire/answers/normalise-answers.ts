import { optionsOf, takesMany } from '../options-of.js';
import { questionsOf, type Question, type Questionnaire } from '../questionnaire.js';
import { normaliseText } from '../text-rules.js';

/** Nothing that anybody could read: blanks and characters without a shape. */
const INVISIBLE = /^[\s\p{Cf}\p{Z}]*$/u;

/** Answers in the questionnaire's order, still to be checked, and whether others came with them. */
export interface NormalisedAnswers {
  readonly answers: ReadonlyMap<string, unknown>;
  readonly hasUnknownFields: boolean;
}

/**
 * Brings what a form or a JSON body holds to one form: a single value where a list is meant becomes
 * a list, empty fields become "no answer". Chosen options are put in the questionnaire's order, so
 * that the order of ticking, which is nobody's answer, is not stored.
 */
export function normaliseAnswers(questionnaire: Questionnaire, input: object): NormalisedAnswers {
  const fields = new Map<string, unknown>(Object.entries(input));
  const answers = new Map<string, unknown>();
  const take = (code: string, normalise: (raw: unknown) => unknown): void => {
    const answer = normalise(fields.get(code));
    fields.delete(code);
    if (answer !== undefined) answers.set(code, answer);
  };
  for (const { code } of questionnaire.profile) take(code, normaliseSingle);
  for (const question of questionsOf(questionnaire)) {
    if (question.type === 'info') continue;
    take(question.code, (raw) => normaliseAnswer(question, raw));
  }
  return { answers, hasUnknownFields: fields.size > 0 };
}

/** The answer to one question in its one form; `undefined` is "no answer". */
export function normaliseAnswer(question: Question, raw: unknown): unknown {
  if (takesMany(question)) return normaliseList(question, raw);
  const single = normaliseSingle(raw);
  return question.type === 'number' && typeof single === 'string'
    ? normaliseNumber(single)
    : single;
}

export function normaliseSingle(raw: unknown): unknown {
  // One list around the answer is how a form may send it; lists in lists are refused, not unfolded.
  const only: unknown = Array.isArray(raw) && raw.length <= 1 ? raw[0] : raw;
  if (only === null || only === undefined) return undefined;
  if (typeof only !== 'string') return only;
  const text = normaliseText(only).trim();
  return INVISIBLE.test(text) ? undefined : text;
}

function normaliseList(question: Question, raw: unknown): unknown {
  if (raw === null || raw === undefined) return undefined;
  const list: unknown[] = (Array.isArray(raw) ? raw : [raw]).filter((item) => item !== '');
  if (list.length === 0) return undefined;
  if (question.type === 'ranking') return list;
  const places = placesOf(question);
  const placeOf = (item: unknown): number => places.get(item) ?? places.size;
  return list.toSorted((a, b) => placeOf(a) - placeOf(b));
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
function normaliseNumber(text: string): string {
  const plain = text.replace(',', '.');
  return /^-?\d{1,10}(\.\d{1,6})?$/.test(plain) ? String(Number(plain)) : plain;
}
