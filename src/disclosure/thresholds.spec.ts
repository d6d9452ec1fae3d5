import { describe, expect, it } from '@jest/globals';
import { aDefinition, aQuestion, aQuestionnaire, people } from '../../test/support/small-survey.js';
import type { Question, Response } from '../questionnaire/index.js';
import { agreementLimit } from './protection/counting/question-lines.js';
import { boundOf } from './protection/protection-plan.js';
import { publishRelease } from './publish-release.js';
import type { PublishedCell } from './release.js';
import { COINS } from '../../test/support/coins.js';

type Asked = Partial<Pick<Question, 'type' | 'sensitive'>>;

/** Answers of one question, spread as given; the rest of `responses` left it out. */
function overallRow(
  counts: readonly number[],
  { type = 'single', sensitive = false }: Asked = {},
  { silent = 0, threshold = 5, sensitiveThreshold = 8 } = {},
): readonly PublishedCell[] {
  const questionnaire = aQuestionnaire([], [{ ...aQuestion('q', 3, type), sensitive }]);
  const definition = { ...aDefinition(questionnaire, []), threshold, sensitiveThreshold };
  const responses = [
    ...counts.flatMap((count, i) => people(count, { q: `o${i + 1}` })),
    ...people(silent, {}),
  ];
  return rowOf(definition, responses);
}

/** Each respondent's ticks, as the numbers of the options. */
const tickedRow = (ticks: readonly (readonly number[])[]): readonly PublishedCell[] =>
  rowOf(
    aDefinition(aQuestionnaire([], [aQuestion('q', 3, 'multiple')]), []),
    ticks.map((options) => ({ q: options.map((option) => `o${option}`) })),
  );

function rowOf(definition: ReturnType<typeof aDefinition>, responses: readonly Response[]) {
  const request = { definition, responses, invited: null, verbatims: [], prior: [], coins: COINS };
  const publication = publishRelease(request);
  if (publication.kind !== 'released') throw new Error('not released');
  return publication.release.content.tables[0]!.cells[0]!;
}

const NOTHING = [null, null, null];
const sensitive = { sensitive: true };

describe('the minimum group of a question (D1)', () => {
  it('withholds answers of a sensitive question one below its own threshold', () => {
    expect(overallRow([4, 2, 1], sensitive)).toEqual([7, ...NOTHING]);
    expect(overallRow([4, 2, 2], sensitive)).toEqual([8, 4, 2, 2]);
  });

  it('shows the same answers where the question is not sensitive', () => {
    expect(overallRow([4, 2, 1])).toEqual([7, 4, 2, 1]);
  });

  it('holds a sensitive question to the plain threshold where that is the higher one', () => {
    const rules = { threshold: 10, sensitiveThreshold: 5 };
    expect(overallRow([4, 3, 2], sensitive, { ...rules, silent: 6 })).toEqual([15, ...NOTHING]);
  });

  it('counts those who answered, not those who responded', () => {
    expect(overallRow([2, 1, 1], {}, { silent: 12 })).toEqual([16, ...NOTHING]);
    expect(overallRow([2, 2, 1], {}, { silent: 12 })).toEqual([17, 2, 2, 1]);
  });
});

describe('the limit of agreement (D3)', () => {
  it('is the coalition, and one more in a group of more than four times as many', () => {
    expect([1, 8, 9, 100].map((size) => agreementLimit(size, 1))).toEqual([1, 1, 2, 2]);
    expect([4, 5].map((size) => agreementLimit(size, 0))).toEqual([0, 1]);
    expect([12, 13].map((size) => agreementLimit(size, 2))).toEqual([2, 3]);
  });

  it('withholds the overall answers of a small survey in which one differs, not two', () => {
    expect(overallRow([7, 1])).toEqual([8, ...NOTHING]);
    expect(overallRow([6, 2])).toEqual([8, 6, 2, 0]);
  });

  it('withholds them in a larger one in which two differ, not three', () => {
    expect(overallRow([7, 2])).toEqual([9, ...NOTHING]);
    expect(overallRow([6, 3])).toEqual([9, 6, 3, 0]);
  });

  it('bounds an option that all but two chose, and shows the others', () => {
    expect(tickedRow([...Array<number[]>(18).fill([1, 2]), [2], [3]])).toEqual([
      20,
      { atLeast: 14 },
      { atLeast: 14 },
      1,
    ]);
    const half = [...Array<number[]>(10).fill([1, 2]), ...Array<number[]>(9).fill([1]), [3]];
    expect(tickedRow(half)).toEqual([20, { atLeast: 14 }, 10, 1]);
  });

  it('withholds an option that would give the bounded one back, and the next one not', () => {
    const nearlyAll = Array<number[]>(18).fill([1]);
    expect(tickedRow([...nearlyAll, [2], [3]])).toEqual([20, { atLeast: 14 }, null, 1]);
    expect(tickedRow([...nearlyAll, [1, 2], [2, 3]])).toEqual([20, { atLeast: 14 }, 2, 1]);
  });
});

describe('a bound in place of figures', () => {
  const rules = { threshold: 5, colluders: 1 };

  it('is four fifths of a large group, rounded up', () => {
    expect(boundOf(100, 2, rules)).toEqual({ column: 2, atLeast: 80 });
    expect(boundOf(101, 2, rules)).toEqual({ column: 2, atLeast: 81 });
  });

  it('leaves a coalition and a small group out of a smaller one', () => {
    expect(boundOf(13, 0, rules)).toEqual({ column: 0, atLeast: 7 });
    expect(boundOf(13, 0, { threshold: 5, colluders: 0 })).toEqual({ column: 0, atLeast: 8 });
  });

  it('is not given where it would be no majority', () => {
    expect(boundOf(12, 0, rules)).toBeUndefined();
  });
});

describe('the rows of a table by one or two profile questions', () => {
  const staff = (a: string, b: string | undefined, counts: readonly number[]) =>
    counts.flatMap((count, i) => people(count, { p1: a, ...(b ? { p2: b } : {}), q: `o${i + 1}` }));

  function tables(responses: readonly Response[], isSensitive = false) {
    const question = { ...aQuestion('q', 3), sensitive: isSensitive };
    const by = [['p1'], ['p1', 'p2'], ['p2', 'p1']];
    const definition = aDefinition(aQuestionnaire([2, 2], [question]), by);
    const request = {
      definition,
      responses,
      invited: null,
      verbatims: [],
      prior: [],
      coins: COINS,
    };
    const publication = publishRelease(request);
    if (publication.kind !== 'released') throw new Error('not released');
    return publication.release.content.tables.map(({ rows, cells }) =>
      Object.fromEntries(rows.map((row, i) => [row, cells[i]!])),
    );
  }

  const mixed = [
    ...staff('a1', 'b1', [10, 10, 10]),
    ...staff('a1', 'b2', [9, 8, 7]),
    ...staff('a2', 'b1', [8, 9, 6]),
    ...staff('a2', 'b2', [7, 6, 9]),
  ];

  it('give every crossing exactly where all groups are large and mixed', () => {
    const [, , crossed] = tables(mixed);
    expect(crossed).toEqual({
      'Total|Total': [99, 34, 33, 32],
      'Total|b1': [53, 18, 19, 16],
      'Total|b2': [46, 16, 14, 16],
      'a1|Total': [54, 19, 18, 17],
      'a1|b1': [30, 10, 10, 10],
      'a1|b2': [24, 9, 8, 7],
      'a2|Total': [45, 15, 15, 15],
      'a2|b1': [23, 8, 9, 6],
      'a2|b2': [22, 7, 6, 9],
    });
  });

  it('show the same of a group whichever question comes first', () => {
    const [, , one, other] = tables([...mixed.slice(0, 54), ...staff('a2', 'b1', [8, 9, 6])]);
    for (const [row, cells] of Object.entries(one!)) {
      expect(other![row.split('|').toReversed().join('|')]).toEqual(cells);
    }
  });

  it('never show a crossing of four people, nor the three that would give it back', () => {
    const [, , crossed] = tables([...mixed.slice(0, 77), ...staff('a2', 'b2', [2, 1, 1])]);
    for (const row of ['a1|b1', 'a1|b2', 'a2|b1', 'a2|b2']) {
      expect(crossed![row]).toEqual([null, ...NOTHING]);
    }
  });

  it('bound an agreed row of a plain question and not of a sensitive one', () => {
    const agreed = [...staff('a1', undefined, [29, 2]), ...staff('a2', undefined, [20, 20, 20])];
    expect(tables(agreed)[1]!['a1']).toEqual([31, { atLeast: 25 }, null, null]);
    expect(tables(agreed, true)[1]!['a1']).toEqual([31, ...NOTHING]);
  });
});
