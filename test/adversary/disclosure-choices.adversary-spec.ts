import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadSolver } from '../../src/solver/index.js';
import type { LinearSolver } from '../../src/suppression/index.js';
import { attackExactly, onlyEdition } from '../support/attack/attack-release.js';
import { fileOf, published } from '../support/published.js';
import {
  byTable,
  carelessOverall,
  type Choosing,
  randomChoicesSurvey,
  type Seen,
} from '../support/random-choices-survey.js';
import { isWhole } from '../support/whole.js';

const SURVEYS = isWhole ? 40 : 20;
/** Surveys that gave an answer away while "not concerned" was counted beside the other options. */
const ONCE_BROKEN_ALONE = [1340, 1352, 1494];
/** One where fewer than a small group had not put an option among the first. */
const ONCE_BROKEN_AMONG = 287;

let solver: LinearSolver;

beforeAll(async () => {
  solver = await loadSolver();
});

/** What follows, for certain, from a release of a survey of a choice of several options. */
function attack(choosing: Choosing, seed: number, spoil = (one: Seen): Seen => one) {
  const survey = randomChoicesSurvey(seed, choosing);
  const { release, people } = spoil(byTable(survey, fileOf(published(survey))));
  const { violations, undecided } = attackExactly({
    solver,
    editions: onlyEdition(release),
    batches: [people],
  });
  return [
    ...violations.map(({ rule, about }) => `survey ${seed}: ${rule}, ${about}`),
    ...undecided.map((target) => `survey ${seed}: undecided, ${target}`),
  ];
}

const seeds = Array.from({ length: SURVEYS }, (_, i) => i + 1);

describe('an attacker who knows how many options everybody had to choose', () => {
  it('learns nobody’s choice where two or three were asked for', () => {
    expect(seeds.flatMap((seed) => attack('bounded', seed))).toEqual([]);
  });

  it('learns nobody’s choice where “not concerned” is chosen alone', () => {
    const all = [...seeds, ...ONCE_BROKEN_ALONE];
    expect(all.flatMap((seed) => attack('beside-alone', seed))).toEqual([]);
  });
});

describe('an attacker who has the first places, and the first few together,', () => {
  it('learns of no small group what one of it put among the first', () => {
    const all = [...seeds, ONCE_BROKEN_AMONG];
    expect(all.flatMap((seed) => attack('ranking', seed))).toEqual([]);
  });

  it('would, were the first few always told exactly', () => {
    const spoil = ({ release, people }: Seen): Seen => ({
      people,
      release: carelessOverall(release, people),
    });
    expect(seeds.slice(0, 9).flatMap((seed) => attack('ranking', seed, spoil))).not.toEqual([]);
  });
});
