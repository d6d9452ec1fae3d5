import { describe, expect, it } from '@jest/globals';
import { aDefinition, aQuestion, aQuestionnaire, people } from '../../test/support/small-survey.js';
import type { Question, Response } from '../questionnaire/index.js';
import { agreementLimit } from './protection/counting/question-lines.js';
import { boundOf, lineSlack } from './protection/protection-plan.js';
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
    expect(overallRow([3, 2, 2], sensitive)).toEqual([7, ...NOTHING]);
    expect(overallRow([4, 2, 2], sensitive)).toEqual([8, 4, 2, 2]);
  });

  it('shows the same answers where the question is not sensitive', () => {
    expect(overallRow([3, 2, 2])).toEqual([7, 3, 2, 2]);
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
  it('is a fifth, at most a group but one and a coalition, at least two coalitions and one', () => {
    const limits = (rules: { threshold: number; colluders: number }) =>
      [5, 19, 20, 49, 50, 500].map((size) => agreementLimit(size, rules));
    expect(limits({ threshold: 10, colluders: 1 })).toEqual([3, 3, 4, 9, 10, 10]);
    expect(limits({ threshold: 5, colluders: 1 })).toEqual([3, 3, 4, 5, 5, 5]);
    expect(limits({ threshold: 10, colluders: 2 })).toEqual([5, 5, 5, 9, 10, 11]);
  });

  it('withholds the overall answers of a small survey in which three differ, not four', () => {
    expect(overallRow([9, 3])).toEqual([12, ...NOTHING]);
    expect(overallRow([8, 4])).toEqual([12, 8, 4, 0]);
  });

  it('shows the same of a larger one, whether all agree or as many differ as the limit allows', () => {
    const rows = [0, 1, 2, 3, 4, 5, 6].map((differ) =>
      JSON.stringify(overallRow([40 - differ, differ])),
    );
    expect(new Set(rows.slice(0, 6))).toEqual(new Set(['[40,{"atLeast":31},null,null]']));
    expect(rows[6]).toBe('[40,34,6,0]');
  });

  it('bounds an option that all but two chose, and shows the others', () => {
    expect(tickedRow([...Array<number[]>(18).fill([1, 2]), [2], [3]])).toEqual([
      20,
      { atLeast: 12 },
      { atLeast: 12 },
      1,
    ]);
    const half = [...Array<number[]>(10).fill([1, 2]), ...Array<number[]>(9).fill([1]), [3]];
    expect(tickedRow(half)).toEqual([20, { atLeast: 12 }, 10, 1]);
  });

  it('withholds an option that would give the bounded one back, and the next one not', () => {
    const nearlyAll = Array<number[]>(18).fill([1]);
    expect(tickedRow([...nearlyAll, [2], [3]])).toEqual([20, { atLeast: 12 }, null, 1]);
    expect(tickedRow([...nearlyAll, [1, 2], [2, 3], [1, 2, 3], [1, 2, 3]])).toEqual([
      22,
      { atLeast: 14 },
      4,
      3,
    ]);
  });
});

describe('a bound in place of figures', () => {
  it('leaves out those who differ and a small group that trades with them', () => {
    expect(lineSlack(100, { threshold: 5, colluders: 1 })).toBe(5 + 4);
    expect(lineSlack(17, { threshold: 5, colluders: 1 })).toBe(3 + 4);
    expect(boundOf(100, 2, 9)).toEqual({ column: 2, atLeast: 91 });
  });

  it('is not given where it would be no majority', () => {
    expect(boundOf(15, 0, 7)).toEqual({ column: 0, atLeast: 8 });
    expect(boundOf(14, 0, 7)).toBeUndefined();
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
    expect(tables(agreed)[1]!['a1']).toEqual([31, { atLeast: 22 }, null, null]);
    expect(tables(agreed, true)[1]!['a1']).toEqual([31, ...NOTHING]);
  });
});
