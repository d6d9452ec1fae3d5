import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadSolver } from '../../src/solver/index.js';
import type { LinearSolver } from '../../src/suppression/index.js';
import {
  attackByBruteForce,
  attackExactly,
  onlyEdition,
  type AttackResult,
} from '../support/attack/attack-release.js';
import { carelessRelease } from '../support/attack/careless-release.js';
import type { ReleaseFile } from '../support/attack/release-file.js';
import { fileOf, published } from '../support/published.js';
import {
  randomSmallSurvey,
  THREE_PROFILES,
  TINY,
  type RandomSurvey,
} from '../support/random-small-survey.js';

/** `bench/attack-releases.mjs` goes on to 100,000. */
const SURVEYS = 800;
const TINY_SURVEYS = 100;
const THREE_PROFILE_SURVEYS = 60;
/** Surveys that an earlier engine gave something away of: agreement of a group by all three, a sum. */
const ONCE_BROKEN = [1565];
const ONCE_BROKEN_SMALL = [321021, 402420, 403841, 406559, 408014];

let solver: LinearSolver;

beforeAll(async () => {
  solver = await loadSolver();
});

const attack = (survey: RandomSurvey, release: ReleaseFile): AttackResult =>
  attackExactly({ solver, editions: onlyEdition(release), batches: [survey.responses] });

const careless = ({ definition, responses }: RandomSurvey): ReleaseFile =>
  carelessRelease(definition, responses, definition.threshold);

const said = (seed: number, { violations, undecided }: AttackResult): readonly string[] => [
  ...violations.map(({ rule, about }) => `survey ${seed}: ${rule}, ${about}`),
  ...undecided.map((target) => `survey ${seed}: undecided, ${target}`),
];

const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);

const showsCrossings = ({ tables }: ReleaseFile): boolean =>
  tables.some(
    ({ by, rows, cells }) =>
      by.length === 2 &&
      rows.some((row, r) => !row.split('|').includes('Total') && Number.isInteger(cells[r]![1])),
  );

const showsGroups = ({ tables }: ReleaseFile): boolean =>
  tables.some(
    ({ by, cells }) => by.length > 0 && cells.slice(1).some((row) => row.every(Number.isInteger)),
  );

describe('an attacker with a release of a small survey and a solver', () => {
  it('learns nothing about small groups that rules D1 to D3 and D7 forbid', () => {
    let showing = 0;
    const found = seeds(SURVEYS).flatMap((seed) => {
      const survey = randomSmallSurvey(seed);
      const release = fileOf(published(survey));
      if (showsGroups(release)) showing++;
      return said(seed, attack(survey, release));
    });
    expect(found).toEqual([]);
    expect(showing).toBeGreaterThan(SURVEYS / 2);
  });

  it('learns nothing from the crossings of three profile questions together', () => {
    const larger = [...seeds(THREE_PROFILE_SURVEYS), ...ONCE_BROKEN].map(
      (seed) => [seed, randomSmallSurvey(seed, THREE_PROFILES)] as const,
    );
    const smaller = ONCE_BROKEN_SMALL.map((seed) => [seed, randomSmallSurvey(seed)] as const);
    let crossed = 0;
    const found = [...larger, ...smaller].flatMap(([seed, survey]) => {
      const release = fileOf(published(survey));
      if (showsCrossings(release)) crossed++;
      return said(seed, attack(survey, release));
    });
    expect(found).toEqual([]);
    expect(crossed).toBeGreaterThan(THREE_PROFILE_SURVEYS / 2);
  });

  it('learns nothing where hardly anybody answered', () => {
    const found = seeds(TINY_SURVEYS).flatMap((seed) => {
      const survey = randomSmallSurvey(seed, TINY);
      return said(seed, attack(survey, fileOf(published(survey))));
    });
    expect(found).toEqual([]);
  });

  it('breaks every rule where only the small rows are blanked', () => {
    const broken = new Set(
      seeds(60).flatMap((seed) => {
        const survey = randomSmallSurvey(seed);
        return attack(survey, careless(survey)).violations.map(({ rule }) => rule);
      }),
    );
    expect([...broken].sort()).toEqual(
      expect.arrayContaining([
        'D1',
        'D2 answer',
        'D2 sensitive answer',
        'D2 size',
        'D3',
        'D3 leaf',
      ]),
    );
  });

  it('notices a figure that is not that of the responses', () => {
    const survey = randomSmallSurvey(1);
    const release = careless(survey);
    const [first, ...others] = release.tables;
    const [total, ...counts] = (first!.cells as readonly (readonly number[])[])[0]!;
    const forged = { ...first!, cells: [[total! + 1, ...counts], ...first!.cells.slice(1)] };
    expect(attack(survey, { ...release, tables: [forged, ...others] }).violations).toMatchObject([
      { rule: 'D8' },
    ]);
  });
});

describe('an attacker who tries all tables of a tiny survey', () => {
  const byBruteForce = (survey: RandomSurvey, release: ReleaseFile): AttackResult =>
    attackByBruteForce({ editions: onlyEdition(release), batches: [survey.responses] }, 500);

  it('excludes nothing that has to stay possible', () => {
    const found = seeds(TINY_SURVEYS).flatMap((seed) => {
      const survey = randomSmallSurvey(seed, TINY);
      return byBruteForce(survey, fileOf(published(survey))).violations;
    });
    expect(found).toEqual([]);
  });

  it('finds what the one with a solver finds, where only the small rows are blanked', () => {
    let violations = 0;
    for (const seed of seeds(60)) {
      const survey = randomSmallSurvey(seed, TINY);
      const release = careless(survey);
      const brute = byBruteForce(survey, release);
      const open = new Set(brute.undecided);
      const exact = attack(survey, release).violations.filter(
        ({ rule, about }) => rule !== 'D1' && !open.has(`${rule} ${about}`),
      );
      const names = (list: AttackResult['violations']) =>
        list.map(({ rule, about }) => `${rule} ${about}`).sort();
      expect(names(brute.violations)).toEqual(names(exact));
      violations += exact.length;
    }
    expect(violations).toBeGreaterThan(100);
  });
});
