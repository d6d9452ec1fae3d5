import type { QuestionFields } from '../question.js';
import { aboutText, BE_TEXT } from './answer-checks.js';
import type { Kind } from './kind.js';
import { longestCode } from './lengths.js';
import { normaliseSingle } from './normalisers.js';
import { checkClasses, oneValue, resultsOfClasses, wordClasses } from './shapes/line.js';

const MAX_NUMBER = 1_000_000_000;
const PLAIN = /^-?\d{1,10}(\.\d{1,6})?$/;
/** A point and six digits. */
const DECIMALS = 7;

const boundsOf = ({ min = 0, max = MAX_NUMBER }: QuestionFields) => ({ least: min, most: max });

/** A comma before three digits: a thousand and some in English, one and some elsewhere. */
const TWO_READINGS = /^-?[1-9]\d{0,2},\d{3}$/;

/** `1,50` and `1.5` are one number; what is none, or two, stays as it is, to be refused. */
function normaliseNumber(raw: unknown): unknown {
  const single = normaliseSingle(raw);
  if (typeof single !== 'string' || TWO_READINGS.test(single)) return single;
  const plain = single.replace(',', '.');
  return PLAIN.test(plain) ? String(Number(plain)) : plain;
}

/**
 * A number between two bounds, published in classes that are chosen before anybody answers.
 *
 * @fields `min` and `max`; `classes`
 * @answer a number within the bounds
 * @published its classes
 */
export const number: Kind = {
  ...oneValue,
  fields: {
    required: 'optional',
    min: 'needed',
    max: 'needed',
    classes: 'optional',
    unfavourable: 'optional',
    favourable: 'optional',
  },
  presets: [{ name: 'number', start: { min: 0, max: 100 } }],
  check(question, report) {
    const { least, most } = boundsOf(question);
    if (least < -MAX_NUMBER || most > MAX_NUMBER || least >= most) {
      report('max', 'bounds-of-number', { lowest: -MAX_NUMBER, highest: MAX_NUMBER });
    }
    checkClasses(question, (from) => Number.isFinite(from), report);
  },
  rules(question) {
    const { least, most } = boundsOf(question);
    return [
      BE_TEXT,
      aboutText('two-readings', (text) => !TWO_READINGS.test(text)),
      aboutText('not-a-number', (text) => PLAIN.test(text)),
      aboutText('out-of-range', (text) => Number(text) >= least && Number(text) <= most),
    ];
  },
  normalise: () => normaliseNumber,
  longest(question) {
    const { least, most } = boundsOf(question);
    return longestCode([least, most].map((bound) => String(Math.trunc(bound)))) + DECIMALS;
  },
  results: (question) => resultsOfClasses(question, Number),
  wording: (question) => [{ kind: 'number', ...boundsOf(question) }, ...wordClasses(question)],
};
