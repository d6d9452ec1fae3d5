import { describe, expect, it } from '@jest/globals';
import { leakInEnglish } from '../../../test/support/audit/in-english.js';
import { published } from '../../../test/support/published.js';
import {
  ABOUT,
  askedPeople,
  otherPeople,
  ROUTE,
  routedDefinition,
} from '../../../test/support/routed-survey.js';
import type { PublishedTable, ReleaseContent } from '../../disclosure/index.js';
import { Findings } from '../findings/findings.js';
import { checkConditional, checkConditionalIncrements } from './check-conditional.js';

const { content } = published({
  definition: routedDefinition([ROUTE, ABOUT], []),
  responses: [...askedPeople([12, 9, 9]), ...otherPeople(10, 10)],
});

/** The release with another table of one question. */
const withTable = (question: string, change: Partial<PublishedTable>): ReleaseContent => ({
  ...content,
  tables: content.tables.map((table) =>
    table.question === question ? { ...table, ...change } : table,
  ),
});

const leaksIn = (release: ReleaseContent): readonly string[] => {
  const findings = new Findings();
  checkConditional(release, findings);
  return findings.leaks.map((leak) => `${leak.rule}: ${leakInEnglish(leak)}`);
};

describe('the claim about conditional questions', () => {
  it.each<[string, ReleaseContent, RegExp]>([
    ['a split by group', withTable('about', { by: ['p1'] }), /split by group/],
    ['too few people', withTable('about', { asked: 4, cells: [[4, 2, 1, 1]] }), /fewer than 5/],
    [
      'a number that the earlier question withholds',
      withTable('route', { cells: [[50, null, null, null]] }),
      /follows from no other figure/,
    ],
    [
      'another number than the earlier question tells',
      withTable('about', { asked: 29 }),
      /says 30/,
    ],
    [
      'an answer that all but four of them gave',
      withTable('about', { cells: [[30, 26, 2, 2]] }),
      /answered other than “c1”/,
    ],
    [
      'a bound that says as much',
      withTable('about', { cells: [[30, { atLeast: 26 }, null, null]] }),
      /answered other than “c1”/,
    ],
  ])('is refuted by %s', (_what, release, sentence) => {
    expect(leaksIn(release)).toEqual([expect.stringMatching(sentence)]);
    expect(leaksIn(release)[0]).toMatch(/^D13: /);
  });

  it('holds for what is published, and for a table that says nothing', () => {
    expect(leaksIn(content)).toEqual([]);
    const silent = withTable('about', { asked: null, cells: [[null, null, null, null]] });
    expect(leaksIn(silent)).toEqual([]);
    expect(checkConditional(silent, new Findings())).toEqual([]);
    expect(checkConditional(content, new Findings())).toMatchObject([{ rule: 'D13' }]);
  });
});

describe('two editions of a conditional question', () => {
  const leaksBetween = (increments: readonly PublishedTable[]): readonly string[] => {
    const findings = new Findings();
    checkConditionalIncrements(content.definition, increments, findings);
    return findings.leaks.map(({ rule, where }) => `${rule} ${where}`);
  };

  it('leak where both tell of those who were asked', () => {
    expect(leaksBetween(content.tables)).toEqual(['D5 about']);
  });

  it('do not where one of them withholds it', () => {
    const silent = withTable('about', { cells: [[null, null, null, null]] });
    expect(leaksBetween(silent.tables)).toEqual([]);
  });
});
