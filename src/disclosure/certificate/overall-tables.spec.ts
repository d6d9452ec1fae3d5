import { describe, expect, it } from '@jest/globals';
import { published } from '../../../test/support/published.js';
import {
  ABOUT,
  askedPeople,
  otherPeople,
  ROUTE,
  routedDefinition,
} from '../../../test/support/routed-survey.js';
import type { PublishedTable, ReleaseContent } from '../release.js';
import { checkOverallTables } from './overall-tables.js';

const { content } = published({
  definition: routedDefinition([ROUTE, ABOUT], []),
  responses: [...askedPeople([12, 9, 9]), ...otherPeople(10, 10)],
});

const withTable = (question: string, change: Partial<PublishedTable>): ReleaseContent => ({
  ...content,
  tables: content.tables.map((table) =>
    table.question === question ? { ...table, ...change } : table,
  ),
});

const refusalsOf = (release: ReleaseContent): readonly string[] => {
  const found: string[] = [];
  checkOverallTables(release, (why) => found.push(why));
  return found;
};

describe('checking the table of a conditional question', () => {
  it.each<[string, ReleaseContent, string]>([
    ['it is split by group', withTable('about', { by: ['p1'] }), 'about is split'],
    [
      'it is about fewer than may be a group',
      withTable('about', { asked: 4, cells: [[4, 2, 1, 1]] }),
      'about is about too few people',
    ],
    [
      'the number asked follows from nothing',
      withTable('route', { cells: [[50, null, null, null]] }),
      'about tells how many were asked',
    ],
    [
      'the number asked is another',
      withTable('about', { asked: 31 }),
      'about tells how many were asked',
    ],
    [
      'it counts others than those asked',
      withTable('about', { cells: [[50, 12, 9, 9]] }),
      'about is not of those asked',
    ],
    [
      'it counts more answers than people',
      withTable('about', { cells: [[30, 12, 12, 9]] }),
      'about is not of those asked',
    ],
    [
      'all but four gave one answer',
      withTable('about', { cells: [[30, 26, 2, 2]] }),
      'about is certain of somebody in a small part of these people',
    ],
    [
      'a bound says that all but four gave one answer',
      withTable('about', { cells: [[30, { atLeast: 26 }, null, null]] }),
      'about is certain of somebody in a small part of these people',
    ],
  ])('refutes the release where %s', (_what, release, why) => {
    expect(refusalsOf(release)).toContain(why);
  });

  it('takes what is published, up to the last answer but a group', () => {
    expect(refusalsOf(content)).toEqual([]);
    expect(refusalsOf(withTable('about', { cells: [[30, 25, 3, 2]] }))).toEqual([]);
  });
});
