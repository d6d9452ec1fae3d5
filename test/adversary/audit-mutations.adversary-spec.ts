import { describe, expect, it } from '@jest/globals';
import type { PublishedCell, PublishedTable, ReleaseContent } from '../../src/disclosure/index.js';
import type { Response } from '../../src/questionnaire/index.js';
import { carelessRelease } from '../support/attack/careless-release.js';
import { auditHere } from '../support/audit/audit-here.js';
import { faultsOf, trueValueOf } from '../support/audit/replay-derivation.js';
import { sealed } from '../support/audit/reseal.js';
import { aDefinition, aQuestion, aQuestionnaire, people } from '../support/small-survey.js';

const definition = aDefinition(
  aQuestionnaire([3, 2], [aQuestion('q1', 3)]),
  [['p1'], ['p2'], ['p1', 'p2']],
  5,
);

/** Respondents of one group, by how many gave each answer. */
const group = (p1: string, p2: string, ...answers: readonly number[]): readonly Response[] =>
  answers.flatMap((count, i) => people(count, { p1, p2, q1: `o${i + 1}` }));

/** Four groups that are withheld for the sake of two small ones among them. */
const hidden = [
  ...group('a1', 'b1', 2, 1, 0),
  ...group('a1', 'b2', 4, 4, 4),
  ...group('a2', 'b1', 3, 4, 5),
  ...group('a2', 'b2', 1, 2, 1),
];
const responses = [...hidden, ...group('a3', 'b1', 5, 6, 4), ...group('a3', 'b2', 4, 5, 6)];
/** The same with a shown group of which (nearly) everybody agrees. */
const agreeing = (...answers: readonly number[]) => [
  ...hidden,
  ...group('a3', 'b1', ...answers),
  ...group('a3', 'b2', 4, 5, 6),
];

type Cells = PublishedCell[][];
type Row = 'a1|b1' | 'a1|b2' | 'a2|b1' | 'a2|b2' | 'a3|b1';
type Change = (row: (name: Row) => PublishedCell[]) => void;

/** The release with the four groups withheld, its table by both profile questions changed. */
function release(change: Change = () => undefined, of: readonly Response[] = responses) {
  const { tables } = carelessRelease(definition, of, 0) as unknown as ReleaseContent;
  const copy = structuredClone(tables) as (PublishedTable & { cells: Cells })[];
  const crossed = copy.find(({ by }) => by.length === 2)!;
  const row = (name: Row) => crossed.cells[crossed.rows.indexOf(name)]!;
  for (const name of ['a1|b1', 'a1|b2', 'a2|b1', 'a2|b2'] as const) row(name).fill(null);
  change(row);
  return { file: sealed(definition, of.length, copy), tables: copy, crossed };
}

const put = (row: PublishedCell[], ...cells: readonly PublishedCell[]): void => {
  row.splice(0, cells.length, ...cells);
};

describe('the auditor', () => {
  it('accepts the release in which two small groups hide each other, with tables of whole people', async () => {
    const audit = await auditHere(release().file);
    expect(audit).toMatchObject({ verdict: 'safe', leaks: [], open: [] });
    expect(audit.proven.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['D1', 'D2', 'D3', 'D4', 'D7', 'D8', 'D9', 'D10']),
    );
    const { figures } = audit.proven.find(({ rule }) => rule === 'D1')!;
    expect(figures['whole']).toBeGreaterThan(0);
    expect(figures['whole']).toBe(figures['tables']);
  });

  it.each<[string, string, string, ReturnType<typeof release>]>([
    ['one withheld size is shown', 'D1', 'p1=a2, p2=b2', release((row) => put(row('a1|b2'), 12))],
    [
      'a small group is labelled',
      'D1',
      'p1=a1, p2=b1',
      release((row) => put(row('a1|b1'), 3, 2, 1, 0)),
    ],
    [
      'a limit leaves room for a few only',
      'D2',
      'p1=a1, p2=b1',
      release((row) => put(row('a1|b1'), { atMost: 4 })),
    ],
    ['everybody in a group agrees', 'D3', 'p1=a3, p2=b1', release(undefined, agreeing(15, 0, 0))],
    ['all but one in a group agree', 'D3', 'p1=a3, p2=b1', release(undefined, agreeing(1, 14, 0))],
    [
      'a limit says that nearly everybody agrees',
      'D3',
      'p1=a3, p2=b1',
      release((row) => put(row('a3|b1'), 15, null, { atLeast: 14 }, null), agreeing(0, 15, 0)),
    ],
  ])('rejects it when %s', async (_, rule, group, { file }) => {
    const { verdict, leaks } = await auditHere(file);
    expect(verdict).toBe('unsafe');
    expect(leaks.map((leak) => `${leak.rule} ${leak.where}`).join('\n')).toContain(
      `${rule} ${group}`,
    );
    for (const { derivation } of leaks) {
      expect(derivation.length).toBeGreaterThan(0);
      expect(derivation.flatMap((one) => faultsOf(one, [file.content]))).toEqual([]);
    }
  });

  it.each([
    [
      'a second grouping that overlaps the first',
      'a1+a3|b1',
      18,
      'row a1+a3|b1 (18) − row a3|b1 (15) = 3',
    ],
    ['a remainder', 'a2+a3|b1', 27, 'row b1 (30) − row a2+a3|b1 (27), so ≤ 3'],
  ])('rejects %s in a table of its own', async (_, label, size, sum) => {
    const { tables, crossed } = release();
    const filtered = { ...crossed, rows: [label], cells: [[size, null, null, null]] };
    const file = sealed(definition, responses.length, [...tables, filtered]);
    const { verdict, leaks } = await auditHere(file);
    expect(verdict).toBe('unsafe');
    expect(leaks.map(({ sentence }) => sentence).join('\n')).toContain(sum);
    for (const one of leaks.flatMap(({ derivation }) => derivation)) {
      expect(faultsOf(one, [file.content])).toEqual([]);
      const truth = trueValueOf(one, responses);
      expect(one.sense === 'atLeast' ? truth >= one.bound : truth <= one.bound).toBe(true);
    }
  });

  it('rejects an edition that one more respondent came for', async () => {
    const earlier = release(undefined, responses.slice(0, -1));
    const { verdict, leaks } = await auditHere(release().file, [earlier.file]);
    expect(verdict).toBe('unsafe');
    expect(leaks.every(({ rule }) => rule === 'D5')).toBe(true);
    expect(leaks[0]!.sentence).toContain('everybody is shown to be 1 people');
  });

  it('accepts the same figures once more', async () => {
    const { verdict, proven } = await auditHere(release().file, [release().file]);
    expect(verdict).toBe('safe');
    expect(proven.map(({ rule }) => rule)).toContain('D5');
  });

  it('rejects an earlier edition with the same figures that shows one group more', async () => {
    const earlier = release((row) => put(row('a1|b1'), 3));
    const { verdict } = await auditHere(release().file, [earlier.file]);
    expect(verdict).toBe('unsafe');
  });

  it('says that figures which cannot all be true are not proven to be safe', async () => {
    const { verdict, open } = await auditHere(release((row) => put(row('a1|b1'), 90)).file);
    expect(verdict).toBe('unproven');
    expect(open.join()).toContain('can all be true');
  });

  it('is not convinced when the time is up', async () => {
    const { auditRelease } = await import('../../src/auditor/index.js');
    const { loadSolver } = await import('../../src/solver/index.js');
    const { verdict, proven } = auditRelease(release().file, [], {
      solver: await loadSolver(),
      colluders: 1,
      isLate: () => true,
      secondsEach: 1,
      progress: () => undefined,
    });
    expect(verdict).toBe('unproven');
    expect(proven.map(({ rule }) => rule)).not.toContain('D1');
  });
});
