import { describe, expect, it } from '@jest/globals';
import { type AskedQuestion, asking } from '../../../test/support/conditional-questionnaire.js';
import type { Condition } from '../condition.js';
import { FINDINGS } from '../findings.js';
import { checkConditions } from './check-conditions.js';

const findings = (
  sections: readonly (readonly AskedQuestion[])[],
  conditions?: readonly (Condition | undefined)[],
): readonly string[] => {
  const found: string[] = [];
  checkConditions(asking(sections, conditions), (path, finding) =>
    found.push(`${path} ${FINDINGS[finding]}`),
  );
  return found;
};

const one: AskedQuestion = { code: 'one', type: 'single', choices: ['x', 'y'] };
const grid: AskedQuestion = { code: 'grid', type: 'matrix', choices: ['x', 'y'], rows: ['r'] };
const text: AskedQuestion = { code: 'why', type: 'text' };

/** A text after `one` and `grid` that is asked on this condition, however odd. */
const onCondition = (showIf: unknown): readonly string[] =>
  findings([[one, grid, { ...text, showIf: showIf as Condition }]]).map((finding) =>
    finding.replace('sections[0].questions[2].showIf', ''),
  );

const deep = (levels: number): unknown =>
  levels === 0 ? { question: 'one', in: ['x'] } : { not: deep(levels - 1) };

describe('a condition is refused', () => {
  it.each<[string, unknown, string]>([
    ['that is no object', 'one', ' condition'],
    ['that is a list', [{ question: 'one', in: ['x'] }], ' condition'],
    ['that says nothing', {}, ' condition'],
    ['of two kinds at once', { not: { question: 'one', in: ['x'] }, all: [] }, ' condition'],
    ['of nothing', { all: [] }, '.all condition'],
    ['without options', { question: 'one', in: [] }, ' condition'],
    ['on a number', { question: 'one', in: [1] }, ' condition'],
    ['with a field that it does not have', { question: 'one', in: ['x'], is: 1 }, ' condition'],
    ['of five levels', deep(4), '.not.not.not.not condition-depth'],
    [
      'of twenty-one parts',
      { any: Array.from({ length: 20 }, () => ({ question: 'one', in: ['x'] })) },
      ' condition-size',
    ],
    ['on no question', { question: 'two', in: ['x'] }, '.question unknown-question'],
    ['on itself', { not: { question: 'why', in: ['x'] } }, '.not.question not-earlier'],
    [
      'on an option that does not exist',
      { any: [{ question: 'one', in: ['x', 'z'] }] },
      '.any[0].in[1] unknown-option',
    ],
    ['on a matrix without its row', { question: 'grid', in: ['x'] }, '.in[0] unknown-option'],
    [
      'that never holds',
      {
        all: [
          { question: 'one', in: ['x'] },
          { question: 'one', in: ['y'] },
        ],
      },
      ' never-asked',
    ],
  ])('%s', (_what, showIf, finding) => {
    expect(onCondition(showIf)).toEqual([finding]);
  });

  it('on what is typed freely', () => {
    const last: AskedQuestion = { ...one, showIf: { question: 'why', in: ['x'] } };
    expect(findings([[text, last]])).toEqual([
      'sections[0].questions[1].showIf.question not-closed',
    ]);
  });

  it('on a later question, and so in a circle', () => {
    const first: AskedQuestion = { ...one, code: 'a', showIf: { question: 'b', in: ['x'] } };
    const second: AskedQuestion = { ...one, code: 'b', showIf: { question: 'a', in: ['x'] } };
    expect(findings([[first, second]])).toEqual([
      'sections[0].questions[0].showIf.question not-earlier',
    ]);
  });

  it('on a question of its own section', () => {
    expect(findings([[one]], [{ question: 'one', in: ['x'] }])).toEqual([
      'sections[0].showIf.question not-earlier',
    ]);
  });

  it('of a section that is never asked, once for all its questions', () => {
    const never: Condition = {
      all: [
        { question: 'one', in: ['x'] },
        { question: 'one', in: ['y'] },
      ],
    };
    const inside: AskedQuestion = { ...text, showIf: { question: 'one', in: ['x'] } };
    expect(findings([[one], [inside]], [undefined, never])).toEqual([
      'sections[1].showIf never-asked',
    ]);
  });

  it('of a question that contradicts its section', () => {
    const inside: AskedQuestion = { ...text, showIf: { question: 'one', in: ['x'] } };
    expect(findings([[one], [inside]], [undefined, { question: 'one', in: ['y'] }])).toEqual([
      'sections[1].questions[0].showIf never-asked',
    ]);
  });
});

describe('a condition is accepted', () => {
  it.each<[string, unknown]>([
    ['on an option', { question: 'one', in: ['x'] }],
    ['on a cell of a matrix', { not: { question: 'grid', in: ['r:x'] } }],
    ['of four levels', deep(3)],
  ])('%s', (_what, showIf) => {
    expect(onCondition(showIf)).toEqual([]);
  });
});
