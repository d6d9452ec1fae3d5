import { describe, expect, it } from '@jest/globals';
import { aDefinition, aQuestion, aQuestionnaire, people } from '../../test/support/small-survey.js';
import { published } from '../../test/support/published.js';
import type { AgreedMerge, Response } from '../questionnaire/index.js';
import { ProtectedRelease } from './protected-release.js';
import { publishRelease, withVerbatims } from './publish-release.js';
import { readRelease } from './read-release.js';
import type { PublishedCell } from './release.js';

const questionnaire = aQuestionnaire([4], [aQuestion('q1', 3)]);
const definition = aDefinition(questionnaire, [['p1']]);

/** So many of one group, spread over the answers in turn. */
const group = (code: string, counts: readonly number[]): readonly Response[] =>
  counts.flatMap((count, i) => people(count, { p1: code, q1: `o${i + 1}` }));

const ungrouped = (counts: readonly number[]): readonly Response[] =>
  counts.flatMap((count, i) => people(count, { q1: `o${i + 1}` }));

function release(
  responses: readonly Response[],
  prior: readonly ProtectedRelease[] = [],
  merges: readonly AgreedMerge[] = [],
) {
  const request = {
    definition,
    responses,
    invited: 100,
    verbatims: [],
    prior,
    merges,
  };
  const publication = publishRelease(request);
  if (publication.kind !== 'released') throw new Error('not released');
  return publication.release;
}

function rowsOf(edition: ProtectedRelease) {
  const table = edition.content.tables.find((t) => t.by.length === 1)!;
  return Object.fromEntries(table.rows.map((row, i) => [row, table.cells[i]!]));
}

const endsOf = (cell: PublishedCell): readonly [number, number] => {
  if (typeof cell === 'number') return [cell, cell];
  if (cell === null || !('from' in cell)) throw new Error('nothing is told');
  return [cell.from, cell.to];
};

const plain = [...group('a1', [4, 5, 6]), ...group('a2', [5, 3, 4]), ...group('a3', [3, 4, 2])];

describe('publishing a release', () => {
  it('joins a small group with the row beside it, and tells sizes exactly where that is safe', () => {
    const rows = rowsOf(release([...plain, ...group('a4', [1, 1, 1])]));
    expect(Object.keys(rows)).toEqual(['Total', 'a1', 'a2', 'a3+a4']);
    expect(Object.values(rows).map(([people]) => people)).toEqual([39, 15, 12, 12]);
    expect(rows['Total']).toEqual([39, 13, 13, 13]);
  });

  it('gives ranges of answers that are true, of every row that it shows', () => {
    const rows = rowsOf(release([...plain, ...group('a4', [6, 6, 6])]));
    const truth = { a1: [4, 5, 6], a2: [5, 3, 4], a3: [3, 4, 2], a4: [6, 6, 6] };
    for (const [code, counts] of Object.entries(truth)) {
      counts.forEach((count, i) => {
        const [from, to] = endsOf(rows[code]![i + 1]!);
        expect([code, from <= count && count <= to]).toEqual([code, true]);
      });
    }
  });

  it('joins two small groups and the row beside them while they are too few together', () => {
    const two = [...group('a3', [1, 1]), ...group('a4', [1, 0, 1])];
    const rows = rowsOf(release([...group('a1', [4, 5, 6]), ...group('a2', [5, 3, 4]), ...two]));
    expect(Object.keys(rows)).toEqual(['Total', 'a1', 'a2+a3+a4']);
    expect(rows['a2+a3+a4']![0]).toBe(16);
  });

  it('merges as was agreed before it merges by itself', () => {
    const merges = [{ profile: 'p1', options: ['a1', 'a4'] }];
    const rows = rowsOf(release([...plain, ...group('a4', [1, 1, 1])], [], merges));
    expect(Object.keys(rows)).toEqual(['Total', 'a1+a4', 'a2', 'a3']);
  });

  it('treats a group of nobody like one of a few, whose size it may not tell either', () => {
    const rows = rowsOf(release(plain));
    expect(Object.keys(rows)).toEqual(['Total', 'a1', 'a2', 'a3+a4']);
    // 12 and 9 exactly would say that a3 and a4 are the nine of a3.
    expect([rows['a2']![0], rows['a3+a4']![0]]).toEqual([
      { from: 12, to: 15 },
      { from: 6, to: 9 },
    ]);
  });

  it('puts a few who did not say which group they belong to in a row with others', () => {
    const full = [...plain, ...group('a4', [6, 6, 6])];
    const sizesOf = (responses: readonly Response[]) =>
      Object.entries(rowsOf(release(responses))).map(([row, [people]]) => [row, people]);
    const alone = [
      ['a1', 15],
      ['a2', 12],
      ['a3', 9],
    ];
    expect(sizesOf(full)).toEqual([['Total', 54], ...alone, ['a4', 18]]);
    expect(sizesOf([...full, ...ungrouped([1, 1])])).toEqual([
      ['Total', 56],
      ...alone,
      ['others', 20],
    ]);
  });

  it('tells of a group the same figures, whether all of it answered alike, or all but one or two', () => {
    const rows = [
      [12, 0, 0],
      [11, 1, 0],
      [10, 2, 0],
    ].map((counts) => rowsOf(release([...plain, ...group('a4', counts)]))['a4']);
    expect(rows).toEqual(
      Array(3).fill([12, { from: 8, to: 12 }, { from: 0, to: 2 }, { from: 0, to: 2 }]),
    );
  });

  it('leaves open of a larger one that all agree, or up to three differ, where up to two do', () => {
    for (const differ of [0, 1, 2]) {
      const rows = rowsOf(release([...plain, ...group('a4', [31 - differ, differ])]));
      const [from, to] = endsOf(rows['a4']![1]!);
      expect([differ, from <= 28, to]).toEqual([differ, true, 31]);
    }
    const rows = rowsOf(release([...plain, ...group('a4', [28, 3])]));
    expect(rows['a4']![1]).toEqual({ from: 28, to: 30 });
  });

  it('may tell of a row that somebody in it differs, be it two, where other figures leave no more open', () => {
    const responses = [...group('a1', [2, 6]), ...group('a2', [5, 5]), ...group('a3', [2, 10])];
    const three = aDefinition(aQuestionnaire([3], [aQuestion('q1', 2)]), [['p1']]);
    const rows = rowsOf(published({ definition: three, responses }));
    expect(endsOf(rows['a3']![2]!)).toEqual([7, 11]);
  });

  it('shows a block where nearly everybody answered alike, the same for one who differs as for three', () => {
    const content = (differ: number) => release(group('a1', [31 - differ, differ, 0])).content;
    const block = [[31, { from: 28, to: 31 }, { from: 0, to: 3 }, { from: 0, to: 3 }]];
    for (const differ of [0, 1, 2, 3]) expect(content(differ).tables[0]!.cells).toEqual(block);
  });

  it('says what of the plan no table tells, and why', () => {
    const { tables, method, plan } = release(group('a1', [30, 1, 0])).content;
    expect(plan).toEqual([['p1']]);
    expect(tables.map(({ by }) => by)).toEqual([[]]);
    expect(method.untold).toEqual([{ by: ['p1'], why: 'groups' }]);
    expect(release(plain).content.method.untold).toBeUndefined();
  });

  it('tells no crossing, as none is known to be safe, and says so (D12)', () => {
    const crossings = [['p1'], ['p2'], ['p1', 'p2']];
    const crossed = aDefinition(aQuestionnaire([2, 2], [aQuestion('q1', 2)]), crossings);
    const responses = ['a1', 'a2'].flatMap((p1) =>
      ['b1', 'b2'].flatMap((p2) => ['o1', 'o2'].flatMap((q1) => people(25, { p1, p2, q1 }))),
    );
    const { tables, method } = published({ definition: crossed, responses }).content;
    expect(tables.map(({ by }) => by.join('|'))).toEqual(['', 'p1', 'p2']);
    expect(method.untold).toEqual([{ by: ['p1', 'p2'], why: 'crossing' }]);
  });

  it('releases nothing below the threshold', () => {
    const request = {
      definition,
      responses: people(4, {}),
      invited: null,
      verbatims: [],
      prior: [],
    };
    expect(publishRelease(request)).toEqual({ kind: 'too-few-responses', needed: 5 });
  });

  it('does not depend on the order of responses', () => {
    const responses = [...plain, ...group('a4', [1, 1, 1])];
    expect(release([...responses].reverse()).hash).toBe(release(responses).hash);
  });

  it('gives the same figures again for the same responses', () => {
    const first = release(plain);
    const second = release(plain, [first]);
    expect(second.content.prior).toEqual([first.hash]);
    expect(second.content.tables).toEqual(first.content.tables);
  });

  it('does not count a handful who came after the first edition', () => {
    const first = release(plain);
    const { participation, tables } = release([...plain, ...group('a1', [1])], [first]).content;
    expect(tables).toEqual(first.content.tables);
    expect(participation).toEqual(first.content.participation);
  });

  it('says the same of itself whatever the handful who came answered', () => {
    const known = [...plain, ...group('a4', [9, 3])];
    const agreeing = release([...known, ...group('a4', [1])], [release(known)]);
    const differing = release([...known, ...group('a4', [0, 1])], [release(known)]);
    expect(differing.content).toEqual(agreeing.content);
  });

  it('gives no row of its own to a group that a handful joined since the last wave (D6)', () => {
    const withHeadcount = (headcount: number) => {
      const asked = structuredClone(definition);
      Object.assign(asked.questionnaire.profile[0]!.options[1]!, { headcount });
      return asked;
    };
    const first = published({ definition: withHeadcount(20), responses: plain });
    const previousWave = first.content.survey.definition;
    const again = [...group('a1', [8, 2, 6]), ...group('a2', [2, 7, 3]), ...group('a3', [5, 1, 4])];
    const rowsWith = (headcount: number) => {
      const repeated = { ...withHeadcount(headcount), previousWave };
      return Object.keys(
        rowsOf(published({ definition: repeated, responses: again }, { prior: [first] })),
      );
    };
    expect(rowsWith(22)).toEqual(['Total', 'a1', 'a2+a3+a4']);
    expect(rowsWith(25)).toEqual(['Total', 'a1', 'a2', 'a3+a4']);
  });

  it('refuses a threshold below the floor', () => {
    const low = { ...definition, threshold: 4 };
    const request = {
      definition: low,
      responses: plain,
      invited: null,
      verbatims: [],
      prior: [],
    };
    expect(() => publishRelease(request)).toThrow(
      expect.objectContaining({ code: 'threshold-below-floor' }),
    );
  });
});

describe('a protected release', () => {
  it('cannot be changed', () => {
    const { content } = release(plain);
    expect(Object.isFrozen(content.tables[0]!.cells[0])).toBe(true);
    expect(ProtectedRelease.isProtected({ content })).toBe(false);
  });

  it('keeps its tables and names the earlier edition when verbatims are added', () => {
    const first = release(plain);
    const second = withVerbatims(first, [{ question: 'q1', text: 'A comment' }]);
    expect(second.content.tables).toEqual(first.content.tables);
    expect(second.content.prior).toEqual([first.hash]);
    expect(second.hash).not.toBe(first.hash);
  });

  it('can be read back from its file', () => {
    const first = release(plain);
    expect(readRelease(JSON.parse(JSON.stringify(first.content))).hash).toBe(first.hash);
  });

  it.each([
    [
      'a number was changed',
      'release-altered',
      { threshold: 5, participation: { invited: 1, responses: 36 } },
    ],
    ['a property was added', 'release-malformed', { extra: 1 }],
    ['a table is not a table', 'release-malformed', { tables: [null] }],
    ['the hash is missing', 'release-malformed', { hash: undefined }],
  ])('is not read back when %s', (_, code, change) => {
    const file = { ...JSON.parse(JSON.stringify(release(plain).content)), ...change };
    expect(() => readRelease(file)).toThrow(expect.objectContaining({ code }));
  });
});
