import { describe, expect, it } from '@jest/globals';
import { type AskedQuestion, asking } from '../../../test/support/conditional-questionnaire.js';
import type { Condition } from '../condition.js';
import { askedOf } from './asked-of.js';

const VISITS: Condition = { question: 'visits', in: ['weekly', 'monthly'] };

const askedWith = (
  sections: readonly (readonly AskedQuestion[])[],
  answers: Readonly<Record<string, unknown>>,
  conditions?: readonly (Condition | undefined)[],
): readonly string[] => [
  ...askedOf(asking(sections, conditions), (code) => answers[code]).questions,
];

describe('what is asked', () => {
  const visits = {
    code: 'visits',
    type: 'single',
    choices: ['weekly', 'monthly', 'never'],
  } as const;
  const why = { code: 'why', type: 'text', showIf: VISITS } as const;

  it('is no follow-up while the earlier question has no answer', () => {
    expect(askedWith([[visits, why]], {})).toEqual(['visits']);
  });

  it('is no follow-up of those who chose something else', () => {
    expect(askedWith([[visits, why]], { visits: 'never' })).toEqual(['visits']);
  });

  it('is the follow-up of those who chose one of its options', () => {
    expect(askedWith([[visits, why]], { visits: 'monthly' })).toEqual(['visits', 'why']);
  });

  it('is a question hidden by "not" where the earlier one has no answer', () => {
    const other = { ...why, showIf: { not: VISITS } };
    expect(askedWith([[visits, other]], {})).toEqual(['visits', 'why']);
    expect(askedWith([[visits, other]], { visits: 'weekly' })).toEqual(['visits']);
  });

  it('is what any chosen option of a list or any row of a matrix brings up', () => {
    const some = { code: 'some', type: 'multiple', choices: ['x', 'y'] } as const;
    const grid = { code: 'grid', type: 'matrix', choices: ['x', 'y'], rows: ['r', 's'] } as const;
    const onBoth = {
      code: 'last',
      type: 'text',
      showIf: {
        all: [
          { question: 'some', in: ['y'] },
          { question: 'grid', in: ['s:x'] },
        ],
      },
    } as const;
    const all = [[some, grid, onBoth]];
    expect(askedWith(all, { some: ['x', 'y'], grid: ['r:y', 's:x'] })).toContain('last');
    expect(askedWith(all, { some: ['x'], grid: ['s:x'] })).not.toContain('last');
    expect(askedWith(all, { some: ['y'], grid: ['r:x'] })).not.toContain('last');
  });

  it('is nothing of a section that is not asked, whatever its questions want', () => {
    const inside = { code: 'inside', type: 'text' } as const;
    const conditions = [undefined, VISITS];
    expect(askedWith([[visits], [inside]], { visits: 'never' }, conditions)).toEqual(['visits']);
    const asked = askedOf(asking([[visits], [inside]], conditions), () => 'weekly');
    expect([...asked.sections]).toEqual(['s1', 's2']);
    expect([...asked.questions]).toEqual(['visits', 'inside']);
  });

  it('takes no notice of an answer to a question that is not asked', () => {
    const often = { code: 'often', type: 'yesno', showIf: VISITS } as const;
    const last = {
      code: 'last',
      type: 'text',
      showIf: { question: 'often', in: ['yes'] },
    } as const;
    expect(askedWith([[visits, often, last]], { visits: 'never', often: 'yes' })).toEqual([
      'visits',
    ]);
  });

  it.each([null, 5, {}, [['weekly']], [null]])('is no follow-up of the answer %j', (answer) => {
    expect(askedWith([[visits, why]], { visits: answer })).toEqual(['visits']);
  });
});
