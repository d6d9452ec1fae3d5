import { describe, expect, it } from '@jest/globals';
import { options, scoredOptions } from '../../../test/support/questionnaire-json.js';
import { asking, problemsOf } from '../../../test/support/spoil-questionnaire.js';

describe('parseQuestionnaire, on one question,', () => {
  it.each<[string, unknown, string]>([
    [
      'an option of 10,000 characters',
      asking({
        type: 'single',
        options: [...options('x'), { code: 'y', label: { en: 'x'.repeat(10_000) } }],
      }),
      'options[1].label.en too-long',
    ],
    ['one option', asking({ type: 'single', options: options('x') }), 'options list-size'],
    ['no options', asking({ type: 'scale' }), 'options missing'],
    [
      '401 options',
      asking({
        type: 'single',
        options: options(...Array.from({ length: 401 }, (_, i) => `o${i}`)),
      }),
      'options list-size',
    ],
    [
      '61 points of a scale',
      asking({
        type: 'scale',
        options: scoredOptions(...Array.from({ length: 61 }, (_, i) => `o${i}`)),
      }),
      'options list-size',
    ],
    [
      'options of a text',
      asking({ type: 'text', options: options('x', 'y') }),
      'options not-for-type',
    ],
    [
      'a scale without scores',
      asking({ type: 'scale', options: options('x', 'y') }),
      'options scores',
    ],
    [
      'half a score',
      asking({ type: 'scale', options: options('x', 'y').map((o) => ({ ...o, score: 0.5 })) }),
      'options[0].score whole-number',
    ],
    [
      'a score twice',
      asking({ type: 'scale', options: options('x', 'y').map((o) => ({ ...o, score: 1 })) }),
      'options scores',
    ],
    ['a pick without bounds', asking({ type: 'pick', options: options('x', 'y') }), 'min missing'],
    [
      'more picks than options',
      asking({ type: 'pick', options: options('x', 'y'), min: 1, max: 3 }),
      'max bounds',
    ],
    ['a number without bounds', asking({ type: 'number', min: 0 }), 'max missing'],
    ['bounds the wrong way', asking({ type: 'number', min: 5, max: 1 }), 'max bounds'],
    ['an endless rating', asking({ type: 'rating', max: 100 }), 'max bounds'],
    [
      'a matrix without rows',
      asking({ type: 'matrix', options: options('x', 'y') }),
      'rows missing',
    ],
    [
      'a yes/no without no',
      asking({ type: 'yesno', options: options('yes', 'maybe') }),
      'options yes-and-no',
    ],
    [
      'another signature',
      asking({ type: 'petition', options: options('agree') }),
      'options petition',
    ],
    ['a required info', asking({ type: 'info', required: true }), 'required not-for-type'],
    ['a condition', asking({ type: 'text', showIf: { question: 'x' } }), 'showIf condition'],
    ['a length without end', asking({ type: 'text', maxLength: 1e9 }), 'maxLength whole-number'],
    ['an unknown field', asking({ type: 'text', colour: 'red' }), 'colour unknown-field'],
    ['text for true', asking({ type: 'text', required: 'yes' }), 'required flag'],
    [
      'an option twice',
      asking({ type: 'single', options: options('x', 'x') }),
      'options[1].code code-twice',
    ],
    ['a number that is none', asking({ type: 'number', min: Number.NaN, max: 1 }), 'min not-json'],
  ])('refuses %s', (_what, json, problem) => {
    expect(problemsOf(json)).toContain(`sections[0].questions[0].${problem}`);
  });
});
