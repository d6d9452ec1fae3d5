import { describe, expect, it } from '@jest/globals';
import { questionsOf } from '../../questionnaire/index.js';
import {
  addQuestion,
  findQuestion,
  moveQuestion,
  removeQuestion,
  reviseQuestion,
} from './edit-questions.js';
import { OFFERS } from './offers.js';
import { addSection } from './edit-sections.js';
import { newQuestionnaire } from './new-questionnaire.js';

const empty = newQuestionnaire({ code: 'a', languages: ['en'], title: { en: 'A' } });

/** Two sections: q1 and q2 in the first, q3 in the second. */
const three = [
  ['section1', 'yesno'],
  ['section1', 'text'],
  ['section2', 'frequency'],
].reduce(
  (made, [section, kind]) => addQuestion(made, section!, kind!).questionnaire,
  addSection(empty).questionnaire,
);
const order = (questionnaire: typeof three): string =>
  questionnaire.sections
    .map(({ questions }) => questions.map(({ code }) => code).join(' '))
    .join(' | ');

describe('editing questions', () => {
  it('refuses a question in a section that does not exist', () => {
    expect(() => addQuestion(empty, 'nowhere', 'text')).toThrow(
      expect.objectContaining({ code: 'no-such-item' }),
    );
  });

  it('refuses the code of another question', () => {
    const renamed = { ...findQuestion(three, 'q1'), code: 'q3' };
    expect(() => reviseQuestion(three, 'q1', renamed)).toThrow(
      expect.objectContaining({ code: 'code-taken' }),
    );
  });

  it('refuses two options of the same code', () => {
    const option = { code: 'x', label: { en: 'X' } };
    const doubled = { ...findQuestion(three, 'q1'), options: [option, option] };
    expect(() => reviseQuestion(three, 'q1', doubled)).toThrow(
      expect.objectContaining({ code: 'option-code-twice' }),
    );
  });

  it('gives every kind a code of its own', () => {
    const all = OFFERS.reduce(
      (made, { code: kind }) => addQuestion(made, 'section1', kind).questionnaire,
      empty,
    );
    expect(new Set(questionsOf(all).map(({ code }) => code)).size).toBe(OFFERS.length);
  });

  it('labels all five points of a scale, and puts two options without a score beside it', () => {
    const { options = [] } = findQuestion(three, 'q3');
    expect(options.map(({ score }) => score)).toEqual([0, 1, 2, 3, 4, undefined, undefined]);
    expect(options.every(({ label }) => label['fr'] && label['en'] && label['de'])).toBe(true);
  });

  it('moves within a section, and at its end on into the next', () => {
    expect(order(three)).toBe('q1 q2 | q3');
    expect(order(moveQuestion(three, 'q1', 'down'))).toBe('q2 q1 | q3');
    expect(order(moveQuestion(three, 'q2', 'down'))).toBe('q1 | q2 q3');
    expect(order(moveQuestion(three, 'q3', 'up'))).toBe('q1 q2 q3 | ');
  });

  it('leaves the first question where it is when it is moved up, and the last moved down', () => {
    expect(moveQuestion(three, 'q1', 'up')).toBe(three);
    expect(moveQuestion(three, 'q3', 'down')).toBe(three);
  });

  it('removes a question and leaves the others', () => {
    expect(order(removeQuestion(three, 'q2'))).toBe('q1 | q3');
  });
});
