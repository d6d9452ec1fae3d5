import { describe, expect, it } from '@jest/globals';
import type { Condition } from '../../questionnaire/index.js';
import { conditionOf, linesOf } from './condition-lines.js';
import { readCondition } from './read-condition.js';

const look = (question: string, ...codes: readonly string[]) => ({ question, in: codes });
const travels = look('travels', 'yes');
const notNew = { not: look('since', 'new') };

const yesno = (code: string, ...codes: readonly string[]) => ({
  code,
  type: 'single' as const,
  title: { en: code },
  options: codes.map((option) => ({ code: option, label: { en: option } })),
});
const earlier = [yesno('travels', 'yes', 'no'), yesno('since', 'new', 'old')];

describe('a condition as lines of a form', () => {
  it.each<[string, Condition]>([
    ['a choice within a list', { all: [travels, { any: [travels, notNew] }] }],
    ['a list turned round', { not: { any: [travels, notNew] } }],
    ['what is turned round twice', { not: { not: travels } }],
  ])('cannot say %s', (_what, condition) => {
    expect(linesOf(condition)).toBeUndefined();
  });

  it.each<[string, Condition | undefined]>([
    ['nothing', undefined],
    ['one look', travels],
    ['one look turned round', notNew],
    ['several that all hold', { all: [travels, notNew] }],
    ['several of which one holds', { any: [notNew, travels, look('since', 'old', 'new')] }],
  ])('says %s, and means the same again', (_what, condition) => {
    expect(conditionOf(linesOf(condition)!)).toEqual(condition);
  });

  it('refuses a line of which nothing is ticked that the question has', () => {
    const lines = [{ question: 'travels', in: ['maybe'] }];
    expect(() => readCondition({ lines, step: 'save' }, earlier, undefined)).toThrow(
      expect.objectContaining({ code: 'condition-line-empty' }),
    );
  });

  it('leaves a condition as it was written where the form says the same', () => {
    const former = { all: [travels] };
    const lines = [{ question: 'travels', in: 'yes' }, { question: '' }];
    expect(readCondition({ lines, step: 'save' }, earlier, former)).toBe(former);
    expect(readCondition({ lines, step: 'save' }, earlier, notNew)).toEqual(travels);
  });
});
