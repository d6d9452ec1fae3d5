import { describe, expect, it } from '@jest/globals';
import { type AskedQuestion, asking } from '../../../test/support/conditional-questionnaire.js';
import type { Base } from '../base.js';
import type { Condition } from '../condition.js';
import { baseOf } from './base-of.js';
import { placedQuestions } from './conditional-parts.js';

const look = (question: string, ...codes: readonly string[]): Condition => ({
  question,
  in: codes,
});

const one: AskedQuestion = { code: 'one', type: 'single', choices: ['x', 'y', 'z'] };
const two: AskedQuestion = { ...one, code: 'two' };
const some: AskedQuestion = { code: 'some', type: 'multiple', choices: ['x', 'y', 'z'] };
const grid: AskedQuestion = { code: 'grid', type: 'matrix', choices: ['x', 'y'], rows: ['r', 's'] };

/** The base of a question after these, on this condition. */
const base = (before: readonly AskedQuestion[], showIf: Condition): Base => {
  const placed = placedQuestions(asking([[...before, { code: 'last', type: 'yesno', showIf }]]));
  return baseOf(placed, placed.at(-1)!.conditions);
};

describe('the base of a conditional question', () => {
  it('is those who chose some options of one question', () => {
    const wanted = { kind: 'asked', table: 'one', columns: ['x', 'z'] };
    expect(base([one, two], look('one', 'x', 'z'))).toEqual(wanted);
    expect(base([one], { any: [look('one', 'x'), look('one', 'z')] })).toEqual(wanted);
    expect(base([one], { all: [look('one', 'x', 'z'), { not: look('one', 'y') }] })).toEqual(
      wanted,
    );
  });

  it('is the rest of everybody where those are hidden who chose some options', () => {
    expect(base([one], { not: look('one', 'x') })).toEqual({
      kind: 'rest',
      table: 'one',
      columns: ['x'],
    });
  });

  it('is those who chose, or did not choose, one option of several', () => {
    expect(base([some], look('some', 'y'))).toEqual({
      kind: 'asked',
      table: 'some',
      columns: ['y'],
    });
    expect(base([some], { not: look('some', 'y') })).toEqual({
      kind: 'rest',
      table: 'some',
      columns: ['y'],
    });
  });

  it('is told by the row of a matrix', () => {
    expect(base([grid], look('grid', 's:x'))).toEqual({
      kind: 'asked',
      table: 'grid:s',
      columns: ['x'],
    });
  });

  it('is told by the later of two questions where that is asked of some of them only', () => {
    const follow = { ...two, showIf: look('one', 'x') };
    expect(base([one, follow], { all: [look('one', 'x'), look('two', 'y')] })).toEqual({
      kind: 'asked',
      table: 'two',
      columns: ['y'],
    });
  });

  it.each<[string, readonly AskedQuestion[], Condition]>([
    ['answers to two questions', [one, two], { all: [look('one', 'x'), look('two', 'x')] }],
    ['either of two questions', [one, two], { any: [look('one', 'x'), look('two', 'x')] }],
    ['one of two options of several', [some], look('some', 'x', 'y')],
    ['two options of several', [some], { all: [look('some', 'x'), look('some', 'y')] }],
    ['either row of a matrix', [grid], look('grid', 'r:x', 's:x')],
    ['any row of a matrix', [grid], look('grid', 'r:x', 'r:y', 's:x', 's:y')],
    ['any place of a ranking', [{ ...some, type: 'ranking', among: 2 }], look('some', 'x')],
    [
      'somebody not asked a question, among others',
      [one, { ...two, showIf: look('one', 'x') }],
      { all: [{ not: look('two', 'x') }, look('one', 'x')] },
    ],
  ])('is told by no table where it is %s', (_what, before, showIf) => {
    expect(base(before, showIf)).toEqual({ kind: 'untold' });
  });
});
