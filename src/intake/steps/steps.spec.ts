import { describe, expect, it } from '@jest/globals';
import { type AskedQuestion, asking } from '../../../test/support/conditional-questionnaire.js';
import type { AnswerFields, Questionnaire } from '../../questionnaire/index.js';
import { carriedPast } from './step-fields.js';
import { stepsOf } from './steps-of.js';
import { takeStep } from './take-step.js';

const visits: AskedQuestion = { code: 'visits', type: 'yesno', required: true };
const often: AskedQuestion = {
  code: 'often',
  type: 'single',
  choices: ['weekly', 'daily'],
  required: true,
  showIf: { question: 'visits', in: ['yes'] },
};
const why: AskedQuestion = {
  code: 'why',
  type: 'text',
  showIf: { question: 'often', in: ['daily'] },
};
const last: AskedQuestion = { code: 'last', type: 'text' };
const survey = asking([[visits], [often, why], [last]]);

const codesIn = (questionnaire: Questionnaire) =>
  stepsOf(questionnaire).map(({ parts }) =>
    parts.flatMap(({ questions }) => questions.map(({ code }) => code)),
  );

describe('the steps of a form', () => {
  it('are one page where nothing looks at an earlier answer', () => {
    expect(codesIn(asking([[visits], [last]]))).toEqual([['visits', 'last']]);
  });

  it('begin where a condition looks at an answer of the page before, and nowhere else', () => {
    expect(codesIn(survey)).toEqual([['visits'], ['often'], ['why', 'last']]);
  });

  it('begin before a section that is conditional', () => {
    const sections = asking([[visits], [last]], [undefined, { question: 'visits', in: ['no'] }]);
    expect(codesIn(sections)).toEqual([['visits'], ['last']]);
  });

  it('begin before a text that repeats an answer', () => {
    const repeating = asking([[visits], [last]]);
    const [first, second] = repeating.sections;
    const intro = { en: 'You said {answer:visits}.' };
    const told = { ...repeating, sections: [first!, { ...second!, intro }] };
    expect(codesIn(told)).toEqual([['visits'], ['last']]);
  });
});

describe('taking a step', () => {
  const steps = stepsOf(survey);
  const press = (at: number, typed: AnswerFields, isBack = false) =>
    takeStep(survey, steps, { at, typed, isBack });

  it('stays where a required answer is missing', () => {
    expect(press(0, {})).toMatchObject({
      kind: 'show',
      step: 0,
      problems: [{ field: 'visits', rule: 'required' }],
    });
  });

  it('stays, whatever the step, where a field is not of the questionnaire', () => {
    const taken = press(0, { visits: 'no', salary: '9' });
    expect(taken).toMatchObject({ step: 0, problems: [{ rule: 'unknown-field' }] });
  });

  it('goes back to the step whose hidden answer was changed to something else', () => {
    expect(press(1, { visits: 'maybe', often: 'daily' })).toMatchObject({ step: 0 });
  });

  it('asks the follow-up, or passes over a step that asks nothing', () => {
    expect(press(0, { visits: 'yes' })).toMatchObject({ step: 1, problems: [] });
    expect(press(0, { visits: 'no' })).toMatchObject({ step: 2, problems: [] });
    expect(press(2, { visits: 'no' }, true)).toMatchObject({ step: 0, problems: [] });
  });

  it('goes back without checking and without loss', () => {
    const typed = { visits: 'yes', last: 'x'.repeat(9999) };
    expect(press(1, typed, true)).toEqual({ kind: 'show', step: 0, typed, problems: [] });
  });

  it('lets go of answers that an earlier one takes away', () => {
    const typed = { visits: 'no', often: 'daily', why: 'rain', last: 'end' };
    expect(press(0, typed)).toMatchObject({ typed: { visits: 'no', last: 'end' } });
  });

  it('sends from the last step only', () => {
    expect(press(2, {})).toEqual({ kind: 'send' });
  });

  it('carries the answers of other steps, and no field that somebody made up', () => {
    const typed = { visits: 'yes', often: 'daily', salary: '9' };
    expect(carriedPast(steps[1]!, survey, typed)).toEqual([{ name: 'visits', value: 'yes' }]);
  });
});
