import { describe, expect, it } from '@jest/globals';
import { type AskedQuestion, asking } from '../../../test/support/conditional-questionnaire.js';
import type { Condition } from '../condition.js';
import { canBeAsked } from './can-be-asked.js';

const look = (question: string, ...codes: readonly string[]): Condition => ({
  question,
  in: codes,
});

const one: AskedQuestion = { code: 'one', type: 'single', choices: ['x', 'y', 'z'] };
const some: AskedQuestion = { code: 'some', type: 'multiple', choices: ['x', 'y', 'z'] };
const grid: AskedQuestion = { code: 'grid', type: 'matrix', choices: ['x', 'y'], rows: ['r', 's'] };

const reach = (questions: readonly AskedQuestion[], ...conditions: readonly Condition[]) =>
  canBeAsked(asking([questions]), conditions);

describe('a condition that no answer makes hold', () => {
  it('wants two options of a single choice', () => {
    expect(reach([one], look('one', 'x'), look('one', 'y'))).toBe('never');
  });

  it('wants an option both chosen and not', () => {
    expect(reach([some], { all: [look('some', 'x'), { not: look('some', 'x', 'y') }] })).toBe(
      'never',
    );
  });

  it('wants a required question to be left out', () => {
    const required = { ...one, required: true };
    expect(reach([required], { not: look('one', 'x', 'y', 'z') })).toBe('never');
    expect(reach([one], { not: look('one', 'x', 'y', 'z') })).toBe('reachable');
  });

  it('wants more options than may be chosen', () => {
    const both = { all: [look('some', 'x'), look('some', 'y')] };
    expect(reach([{ ...some, max: 1 }], both)).toBe('never');
    expect(reach([{ ...some, max: 2 }], both)).toBe('reachable');
  });

  it('wants fewer options than must be chosen', () => {
    const onlyOne = { all: [look('some', 'x'), { not: look('some', 'y', 'z') }] };
    expect(reach([{ ...some, min: 2 }], onlyOne)).toBe('never');
    expect(reach([some], onlyOne)).toBe('reachable');
  });

  it('wants two answers in one row of a matrix', () => {
    expect(reach([grid], look('grid', 'r:x'), look('grid', 'r:y'))).toBe('never');
    expect(reach([grid], look('grid', 'r:x'), look('grid', 's:y'))).toBe('reachable');
  });

  it('looks at a question that is asked only where it cannot hold', () => {
    const follow: AskedQuestion = { code: 'follow', type: 'yesno', showIf: look('one', 'x') };
    expect(reach([one, follow], look('one', 'y'), look('follow', 'yes'))).toBe('never');
    expect(reach([one, follow], look('one', 'x'), look('follow', 'yes'))).toBe('reachable');
  });

  it('looks at a required question, of those who are not asked it', () => {
    const follow: AskedQuestion = {
      code: 'follow',
      type: 'yesno',
      required: true,
      showIf: look('one', 'x'),
    };
    const left = { not: look('follow', 'yes', 'no') };
    expect(reach([one, follow], left)).toBe('reachable');
    expect(reach([one, follow], left, look('one', 'x'))).toBe('never');
  });
});

describe('the search for answers', () => {
  it('sees four hundred options as the two that matter', () => {
    const choices = Array.from({ length: 400 }, (_, i) => `o${i}`);
    const many: AskedQuestion = { ...some, choices, min: 3 };
    const wanted = [look('some', 'o7'), { not: look('some', 'o300') }];
    expect(reach([many], ...wanted)).toBe('reachable');
    expect(reach([{ ...many, min: 400 }], ...wanted)).toBe('never');
  });

  it('gives up where too many questions decide together', () => {
    const questions = Array.from({ length: 20 }, (_, i) => ({ ...one, code: `q${i}` }));
    const each = questions.map(({ code }) => look(code, 'x'));
    const never = { all: [look('q19', 'y'), { not: look('q19', 'y') }] };
    expect(reach(questions, { any: each }, never)).toBe('too-intricate');
  });

  it('does not give up where each answer is settled by itself', () => {
    const questions = Array.from({ length: 20 }, (_, i) => ({ ...one, code: `q${i}` }));
    const each = questions.map(({ code }) => look(code, 'x'));
    expect(reach(questions, ...each)).toBe('reachable');
    expect(reach(questions, { not: { any: each } }, { any: each })).toBe('never');
  });
});
