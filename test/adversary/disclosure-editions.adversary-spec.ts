import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadSolver } from '../../src/solver/index.js';
import type { LinearSolver } from '../../src/suppression/index.js';
import { attackExactly, type AttackResult } from '../support/attack/attack-release.js';
import { carelessRelease } from '../support/attack/careless-release.js';
import { editionsOf } from '../support/attack/read-tables.js';
import type { Edition, Person } from '../support/attack/release-file.js';
import { fileOf, published } from '../support/published.js';
import {
  randomSmallSurvey,
  THREE_PROFILES,
  type RandomSurvey,
} from '../support/random-small-survey.js';
import { isWhole } from '../support/whole.js';

const SURVEYS = isWhole ? 70 : 35;
/** Large surveys of which both halves were safe each by itself, and not together. */
const TWO_HALVES = [70, 217, 259];
/** Two releases that were safe each by itself, and not together. */
const ONCE_BROKEN = [92, 126, 140, 166, 230, 275, 293];

let solver: LinearSolver;

beforeAll(async () => {
  solver = await loadSolver();
});

/** Surveys of at most two profile questions, because every batch multiplies the unknowns. */
const surveys = Array.from({ length: SURVEYS }, (_, i) => randomSmallSurvey(i + 1)).filter(
  ({ definition, responses }) =>
    definition.questionnaire.profile.length < 3 && responses.length >= 16,
);

const split = (
  responses: readonly Person[],
  late: number,
): readonly [readonly Person[], readonly Person[]] => [
  responses.slice(0, responses.length - late),
  responses.slice(responses.length - late),
];

/** The editions of a survey before and after the last respondents came, as the product makes them. */
function twoEditions(survey: RandomSurvey, late: number): AttackResult {
  const batches = split(survey.responses, late);
  const first = published({ ...survey, responses: batches[0] });
  const second = fileOf(published(survey, { prior: [first] }));
  return attackExactly({
    solver,
    batches,
    editions: [
      { release: fileOf(first), upTo: 0 },
      ...editionsOf(second, [batches[0].length, survey.responses.length]),
    ],
  });
}

const found = ({ violations, undecided }: AttackResult): readonly string[] => [
  ...violations.map(({ rule, about }) => `${rule}, ${about}`),
  ...undecided,
];

describe('an attacker who holds two editions', () => {
  it('learns nothing about the one respondent who came in between', () => {
    expect(surveys.flatMap((survey) => found(twoEditions(survey, 1)))).toEqual([]);
  });

  it('learns no more about a group that came in between than of any other', () => {
    const late = (i: number) => 5 + (i % 6);
    expect(surveys.flatMap((survey, i) => found(twoEditions(survey, late(i))))).toEqual([]);
  });

  it('learns nothing from two halves of a survey with three profile questions', () => {
    const limits = { ...THREE_PROFILES, options: 2, respondents: [200, 400] as const };
    const halves = TWO_HALVES.flatMap((seed) => {
      const survey = randomSmallSurvey(seed, limits);
      return found(twoEditions(survey, Math.ceil(survey.responses.length / 2)));
    });
    expect(halves).toEqual([]);
  });

  it('learns nothing from a crossing that is added later', () => {
    const seeds = [...Array.from({ length: isWhole ? 40 : 20 }, (_, i) => i + 1), ...ONCE_BROKEN];
    const results = seeds.flatMap((seed) => {
      const survey = randomSmallSurvey(seed);
      const { definition, responses } = survey;
      if (definition.questionnaire.profile.length > 2) return [];
      const crossings = definition.crossings.filter((_, c) => (seed >> c) % 2 === 0);
      const first = published({ definition: { ...definition, crossings }, responses });
      const second = published(survey, { prior: [first] });
      const editions: readonly Edition[] = [first, second].map((release) => ({
        release: fileOf(release),
        upTo: 0,
      }));
      return found(attackExactly({ solver, editions, batches: [responses] }));
    });
    expect(results).toEqual([]);
  });

  it('knows the answers of that respondent where each edition is protected by itself', () => {
    const broken = surveys.slice(0, 10).filter(({ definition, responses }) => {
      const batches = split(responses, 1);
      const editions = [batches[0], responses].map((people, upTo) => ({
        release: carelessRelease({ ...definition, crossings: [] }, people, 5),
        upTo,
      }));
      const { violations } = attackExactly({ solver, editions, batches });
      return violations.some(({ rule }) => rule.startsWith('D2'));
    });
    expect(broken.length).toBe(10);
  });
});
