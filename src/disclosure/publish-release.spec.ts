import { describe, expect, it } from '@jest/globals';
import { aDefinition, aQuestion, aQuestionnaire, people } from '../../test/support/small-survey.js';
import type { Response } from '../questionnaire/index.js';
import { ProtectedRelease } from './protected-release.js';
import { publishRelease, withVerbatims } from './publish-release.js';
import { readRelease } from './read-release.js';

const questionnaire = aQuestionnaire([4], [aQuestion('q1', 3)]);
const definition = aDefinition(questionnaire, [['p1']]);

/** So many of one group, spread over the answers in turn. */
const group = (code: string, counts: readonly number[]): readonly Response[] =>
  counts.flatMap((count, i) => people(count, { p1: code, q1: `o${i + 1}` }));

const ungrouped = (counts: readonly number[]): readonly Response[] =>
  counts.flatMap((count, i) => people(count, { q1: `o${i + 1}` }));

function release(responses: readonly Response[], prior: readonly ProtectedRelease[] = []) {
  const request = { definition, responses, invited: 100, verbatims: [], prior };
  const publication = publishRelease(request);
  if (publication.kind !== 'released') throw new Error('not released');
  return publication.release;
}

function rowsOf(published: ProtectedRelease) {
  const table = published.content.tables.find((t) => t.by.length === 1)!;
  return Object.fromEntries(table.rows.map((row, i) => [row, table.cells[i]!]));
}

const plain = [...group('a1', [4, 5, 6]), ...group('a2', [5, 3, 4]), ...group('a3', [3, 4, 2])];

describe('publishing a release', () => {
  it('hides a second group when one small group would follow from the total', () => {
    const rows = rowsOf(release([...plain, ...group('a4', [1, 1, 1])]));
    expect(rows['a4']).toEqual([null, null, null, null]);
    expect(rows['a3']).toEqual([null, null, null, null]);
    expect(rows['a1']).toEqual([15, 4, 5, 6]);
  });

  it('hides a third group when two hidden ones together are below the threshold', () => {
    const two = [...group('a3', [1, 1]), ...group('a4', [1, 0, 1])];
    const rows = rowsOf(release([...group('a1', [4, 5, 6]), ...group('a2', [5, 3, 4]), ...two]));
    expect([rows['a2'], rows['a3'], rows['a4']]).toEqual(Array(3).fill([null, null, null, null]));
    expect(rows['a1']).toEqual([15, 4, 5, 6]);
  });

  it('treats ones and zeros alike', () => {
    const rows = rowsOf(
      release([...group('a1', [4, 5, 6]), ...group('a2', [5, 3, 4]), ...group('a3', [1])]),
    );
    expect([rows['a3'], rows['a4']]).toEqual(Array(2).fill([null, null, null, null]));
  });

  it('protects a few who did not say which group they belong to', () => {
    const full = [...plain, ...group('a4', [6, 6, 6])];
    expect(Object.values(rowsOf(release(full))).flat()).not.toContain(null);
    expect(rowsOf(release([...full, ...ungrouped([1, 1])]))['a3']![0]).toBeNull();
  });

  it.each([
    ['all of a group answered alike', [12, 0, 0]],
    ['all but one of a group answered alike', [11, 1, 0]],
    ['an answer that nobody in a group gave', [6, 6, 0]],
  ])('does not show %s', (_, counts) => {
    const rows = rowsOf(release([...plain, ...group('a4', counts)]));
    expect(rows['a4']![0]).toBe(12);
    expect(rows['a4']!.slice(1).filter((cell) => typeof cell === 'number').length).toBeLessThan(2);
    expect(rows['a4']).not.toContain(0);
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

  it('refuses a second edition with other figures', () => {
    const first = release(plain);
    expect(release(plain, [first]).content.prior).toEqual([first.hash]);
    expect(() => release([...plain, ...group('a1', [1])], [first])).toThrow(
      expect.objectContaining({ code: 'prior-shows-other-figures' }),
    );
  });

  it('refuses a threshold below the floor', () => {
    const low = { ...definition, threshold: 4 };
    const request = { definition: low, responses: plain, invited: null, verbatims: [], prior: [] };
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
