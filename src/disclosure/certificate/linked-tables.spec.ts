import { describe, expect, it } from '@jest/globals';
import { questionnaireOf, questionOf } from '../../../test/support/kinds/index.js';
import { options } from '../../../test/support/kinds/kind-examples.js';
import type { PublishedCell, ReleaseContent } from '../release.js';
import { checkOverallTables } from './overall-tables.js';

const FIRST = { question: 'asked:first', cells: [[50, 20, 18, 12]] };
const AMONG = { question: 'asked:among', cells: [[50, 40, 35, 25]] };

interface Printed {
  readonly question: string;
  readonly by?: readonly string[];
  readonly cells: readonly (readonly PublishedCell[])[];
}

/** What a release with these tables of a ranking is refuted for. */
function refuted(tables: readonly Printed[], sensitive = false): readonly string[] {
  const ranking = questionOf('ranking', { options: options('a', 'b', 'c'), among: 2, sensitive });
  const content = {
    definition: { questionnaire: questionnaireOf(ranking) },
    threshold: 10,
    sensitiveThreshold: 20,
    tables: tables.map((table) => ({ by: [], rows: [], columns: [], ...table })),
  } as unknown as ReleaseContent;
  const found: string[] = [];
  checkOverallTables(content, (why) => found.push(why));
  return found;
}

const among = (...cells: readonly PublishedCell[]): Printed => ({ ...AMONG, cells: [cells] });

describe('the first places of a ranking, told together,', () => {
  it.each<[string, readonly Printed[], string]>([
    ['is split', [FIRST, { ...AMONG, by: ['site'] }], 'asked:among is split'],
    [
      'has several rows',
      [FIRST, { ...AMONG, cells: [...AMONG.cells, [25, 20, 18, 12]] }],
      'asked:among is split',
    ],
    ['is about too few', [FIRST, among(9, 5, 4, 3)], 'asked:among is about too few people'],
    [
      'withholds how many answered',
      [FIRST, among(null, 40, 35, 25)],
      'asked:among is about too few people',
    ],
    [
      'shows that fewer than a group chose otherwise',
      [FIRST, among(50, 41, 35, 24)],
      'asked:among is certain of somebody in a small part of these people',
    ],
    [
      'stands beside a table that withholds a cell',
      [{ ...FIRST, cells: [[50, 20, null, 12]] }, AMONG],
      'asked:among tells what asked:first withholds',
    ],
    ['stands alone', [AMONG], 'asked:among tells what asked:first withholds'],
  ])('are refuted if the table %s', (_what, tables, why) => {
    expect(refuted(tables)).toContain(why);
  });

  it('are about more people where they are sensitive', () => {
    expect(refuted([FIRST, among(19, 9, 9, 9)])).toEqual([]);
    expect(refuted([FIRST, among(19, 9, 9, 9)], true)).toContain(
      'asked:among is about too few people',
    );
  });

  it('stand where enough people answered and the other table shows everything', () => {
    expect(refuted([FIRST, AMONG])).toEqual([]);
    expect(refuted([FIRST, among(50, { atLeast: 40 }, 35, 24)])).toEqual([]);
  });

  it('may say nothing beside a table that withholds', () => {
    const silent = among(null, null, null, null);
    expect(refuted([{ ...FIRST, cells: [[50, null, null, null]] }, silent])).toEqual([]);
  });
});
