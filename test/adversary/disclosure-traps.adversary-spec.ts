import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadSolver } from '../../src/solver/index.js';
import type { LinearSolver } from '../../src/suppression/index.js';
import { attackAtScale, onlyEdition } from '../support/attack/attack-release.js';
import { carelessRelease } from '../support/attack/careless-release.js';
import { groupName } from '../support/attack/profile-space.js';
import type { ReleaseFile } from '../support/attack/release-file.js';
import { TRAPS, type Plant } from '../support/plant-traps.js';
import { fileOf, published } from '../support/published.js';
import { trapSurvey, type TrapSurvey } from '../support/trap-survey.js';

let solver: LinearSolver;

beforeAll(async () => {
  solver = await loadSolver();
});

const attack = ({ responses }: TrapSurvey, release: ReleaseFile) =>
  attackAtScale({ solver, editions: onlyEdition(release), batches: [responses] });

/** What was found about exactly the people in the trap. */
const isAbout = (plant: Plant) => (violation: { readonly about: string }) =>
  violation.about.split(' · ')[0] === groupName(plant.group);

describe.each(TRAPS.map((trap) => [trap.name, trap] as const))('the trap “%s”', (_, trap) => {
  it('catches a release that blanks the small rows only', () => {
    const survey = trapSurvey(trap);
    const release = carelessRelease(survey.definition, survey.responses, 5);
    const { violations } = attack(survey, release);
    for (const plant of survey.plants) expect(violations.filter(isAbout(plant))).not.toEqual([]);
  });

  it('catches nobody in a release of ours', () => {
    const survey = trapSurvey(trap);
    const { violations, undecided } = attack(survey, fileOf(published(survey)));
    expect(violations).toEqual([]);
    expect(undecided).toEqual([]);
  });
});
