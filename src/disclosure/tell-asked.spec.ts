import { describe, expect, it } from '@jest/globals';
import {
  ABOUT,
  askedPeople,
  otherPeople,
  ROUTE,
  routedDefinition,
  TO_FIRST,
} from '../../test/support/routed-survey.js';
import { people } from '../../test/support/small-survey.js';
import { type Response, tablesIn } from '../questionnaire/index.js';
import type { ProtectedRelease } from './protected-release.js';
import { publishRelease } from './publish-release.js';
import { readRelease } from './read-release.js';
import type { PublishedTable } from './release.js';
import { tellAsked } from './tell-asked.js';

function release(
  responses: readonly Response[],
  questions = [ROUTE, ABOUT],
  prior: readonly ProtectedRelease[] = [],
) {
  const definition = routedDefinition(questions, []);
  const publication = publishRelease({
    definition,
    responses,
    invited: null,
    verbatims: [],
    prior,
  });
  if (publication.kind !== 'released') throw new Error('not released');
  return publication.release;
}

/** How many were asked `about`, and the one row of its table. */
function aboutIn({ content: { tables } }: ProtectedRelease) {
  const { asked, cells } = tables.find(({ question }) => question === 'about')!;
  return { asked, row: cells[0] };
}

const TABLED = tablesIn(routedDefinition([ROUTE, ABOUT], []).questionnaire);

/** Of thirty, twenty gave the answer that leads to the second question. */
function routedTables(): readonly [PublishedTable, PublishedTable] {
  const table = { by: [], rows: ['Total'] };
  return [
    { ...table, question: 'route', columns: ['Total', 'o1', 'o2'], cells: [[30, 20, 10]] },
    { ...table, question: 'about', columns: ['Total', 'c1', 'c2', 'c3'], cells: [[20, 8, 7, 5]] },
  ];
}

const WITHHELD = { asked: null, row: [null, null, null, null] };

describe('the table of a conditional question', () => {
  it('is withheld where fewer were asked than may be a group', () => {
    expect(aboutIn(release([...askedPeople([2, 1, 1]), ...otherPeople(20, 20)]))).toEqual(WITHHELD);
  });

  it('is withheld where the answer that leads to it is not told exactly', () => {
    // All but two of forty chose o1: the earlier question shows a block only.
    expect(aboutIn(release([...askedPeople([18, 10, 10]), ...otherPeople(1, 1)]))).toEqual(
      WITHHELD,
    );
  });

  it('is withheld where answers to two questions would be counted together', () => {
    const other = { ...ROUTE, code: 'other' };
    const both = { ...ABOUT, showIf: { all: [TO_FIRST, { question: 'other', in: ['o1'] }] } };
    const asked = [10, 10, 10].flatMap((count, i) =>
      people(count, { route: 'o1', other: 'o1', about: `c${i + 1}` }),
    );
    const responses = [...asked, ...people(20, { route: 'o2', other: 'o3' })];
    expect(aboutIn(release(responses, [ROUTE, other, both]))).toEqual(WITHHELD);
  });

  it('is withheld below the higher threshold where the answer that leads to it is sensitive', () => {
    const sensitive = [{ ...ROUTE, sensitive: true }, ABOUT];
    const seven = [...askedPeople([3, 2, 2]), ...otherPeople(20, 20)];
    expect(aboutIn(release(seven, sensitive))).toEqual(WITHHELD);
    const many = [...askedPeople([12, 12, 12]), ...otherPeople(20, 20)];
    expect(aboutIn(release(many, sensitive))).toEqual({ asked: 36, row: [36, 12, 12, 12] });
  });

  it('counts those who were asked, and whoever of them did not answer', () => {
    const silent = people(3, { route: 'o1' });
    const responses = [...askedPeople([7, 6, 8]), ...silent, ...otherPeople(10, 11)];
    expect(aboutIn(release(responses))).toEqual({ asked: 24, row: [24, 7, 6, 8] });
  });

  it('counts the rest where those are hidden who chose an option', () => {
    const hidden = { ...ABOUT, showIf: { not: TO_FIRST } };
    const asked = people(16, { route: 'o2', about: 'c1' });
    const unsaid = people(9, { about: 'c2' });
    const responses = [...people(20, { route: 'o1' }), ...asked, ...unsaid];
    expect(aboutIn(release(responses, [ROUTE, hidden]))).toEqual({
      asked: 25,
      row: [25, 16, 9, 0],
    });
  });

  it('shows a block unless a group of those asked, and one more, answered otherwise', () => {
    // Whoever reads the block knows that at most five of 24 differ: one who does leaves four others.
    const responses = [...askedPeople([19, 3, 2]), ...otherPeople(10, 10)];
    const [most, few] = [
      { from: 19, to: 24 },
      { from: 0, to: 5 },
    ];
    expect(aboutIn(release(responses))).toEqual({ asked: 24, row: [24, most, few, few] });
    const enough = [...askedPeople([18, 3, 3]), ...otherPeople(10, 10)];
    expect(aboutIn(release(enough))).toEqual({ asked: 24, row: [24, 18, 3, 3] });
  });

  it('is told of those asked together, never by group', () => {
    const definition = routedDefinition([ROUTE, ABOUT]);
    const responses = [...askedPeople([9, 9, 9]), ...otherPeople(10, 10)].map((one, i) => ({
      ...one,
      p1: `a${(i % 3) + 1}`,
      p2: `b${(i % 2) + 1}`,
    }));
    const request = {
      definition,
      responses,
      invited: null,
      verbatims: [],
      prior: [],
    };
    const publication = publishRelease(request);
    if (publication.kind !== 'released') throw new Error('not released');
    const { tables } = publication.release.content;
    const splits = (question: string) =>
      tables.filter((table) => table.question === question).map(({ by }) => by.join());
    expect(splits('about')).toEqual(['']);
    expect(splits('route')).toEqual(['', 'p1', 'p2']);
  });

  it('is withheld in a later edition with newcomers, some of whom were asked', () => {
    const first = [...askedPeople([10, 10, 10]), ...otherPeople(10, 10)];
    const later = [...first, ...askedPeople([6, 6, 6]), ...otherPeople(6, 6)];
    const edition = release(later, [ROUTE, ABOUT], [release(first)]);
    expect(edition.content.participation.responses).toBe(80);
    expect(aboutIn(edition)).toEqual(WITHHELD);
  });

  it('stays as it was in a later edition of the same responses', () => {
    const responses = [...askedPeople([10, 10, 10]), ...otherPeople(10, 10)];
    const again = release(responses, [ROUTE, ABOUT], [release(responses)]);
    expect(aboutIn(again)).toEqual({ asked: 30, row: [30, 10, 10, 10] });
  });

  it('is read back from the file, with how many were asked', () => {
    const published = release([...askedPeople([10, 10, 10]), ...otherPeople(10, 10)]);
    const read = readRelease(JSON.parse(JSON.stringify(published.content)));
    expect(aboutIn(read)).toEqual(aboutIn(published));
  });
});

describe('how many were asked', () => {
  const [route, about] = routedTables();
  const asked = (table: Partial<PublishedTable>, atLeast = 5) => {
    const [, told] = tellAsked([route, { ...about, ...table }], TABLED, {
      responses: 30,
      thresholdOf: () => atLeast,
    });
    return told!.asked;
  };

  it('is told from as many as the threshold on', () => {
    expect([asked({}, 20), asked({}, 21)]).toEqual([20, null]);
  });

  it('is told where one figure of the table is', () => {
    expect(asked({ cells: [[null, null, null, { from: 0, to: 3 }]] })).toBe(20);
    expect(asked({ rows: ['Total', 'a1'], cells: [[null], [4]] })).toBe(20);
    expect(asked({ cells: [[null, null, null, null]] })).toBeNull();
  });
});
