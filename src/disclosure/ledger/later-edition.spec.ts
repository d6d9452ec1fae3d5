import { describe, expect, it } from '@jest/globals';
import {
  CORRECTED,
  FIRST,
  group,
  NEWCOMER,
  RESPONSES,
} from '../../../test/support/corrected-editions.js';
import { published } from '../../../test/support/published.js';
import { canonicalHash } from '../../common/index.js';
import type { Response, SurveyDefinition } from '../../questionnaire/index.js';
import type { ProtectedRelease } from '../protected-release.js';
import { withVerbatims } from '../publish-release.js';
import { readRelease } from '../read-release.js';

const publish = (
  responses: readonly Response[],
  prior: readonly ProtectedRelease[] = [],
  definition: SurveyDefinition = FIRST,
) => published({ definition, responses }, { prior });

const first = publish(RESPONSES);
/** What an earlier version would have published of everybody. */
function asOfFirstSchema({ content }: ProtectedRelease): ProtectedRelease {
  const { hash, plan, method, ...kept } = content;
  expect([typeof hash, plan]).toEqual(['string', FIRST.crossings]);
  const old = {
    ...kept,
    schema: 'cahier/release-1',
    tables: content.tables.filter(({ by }) => by.length === 0),
    method: { name: 'trades', version: '1', proof: method.proof },
  };
  return readRelease({ ...old, hash: canonicalHash(old) });
}

/** What an earlier version of the method could have published, of which these rows are one example. */
function asOfVersion(version: string, { content }: ProtectedRelease): ProtectedRelease {
  const { hash, ...kept } = content;
  const old = { ...kept, method: { ...kept.method, version } };
  expect(canonicalHash(old)).not.toBe(hash);
  return readRelease({ ...old, hash: canonicalHash(old) });
}

const byGroup = ({ content }: ProtectedRelease) => content.tables.filter(({ by }) => by.length > 0);
const overall = ({ content }: ProtectedRelease, question: string) =>
  content.tables.find((table) => table.question === question && table.by.length === 0)!.cells[0];
/** Enough people of several opinions, at two sites. */
const MANY = [...group('a1', [4, 4, 4]), ...group('a3', [4, 4, 4])];

describe('a later edition of ranges', () => {
  it.each([
    ['nobody more', RESPONSES],
    ['somebody more', [...RESPONSES, NEWCOMER]],
    ['as many as are no group', [...RESPONSES, ...MANY.slice(0, 4)]],
    ['somebody else', [...RESPONSES.slice(1), NEWCOMER]],
    ['fewer', RESPONSES.slice(6)],
    ['many more, and somebody who left', [...RESPONSES.slice(8), ...group('a2', [0, 20, 20])]],
  ])('repeats every figure where it has %s', (_what, responses) => {
    const later = publish(responses, [first]).content;
    expect(later.tables).toEqual(first.content.tables);
    expect(later.participation.responses).toBe(RESPONSES.length);
    expect(later.prior).toEqual([first.hash]);
    expect(later.groups).toBeUndefined();
  });

  it.each(CORRECTED)('does so where it corrects %s', (_what, definition) => {
    const later = publish([...RESPONSES, NEWCOMER], [first], definition).content;
    expect(later.tables).toEqual(first.content.tables);
    const more = publish([...RESPONSES, ...MANY], [first], definition);
    expect(byGroup(more)).toEqual(byGroup(first));
  });

  it('counts those who came among everybody, and leaves the groups as they were', () => {
    const later = publish([...RESPONSES, ...MANY], [first]);
    expect(later.content.participation.responses).toBe(RESPONSES.length + MANY.length);
    expect(overall(later, 'q1')).toEqual([88, 19 + 8, 22 + 8, 23 + 8]);
    expect(byGroup(later)).toEqual(byGroup(first));
    expect(later.content.groups).toEqual({ edition: first.hash, responses: RESPONSES.length });
    expect(later.content.method.covered).toEqual({
      attackers: [],
      groups: [['p1']],
      editions: [first.hash],
    });
  });

  it('says still in the third edition of which one its groups are', () => {
    const second = publish([...RESPONSES, ...MANY], [first]);
    const third = publish([...RESPONSES, ...MANY, ...MANY], [second, first]).content;
    expect(third.groups).toEqual({ edition: first.hash, responses: RESPONSES.length });
    expect(third.participation.responses).toBe(RESPONSES.length + 2 * MANY.length);
    const repeated = publish([...RESPONSES, ...MANY, NEWCOMER], [first, second]).content;
    expect(repeated.tables).toEqual(second.content.tables);
    expect(repeated.groups).toEqual(third.groups);
  });

  it.each([12, 13, 14])(
    'tells the same of those who came whether all agreed or not: %s',
    (agreed) => {
      const came = [...group('a1', [agreed, 0, 0]), ...group('a2', [0, 14 - agreed, 0])];
      expect(overall(publish([...RESPONSES, ...came], [first]), 'q1')).toEqual([
        78,
        { from: 19 + 9, to: 19 + 14 },
        { from: 22, to: 22 + 5 },
        { from: 23, to: 23 + 5 },
      ]);
    },
  );

  it('tells nothing more of a question that those who came left out', () => {
    const silent = MANY.map(({ p1, q2 }, i) =>
      i < 5 ? { p1: p1!, q1: 'o1', q2: q2! } : { p1: p1!, q2: q2! },
    );
    const later = publish([...RESPONSES, ...silent], [first]);
    expect(overall(later, 'q1')).toEqual([null, null, null, null]);
    expect(overall(later, 'q2')).toEqual([88, 45, 43]);
  });

  it('repeats the latest where two editions did not know each other', () => {
    const second = publish([...RESPONSES, ...MANY], []);
    const third = publish([...RESPONSES, ...MANY, ...MANY], [first, second]).content;
    expect(third.tables).toEqual(second.content.tables);
  });

  it('splits by no group that no earlier one was split by, but where nothing else has changed', () => {
    const unsplit = { ...FIRST, crossings: [] };
    const plain = publish(RESPONSES, [], unsplit);
    expect(publish(RESPONSES, [plain]).content.tables).toEqual(first.content.tables);
    expect(byGroup(publish([...RESPONSES.slice(1), NEWCOMER], [plain]))).toEqual([]);
    expect(byGroup(publish([...RESPONSES, ...MANY], [plain]))).toEqual([]);
    expect(publish([...RESPONSES, ...MANY], [plain]).content.groups).toBeUndefined();
  });

  it.each(['1', '2', '3', '4'])(
    'names the version by which its groups were printed, here %s, and its own where it repeats none',
    (version) => {
      const editionOf = (responses: readonly Response[], prior: ProtectedRelease) =>
        publish(responses, [prior]).content;
      const old = asOfVersion(version, first);
      const plain = asOfVersion(version, publish(RESPONSES, [], { ...FIRST, crossings: [] }));
      for (const responses of [
        [...RESPONSES, NEWCOMER],
        [...RESPONSES, ...MANY],
      ]) {
        const later = editionOf(responses, old);
        expect(later.method.version).toBe(version);
        expect(later.tables.filter(({ by }) => by.length > 0)).toEqual(byGroup(old));
      }
      const now = first.content.method.version;
      expect(now).not.toBe(version);
      expect(editionOf([...RESPONSES, ...MANY], plain).method.version).toBe(now);
      expect(editionOf(RESPONSES, plain).method.version).toBe(now);
    },
  );

  it('is refused where it asks for larger groups than stand in an earlier one', () => {
    const stricter = { ...FIRST, threshold: 10, sensitiveThreshold: 10 };
    expect(() => publish(RESPONSES, [first], stricter)).toThrow(
      expect.objectContaining({ code: 'edition-of-smaller-groups', category: 'refused' }),
    );
    const strict = publish(RESPONSES, [], stricter);
    const later = publish([...RESPONSES, ...MANY.slice(0, 9)], [strict]).content;
    expect(later.tables).toEqual(strict.content.tables);
  });

  it('is refused after a release of the first method', () => {
    const old = asOfFirstSchema(first);
    expect(() => publish(RESPONSES, [old])).toThrow(
      expect.objectContaining({ code: 'prior-of-another-schema', category: 'refused' }),
    );
    const wave = { ...FIRST, previousWave: old.content.survey.definition };
    const again = publish([...MANY, ...MANY, ...RESPONSES.slice(3)], [old], wave).content;
    expect(again.prior).toEqual([old.hash]);
  });

  it('goes on from one that showed other comments', () => {
    const commented = withVerbatims(first, []);
    const later = publish([...RESPONSES, ...MANY], [first, commented]).content;
    expect(later.groups).toEqual({ edition: commented.hash, responses: RESPONSES.length });
  });
});
