import { beforeAll, describe, expect, it } from '@jest/globals';
import { aDefinition, aQuestion, aQuestionnaire } from '../../../test/support/small-survey.js';
import type { PublishedCell } from '../../disclosure/index.js';
import { loadSolver } from '../../solver/index.js';
import type { LinearModel, LinearSolver } from '../../suppression/index.js';
import { askedQuestionsOf, type Figures, TOTAL } from '../reading/figures.js';
import { attackHeadcounts } from './headcount-attack.js';

let solver: LinearSolver;

beforeAll(async () => {
  solver = await loadSolver();
});

const K = 10;

interface Told {
  /** People who belong to the options of the only profile question. */
  readonly heads: readonly (number | undefined)[];
  readonly responses: number;
  /** Size, then how many gave the first answer, by row. */
  readonly rows: Readonly<Record<string, readonly [size: PublishedCell, first: PublishedCell]>>;
}

function attack({ heads, responses, rows }: Told, isRanged = true, by = solver) {
  const plain = aQuestionnaire([heads.length], [aQuestion('q', 2)]);
  const questionnaire = {
    ...plain,
    profile: plain.profile.map((profile) => ({
      ...profile,
      options: profile.options.map((option, i) =>
        heads[i] === undefined ? option : { ...option, headcount: heads[i] },
      ),
    })),
  };
  const definition = aDefinition(questionnaire, [['p1']], K);
  const labels = Object.keys(rows);
  const figures: Figures = {
    definition,
    responses,
    tables: [
      {
        question: 'q',
        by: ['p1'],
        rows: [TOTAL, ...labels],
        columns: [TOTAL, 'o1', 'o2'],
        cells: [[responses, null, null], ...labels.map((label) => [...rows[label]!, null])],
      },
    ],
    limits: [],
    isRanged,
  };
  const { leaks, open, ...counts } = attackHeadcounts(
    figures,
    askedQuestionsOf(questionnaire, definition),
    {
      solver: by,
      isLate: () => false,
      secondsEach: 5,
    },
  );
  return { counts, leaks, open };
}

const sizes = (
  heads: Told['heads'],
  responses: number,
  told: Record<string, PublishedCell>,
): Told => ({
  heads,
  responses,
  rows: Object.fromEntries(Object.entries(told).map(([label, size]) => [label, [size, null]])),
});

describe('an attack with the headcounts of a definition', () => {
  it('finds nothing where many of each group took no part', () => {
    const { counts, leaks, open } = attack(sizes([60, 60, 60], 90, { a1: 30, a2: 30, a3: 30 }));
    expect({ leaks, open }).toEqual({ leaks: [], open: [] });
    expect(counts).toMatchObject({ profiles: ['p1'], groups: 6, unfitting: [] });
  });

  it.each<[string, PublishedCell]>([
    ['two', 58],
    ['none to four', { from: 56, to: 60 }],
  ])('finds a group of which %s took no part', (_few, size) => {
    const { leaks } = attack(sizes([60, 60], 90, { a1: size, a2: { from: 30, to: 34 } }));
    expect(leaks.map(({ rule, where }) => [rule, where])).toContainEqual(['D9', 'p1=a1']);
  });

  it('takes it that nobody, one, and each number up to k - 1 may be left, and what was clear before', () => {
    const wide = sizes([60, 60], 90, { a1: { from: 51, to: 60 }, a2: { from: 30, to: 39 } });
    expect(attack(wide).leaks).toEqual([]);
    // All but two took part: of each group none, one or two did not, whatever is told.
    const nearly = sizes([60, 60], 118, { a1: { from: 58, to: 60 }, a2: { from: 58, to: 60 } });
    expect(attack(nearly).leaks).toEqual([]);
    const exact = sizes([60, 60], 118, { a1: 59, a2: 59 });
    expect(attack(exact).leaks.map(({ rule }) => rule)).toContain('D9');
  });

  it('works out an option from the row that it is joined into', () => {
    const { leaks } = attack(sizes([60, 20, 60], 90, { 'a1+a2': 60, a3: 30 }));
    expect(leaks).toEqual([]);
    const few = attack(sizes([60, 6, 60], 90, { 'a1+a2': 62, a3: 28 })).leaks;
    expect(few.map(({ rule, where }) => [rule, where])).toEqual(
      expect.arrayContaining([
        ['D2', 'p1=a2'],
        ['D9', 'p1=a1'],
      ]),
    );
  });

  it.each<[PublishedCell, boolean]>([
    [{ from: 28, to: 32 }, true],
    [{ from: 27, to: 32 }, false],
  ])(
    'asks whether those who gave an answer can all be of the other option: %j',
    (first, isSure) => {
      const rows = {
        'a1+a2': [{ from: 30, to: 32 }, first],
        a3: [{ from: 28, to: 30 }, null],
      } as const;
      const { leaks } = attack({ heads: [5, 27, 30], responses: 60, rows });
      expect(leaks.map(({ rule, where }) => [rule, where])).toEqual(
        isSure ? [['D2', 'p1=a1']] : [],
      );
    },
  );

  it('says which headcounts cannot be true beside the sizes, and claims nothing of them', () => {
    const { counts, leaks } = attack(sizes([20, 60], 90, { a1: 30, a2: 60 }));
    expect(leaks).toEqual([]);
    expect(counts).toEqual({ profiles: [], groups: 0, unfitting: ['p1'] });
  });

  it.each([0, 1, 5])(
    'says after %i programmes that it was stopped, never that nothing fits',
    (most) => {
      // As a machine that is too busy: from then on each programme ends by its time limit.
      let left = most;
      const stopped: LinearSolver = {
        open: (program) => {
          const model = solver.open(program);
          const solve: LinearModel['solve'] = (options) => {
            const solution = model.solve(options);
            left -= 1;
            return left >= 0 ? solution : { ...solution, optimal: false, limit: 'time' };
          };
          return {
            setCosts: (costs) => model.setCosts(costs),
            setBounds: (lower, upper) => model.setBounds(lower, upper),
            setCoefficient: (...at) => model.setCoefficient(...at),
            addRow: (row) => model.addRow(row),
            dispose: () => model.dispose(),
            solve,
          };
        },
      };
      const rows = { 'a1+a2': [60, { from: 28, to: 32 }], a3: [30, null] } as const;
      const told = { heads: [60, 20, 60], responses: 90, rows };
      const { counts, leaks, open } = attack(told, true, stopped);
      expect([counts.unfitting, leaks]).toEqual([[], []]);
      expect(open.length).toBeGreaterThan(0);
      const undecided = ['open-headcounts', 'open-took-part', 'open-joined-row'];
      for (const { code } of open) expect(undecided).toContain(code);
    },
  );

  it('leaves out what has no headcounts, and releases of the first schema', () => {
    const none = { profiles: [], groups: 0, unfitting: [] };
    const plain = sizes([undefined, undefined], 90, { a1: 58, a2: 32 });
    expect(attack(plain).counts).toEqual(none);
    expect(attack(sizes([60, 60], 90, { a1: 58, a2: 32 }), false).counts).toEqual(none);
  });
});
