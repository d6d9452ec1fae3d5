import { describe, expect, it } from '@jest/globals';
import { aDefinition, aQuestion, aQuestionnaire, people } from '../../test/support/small-survey.js';
import type { Question, Response } from '../questionnaire/index.js';
import { publishRelease } from './publish-release.js';
import type { PublishedCell } from './release.js';

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
  const request = { definition, responses, invited: null, verbatims: [], prior: [] };
  const publication = publishRelease(request);
  if (publication.kind !== 'released') throw new Error('not released');
  return publication.release.content.tables[0]!.cells[0]!;
}

const NOTHING = [null, null, null];
const sensitive = { sensitive: true };

describe('the minimum group of a question (D1)', () => {
  it('withholds answers of a sensitive question at its own threshold, and not of one person more', () => {
    expect(overallRow([4, 2, 2], sensitive)).toEqual([8, ...NOTHING]);
    expect(overallRow([4, 3, 2], sensitive)).toEqual([9, 4, 3, 2]);
  });

  it('shows the same answers where the question is not sensitive', () => {
    expect(overallRow([3, 2, 2])).toEqual([7, 3, 2, 2]);
  });

  it('holds a sensitive question to the plain threshold where that is the higher one', () => {
    const rules = { threshold: 10, sensitiveThreshold: 5 };
    expect(overallRow([4, 3, 2], sensitive, { ...rules, silent: 6 })).toEqual([15, ...NOTHING]);
  });

  it('counts those who answered, not those who responded', () => {
    expect(overallRow([2, 2, 1], {}, { silent: 12 })).toEqual([17, ...NOTHING]);
    expect(overallRow([2, 2, 2], {}, { silent: 12 })).toEqual([18, 2, 2, 2]);
  });
});

const block = (from: number, to: number) => ({ from, to });

describe('the limit of agreement (D3)', () => {
  it('withholds the answers of a survey of which a few are half, and not of one more', () => {
    expect(overallRow([3, 3])).toEqual([6, ...NOTHING]);
    expect(overallRow([4, 3])).toEqual([7, block(4, 7), block(0, 3), block(0, 3)]);
    expect(overallRow([4, 4])).toEqual([8, 4, 4, 0]);
  });

  it('shows the same whether all agree or up to three differ, and counts where four do', () => {
    const rows = [0, 1, 2, 3, 4].map((differ) => JSON.stringify(overallRow([40 - differ, differ])));
    const agreed = JSON.stringify([40, block(37, 40), block(0, 3), block(0, 3)]);
    expect(new Set(rows.slice(0, 4))).toEqual(new Set([agreed]));
    expect(rows[4]).toBe('[40,36,4,0]');
  });

  it('gives a block to each option that nearly all chose, and to those that nearly nobody did', () => {
    const both = [...Array<number[]>(18).fill([1, 2]), [2], [3]];
    expect(tickedRow(both)).toEqual([20, block(17, 20), block(17, 20), block(0, 3)]);
    const half = [...Array<number[]>(10).fill([1, 2]), ...Array<number[]>(9).fill([1]), [3]];
    expect(tickedRow(half)).toEqual([20, block(17, 20), 10, block(0, 3)]);
  });
});

describe('the rows of a table by one profile question', () => {
  const staff = (a: string, counts: readonly number[]) =>
    counts.flatMap((count, i) => people(count, { p1: a, q: `o${i + 1}` }));

  function rowOfA1(responses: readonly Response[], isSensitive: boolean) {
    const question = { ...aQuestion('q', 3), sensitive: isSensitive };
    const definition = aDefinition(aQuestionnaire([2], [question]), [['p1']]);
    const rules = { ...definition, sensitiveThreshold: 20 };
    const request = { definition: rules, responses, invited: null, verbatims: [], prior: [] };
    const publication = publishRelease(request);
    if (publication.kind !== 'released') throw new Error('not released');
    const table = publication.release.content.tables.find(({ by }) => by.length === 1);
    return table?.cells[table.rows.indexOf('a1')];
  }

  it('are as large as the higher threshold for a question that is sensitive', () => {
    const responses = [...staff('a1', [6, 5, 5]), ...staff('a2', [14, 13, 15])];
    expect(rowOfA1(responses, false)?.[0]).toBe(16);
    expect(rowOfA1(responses, true)).toBeUndefined();
    const larger = [...responses, ...staff('a1', [2, 1, 2])];
    expect(rowOfA1(larger, true)?.[0]).toBe(21);
  });

  it('leave open that all of a group agree, and that three differ', () => {
    const agreed = [...staff('a1', [29, 2]), ...staff('a2', [20, 20, 20])];
    const [, most] = rowOfA1(agreed, false)!;
    expect(most).toMatchObject({ to: 31 });
    expect((most as { from: number }).from).toBeLessThanOrEqual(28);
  });
});
