import { describe, expect, it } from '@jest/globals';
import { type AskedQuestion, asking } from '../../../test/support/conditional-questionnaire.js';
import { leftUnpublished } from './left-unpublished.js';

const visits: AskedQuestion = { code: 'visits', type: 'yesno' };
const reasons: AskedQuestion = {
  code: 'reasons',
  type: 'multiple',
  choices: ['repair', 'lesson', 'fair'],
};
const after = (showIf: AskedQuestion['showIf']): AskedQuestion => ({
  code: 'after',
  type: 'yesno',
  ...(showIf ? { showIf } : {}),
});
const told = (...questions: AskedQuestion[]) =>
  Object.fromEntries(leftUnpublished(asking([questions])));

describe('what will be collected and never published', () => {
  it('is a number or a day without classes', () => {
    const nights: AskedQuestion = { code: 'nights', type: 'number', min: 0, max: 99 };
    expect(told(nights, { code: 'since', type: 'date' })).toEqual({
      nights: 'classes',
      since: 'classes',
    });
  });

  it('is a question that answers to two questions together bring up', () => {
    const both = {
      all: [
        { question: 'visits', in: ['yes'] },
        { question: 'reasons', in: ['fair'] },
      ],
    };
    expect(told(visits, reasons, after(both))).toEqual({ after: 'asked' });
  });

  it('is a question that either of two options among several brings up', () => {
    expect(told(reasons, after({ question: 'reasons', in: ['fair', 'lesson'] }))).toEqual({
      after: 'asked',
    });
  });

  it('is nothing where one answer decides, and no free text, which no table holds', () => {
    const remark: AskedQuestion = { code: 'remark', type: 'text' };
    expect(told(visits, remark, after({ question: 'visits', in: ['yes'] }))).toEqual({});
  });

  it('is not told while a condition names a question that is not there', () => {
    expect(told(after({ question: 'gone', in: ['yes'] }))).toEqual({});
  });
});
