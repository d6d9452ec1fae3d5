import { isDay } from '../calendar-day.js';
import { aboutText, BE_TEXT } from './answer-checks.js';
import type { Kind } from './kind.js';
import { normaliseSingle } from './normalisers.js';
import { checkClasses, oneValue, resultsOfClasses, wordClasses } from './shapes/line.js';

const isDayText = (value: unknown): boolean => typeof value === 'string' && isDay(value);

/**
 * A day, published in classes that are chosen before anybody answers.
 *
 * @fields `classes` if wanted
 * @answer a day, `2031-03-31`
 * @published its classes
 */
export const date: Kind = {
  ...oneValue,
  fields: {
    required: 'optional',
    classes: 'optional',
    unfavourable: 'optional',
    favourable: 'optional',
  },
  presets: [{ name: 'date', start: {} }],
  check: (question, report) => checkClasses(question, isDayText, report),
  rules: () => [BE_TEXT, aboutText('not-a-day', isDay)],
  normalise: () => normaliseSingle,
  longest: () => '"2026-03-31"'.length,
  results: (question) => resultsOfClasses(question, (day) => day),
  wording: (question) => [{ kind: 'day' }, ...wordClasses(question)],
};
