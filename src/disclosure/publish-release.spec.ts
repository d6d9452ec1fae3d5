import { describe, expect, it } from '@jest/globals';
import { aDefinition, aQuestion, aQuestionnaire, people } from '../../test/support/small-survey.js';
import { published } from '../../test/support/published.js';
import type { Response } from '../questionnaire/index.js';
import { ProtectedRelease } from './protected-release.js';
import type { SiblingMerge } from './protection/index.js';
import { publishRelease, withVerbatims } from './publish-release.js';
import { readRelease } from './read-release.js';
import { COINS } from '../../test/support/coins.js';

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
  merges: readonly SiblingMerge[] = [],
) {
  const request = {
    definition,
    responses,
    invited: 100,
    verbatims: [],
    prior,
    merges,
    coins: COINS,
  };
  const publication = publishRelease(request);
  if (publication.kind !== 'released') throw new Error('not released');
  return publication.release;
}

function rowsOf(edition: ProtectedRelease) {
  const table = edition.content.tables.find((t) => t.by.length === 1)!;
  return Object.fromEntries(table.rows.map((row, i) => [row, table.cells[i]!]));
}

const plain = [...group('a1', [4, 5, 6]), ...group('a2', [5, 3, 4]), ...group('a3', [3, 4, 2])];

describe('publishing a release', () => {
  it('merges a small group with the smallest of the others', () => {
    const rows = rowsOf(release([...plain, ...group('a4', [1, 1, 1])]));
    expect(rows).toEqual({
      Total: [39, 13, 13, 13],
      a1: [15, 4, 5, 6],
      a2: [12, 5, 3, 4],
      'a3+a4': [12, 4, 5, 3],
    });
  });

  it('merges two small groups and a third while they are too few together', () => {
    const two = [...group('a3', [1, 1]), ...group('a4', [1, 0, 1])];
    const rows = rowsOf(release([...group('a1', [4, 5, 6]), ...group('a2', [5, 3, 4]), ...two]));
    expect(Object.keys(rows)).toEqual(['Total', 'a1', 'a2+a3+a4']);
    expect(rows['a2+a3+a4']).toEqual([16, 7, 4, 5]);
  });

  it('merges as was agreed before it merges by itself', () => {
    const merges = [{ profile: 'p1', options: ['a1', 'a4'] }];
    const rows = rowsOf(release([...plain, ...group('a4', [1, 1, 1])], [], merges));
    expect(Object.keys(rows)).toEqual(['Total', 'a1+a4', 'a2', 'a3']);
  });

  it('shows no row for a group of nobody', () => {
    expect(rowsOf(release(plain))['a4']).toEqual([null, null, null, null]);
  });

  it('protects a few who did not say which group they belong to', () => {
    const full = [...plain, ...group('a4', [6, 6, 6])];
    expect(Object.values(rowsOf(release(full))).flat()).not.toContain(null);
    expect(rowsOf(release([...full, ...ungrouped([1, 1])]))['a3']).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it.each([
    ['all', [12, 0, 0]],
    ['all but one', [11, 1, 0]],
    ['all but two', [10, 2, 0]],
    ['all but three', [9, 2, 1]],
  ])('withholds a group and a partner where %s of it answered alike', (_, counts) => {
    const rows = rowsOf(release([...plain, ...group('a4', counts)]));
    expect(rows['a4']).toEqual([12, null, null, null]);
    expect(rows['a3']).toEqual([9, null, null, null]);
    expect(rows['a1']).toEqual([15, 4, 5, 6]);
  });

  it.each([0, 1, 2, 3, 4, 5])(
    'shows one bound of a larger group, here where %i of it differ, and of its partner nothing',
    (differ) => {
      const rows = rowsOf(release([...plain, ...group('a4', [31 - differ, differ])]));
      expect(rows['a4']).toEqual([31, { atLeast: 22 }, null, null]);
      expect(rows['a3']).toEqual([9, null, null, null]);
    },
  );

  it('shows figures of a larger group where one more than that differ', () => {
    const rows = rowsOf(release([...plain, ...group('a4', [25, 6])]));
    expect(rows['a4']).toEqual([31, 25, 6, 0]);
  });

  it('shows a bound where nearly everybody answered alike', () => {
    const content = release(group('a1', [30, 1, 0])).content;
    expect(content.tables[0]!.cells).toEqual([[31, { atLeast: 22 }, null, null]]);
  });

  it('releases nothing below the threshold', () => {
    const request = {
      definition,
      responses: people(4, {}),
      invited: null,
      verbatims: [],
      prior: [],
      coins: COINS,
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

  it('counts newcomers where they are a large group of several opinions', () => {
    const rows = rowsOf(release([...plain, ...group('a1', [3, 3])], [release(plain)]));
    expect(rows['a1']).toEqual([21, 7, 8, 6]);
  });

  it('withholds a table in which the newcomers would be told apart', () => {
    const later = release(
      [...plain, ...group('a1', [3, 2]), ...group('a2', [1])],
      [release(plain)],
    );
    expect(later.content.tables[0]!.cells).toEqual([[42, 16, 14, 12]]);
    expect(Object.values(rowsOf(later)).flat()).toEqual(Array(20).fill(null));
    expect(later.content.method.proof['withheldForEarlier']).toBe(16);
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
    expect(rowsWith(22)).toContain('a2+a3');
    expect(rowsWith(25)).toContain('a2');
  });

  it('refuses a threshold below the floor', () => {
    const low = { ...definition, threshold: 4 };
    const request = {
      definition: low,
      responses: plain,
      invited: null,
      verbatims: [],
      prior: [],
      coins: COINS,
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
