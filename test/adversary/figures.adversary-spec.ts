import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Response, SurveyDefinition } from '../../src/questionnaire/index.js';
import { loadSolver } from '../../src/solver/index.js';
import type { LinearSolver } from '../../src/suppression/index.js';
import { attackFigures, type FiguresResult } from '../support/attack/figures/attack-figures.js';
import { attackStaff, type StaffResult } from '../support/attack/figures/attack-staff.js';
import type { Besides } from '../support/attack/figures/besides.js';
import { naive, publishing, silent, type Program } from '../support/attack/programs.js';
import type { Edition, ReleaseFile } from '../support/attack/release-file.js';
import { aDefinition, aQuestion, aQuestionnaire, people } from '../support/small-survey.js';

let solver: LinearSolver;

beforeAll(async () => {
  solver = await loadSolver();
});

/** `npm run attack -- figures` goes on for as long as it is given, and to five profile questions. */
const staff = (
  program: Program,
  {
    knowsStaff = false,
    colluders = 0,
    editions = 1,
    isScored = false,
    isMixed = false,
    isInside = false,
  } = {},
): StaffResult =>
  attackStaff({
    program,
    solver,
    seed: 1,
    surveys: 6,
    limits: {
      people: [20, 60],
      participation: [60, 98],
      profiles: isInside ? [2, 2] : [2, 3],
      isInside,
      thresholds: [5],
      editions,
      isScored,
      isMixed,
    },
    knowsStaff,
    colluders,
    mostSolves: 400,
  });

/** One question of two answers, told by each profile question by itself. */
const definitionBy = (profile: readonly number[]): SurveyDefinition =>
  aDefinition(
    aQuestionnaire(profile, [aQuestion('q', 2)]),
    profile.map((_, i) => [`p${i + 1}`]),
  );

/** So many people of a combination of options, who gave an answer. */
const some = (count: number, options: readonly number[], answer: number): readonly Response[] =>
  people(count, {
    ...Object.fromEntries(
      options.map((option, i) => [`p${i + 1}`, `${'abcd'[i]!}${option}`] as const),
    ),
    q: `o${answer}`,
  });

function attack(
  definition: SurveyDefinition,
  batches: readonly (readonly Response[])[],
  besides: Besides = { colluders: [] },
): FiguresResult {
  const editions: readonly Edition[] = batches.map((_, upTo) => {
    const responses = batches.slice(0, upTo + 1).flat();
    return {
      upTo,
      release: JSON.parse(naive({ definition, responses, invited: null })) as ReleaseFile,
    };
  });
  return attackFigures({ solver, editions, batches, besides, mostSolves: 400 });
}

describe('an attacker with every published figure and a solver', () => {
  it('breaks rows that are left out where they are small', () => {
    expect(staff(naive).brokenSurveys).toBeGreaterThan(3);
  });

  it('learns nothing where nothing is told by group', () => {
    expect(staff(silent)).toMatchObject({ broken: 0, undecided: 0, surveys: 6 });
  });

  it('learns nothing from the product about six small surveys', () => {
    const { broken, examples, targets } = staff(publishing);
    expect({ broken, examples }).toEqual({ broken: 0, examples: [] });
    expect(targets).toBeGreaterThan(100);
  });

  it('learns nothing from editions of the product, nor from figures that it repeats', () => {
    const { broken, examples, refused } = staff(publishing, { editions: 3 });
    expect({ broken, examples, refused }).toEqual({ broken: 0, examples: [], refused: 0 });
  });

  it('learns nothing of one profile question inside another, with the headcounts of both together', () => {
    const { broken, examples, targets } = staff(publishing, { isInside: true, knowsStaff: true });
    expect({ broken, examples }).toEqual({ broken: 0, examples: [] });
    expect(targets).toBeGreaterThan(100);
    expect(staff(naive, { isInside: true, knowsStaff: true }).brokenSurveys).toBeGreaterThan(3);
  });

  it('follows a rare answer through four profile questions to the four who gave it', () => {
    const rare = [...some(4, [1, 1, 1, 1], 2), ...some(2, [1, 1, 1, 2], 2)];
    const others = [
      ...some(10, [1, 2, 2, 1], 1),
      ...some(10, [2, 1, 2, 2], 1),
      ...some(10, [2, 2, 1, 2], 1),
    ];
    const { broken } = attack(definitionBy([2, 2, 2, 2]), [[...rare, ...others]]);
    expect(broken).toContain('D2, p1=a1 & p2=b1 & p3=c1 & p4=d1 · q=o2');
  });

  it('subtracts one edition from the next', () => {
    const first = [...some(9, [1], 1), ...some(8, [1], 2), ...some(9, [2], 1), ...some(7, [2], 2)];
    const newcomer = some(1, [2], 2);
    const definition = definitionBy([2]);
    expect(attack(definition, [[...first, ...newcomer]]).broken).toEqual([]);
    const { broken } = attack(definition, [first, newcomer]);
    expect(broken).toContain('D2, everybody · q=o2');
    expect(broken).toContain('D2, p1=a2 · q=o2');
  });
});

describe('an attacker who knows the rule of a score', () => {
  it('breaks rows that are left out where they are small, and nothing where there are no rows', () => {
    expect(staff(naive, { isScored: true }).brokenSurveys).toBeGreaterThan(3);
    expect(staff(silent, { isScored: true }).broken).toBe(0);
  });

  it('learns nothing from the product about items and classes together', () => {
    const { broken, examples, targets } = staff(publishing, { isScored: true });
    expect({ broken, examples }).toEqual({ broken: 0, examples: [] });
    expect(targets).toBeGreaterThan(300);
  });

  it('learns nothing about scores of every kind, with answers left out and another question beside', () => {
    const mixed = { isScored: true, isMixed: true };
    expect(staff(naive, mixed).brokenSurveys).toBeGreaterThan(3);
    expect(staff(silent, mixed).broken).toBe(0);
    const { broken, examples, targets } = staff(publishing, mixed);
    expect({ broken, examples }).toEqual({ broken: 0, examples: [] });
    expect(targets).toBeGreaterThan(300);
  });

  it('knows of a row in one class what everybody in it answered', () => {
    const [q1, q2] = ['q1', 'q2'].map((code) => ({ ...aQuestion(code, 2), required: true }));
    const points = [0, 1].map((count) => ({ answer: `o${count + 1}`, points: count }));
    const scale = {
      ...{ code: 's', title: { en: 's' }, source: { en: 's' }, licence: 'CC0-1.0' },
      method: 'sum' as const,
      items: ['q1', 'q2'].map((table) => ({ table, points })),
      classes: [0, 1].map((from) => ({
        ...{ code: `c${from}`, label: { en: `c${from}` } },
        from: 2 * from,
        to: from + 1,
      })),
    };
    const asked = { ...aQuestionnaire([2], [q1!, q2!]), scales: [scale] };
    const definition = aDefinition(asked, [['p1']]);
    const responses = [
      ...people(12, { p1: 'a1', q1: 'o2', q2: 'o2' }),
      ...people(10, { p1: 'a2', q1: 'o1', q2: 'o2' }),
      ...people(10, { p1: 'a2', q1: 'o2', q2: 'o1' }),
    ];
    const release = JSON.parse(naive({ definition, responses, invited: null })) as ReleaseFile;
    const knows = (isTold: (table: ReleaseFile['tables'][number]) => boolean) =>
      attackFigures({
        solver,
        editions: [{ release: { ...release, tables: release.tables.filter(isTold) }, upTo: 0 }],
        batches: [responses],
        besides: { colluders: [] },
        mostSolves: 400,
      }).broken;
    const sure = 'D3, p1=a1 · q1=o2';
    expect(knows(({ question, by }) => question === 's' || by.length === 0)).toContain(sure);
    expect(knows(({ by }) => by.length === 0)).toEqual([]);
  });
});

describe('an employer with the headcounts of every crossing', () => {
  const definition = definitionBy([2, 2]);
  // All 20 of the first site answered, 18 of them alike: so at least one of its three drivers did.
  const answered = [
    ...some(2, [1, 1], 1),
    ...some(1, [1, 1], 2),
    ...some(16, [1, 2], 1),
    ...some(1, [1, 2], 2),
    ...some(8, [2, 1], 1),
    ...some(9, [2, 1], 2),
    ...some(8, [2, 2], 1),
    ...some(9, [2, 2], 2),
  ];

  it('knows how many there are of a group that no table shows', () => {
    const sure = 'D2, p1=a1 & p2=b1 · q=o1';
    expect(attack(definition, [answered]).broken).not.toContain(sure);
    const { broken } = attack(definition, [answered], { staff: answered, colluders: [] });
    expect(broken).toContain(sure);
  });

  it('breaks rows that are left out where they are small, and nothing where there are no rows', () => {
    expect(staff(naive, { knowsStaff: true }).brokenSurveys).toBeGreaterThan(3);
    expect(staff(silent, { knowsStaff: true }).broken).toBe(0);
  });
});

describe('respondents who pool what they answered', () => {
  const definition = definitionBy([2]);
  const answered = [
    ...some(10, [1], 1),
    ...some(2, [1], 2),
    ...some(9, [2], 1),
    ...some(9, [2], 2),
  ];
  const dissenter = some(1, [1], 2);

  it('know of the rest of a group that it agrees, but for one', () => {
    const sure = 'D3, p1=a1 · q=o1';
    expect(attack(definition, [answered]).broken).toEqual([]);
    expect(attack(definition, [answered], { colluders: dissenter }).broken).toContain(sure);
    const outsider = some(1, [2], 2);
    expect(attack(definition, [answered], { colluders: outsider }).broken).not.toContain(sure);
  });

  it('break rows that are left out where they are small, and nothing where there are no rows', () => {
    for (const colluders of [1, 2]) {
      expect(staff(naive, { colluders }).brokenSurveys).toBeGreaterThan(3);
      expect(staff(silent, { colluders }).broken).toBe(0);
    }
  });
});
