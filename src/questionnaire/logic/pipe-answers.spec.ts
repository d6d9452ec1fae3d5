import { describe, expect, it } from '@jest/globals';
import type { LocalisedText } from '../../common/index.js';
import type { Question } from '../questionnaire.js';
import { answerInWords, hasWords } from './answer-in-words.js';
import { hasBrokenPlace, pipeAnswers, pipedIn } from './pipe-answers.js';

const places: Question = {
  code: 'places',
  type: 'multiple',
  title: { en: 'Where?' },
  options: [
    { code: 'hall', label: { en: 'the hall' } },
    { code: 'yard', label: { en: 'the yard' } },
    { code: 'desk', label: { en: 'the desk' } },
  ],
};

describe('the place of an answer in a text', () => {
  it.each(['{answer}', '{ answer:places}', '{answer: places}', '{Answer:places}', '{answer:1}'])(
    'is found to be broken in %s',
    (text) => {
      expect(hasBrokenPlace(`You chose ${text}.`)).toBe(true);
      expect(pipedIn(text)).toEqual([]);
    },
  );

  it('is not looked for in other braces', () => {
    expect(hasBrokenPlace('{places} {answered} {answer:places}')).toBe(false);
  });

  it('is found once for each question', () => {
    expect(pipedIn('{answer:a}, {answer:b}, {answer:a}')).toEqual(['a', 'b']);
  });

  it('takes words as they are, even those that look like a pattern', () => {
    expect(pipeAnswers('In {answer:a}: {answer:a}', () => '$& $1')).toBe('In $& $1: $& $1');
  });
});

const wording = {
  say: ({ en = '' }: LocalisedText) => en,
  list: (words: readonly string[]) => words.join(' + '),
};

describe('an answer in words', () => {
  it.each([undefined, null, [], ['roof'], 'roof', 5, {}])(
    'is a mark of omission for %j, which answers nothing that exists',
    (answer) => {
      expect(answerInWords(places, answer, wording)).toBe('…');
    },
  );

  it('is the list of its labels in the order of the answer', () => {
    expect(answerInWords(places, ['yard', 'hall'], wording)).toBe('the yard + the hall');
    expect(answerInWords(places, 'desk', wording)).toBe('the desk');
  });

  it('exists for choices, not for rows and free texts', () => {
    expect(hasWords(places)).toBe(true);
    expect(hasWords({ ...places, type: 'matrix' })).toBe(false);
    expect(hasWords({ code: 'why', type: 'text', title: { en: 'Why?' } })).toBe(false);
  });
});
