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
import { rangeOf } from '../support/attack/read-tables.js';
import type { ReleaseFile } from '../support/attack/release-file.js';
import { fileOf, published } from '../support/published.js';
import {
  randomSmallSurvey,
  THREE_PROFILES,
  TINY,
  type RandomSurvey,
} from '../support/random-small-survey.js';
import { isWhole } from '../support/whole.js';

/** `bench/attack-releases.mjs` goes on to 100,000. */
const SURVEYS = isWhole ? 60 : 30;
const TINY_SURVEYS = isWhole ? 30 : 15;
const THREE_PROFILE_SURVEYS = isWhole ? 10 : 5;
/** Surveys of which ranges told an answer to a sensitive question, by rows of another; and a false row. */
const ONCE_BROKEN = [286, 504, 514, 660];

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

/** Whether it says of a group anything but that its figures lie between none and all of it. */
const showsGroups = ({ tables }: ReleaseFile): boolean =>
  tables.some(
    ({ by, cells }) =>
      by.length > 0 &&
      cells.slice(1).some((row) => row.slice(1).some((cell) => rangeOf(cell)[0] > 0)),
  );

describe('an attacker with a release of a small survey and a solver', () => {
  it('learns nothing about small groups that rules D1 to D3 and D7 forbid', () => {
    let showing = 0;
    const found = [...seeds(SURVEYS), ...ONCE_BROKEN].flatMap((seed) => {
      const survey = randomSmallSurvey(seed);
      const release = fileOf(published(survey));
      if (showsGroups(release)) showing++;
      return said(seed, attack(survey, release));
    });
    expect(found).toEqual([]);
    expect(showing).toBeGreaterThan(SURVEYS / 2);
  });

  it('learns nothing of groups by three profile questions that the plan crosses', () => {
    const found = seeds(THREE_PROFILE_SURVEYS).flatMap((seed) => {
      const survey = randomSmallSurvey(seed, THREE_PROFILES);
      return said(seed, attack(survey, fileOf(published(survey))));
    });
    expect(found).toEqual([]);
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
      seeds(SURVEYS).flatMap((seed) => {
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
    for (const seed of seeds(TINY_SURVEYS)) {
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
    expect(violations).toBeGreaterThan(50);
  });
});
