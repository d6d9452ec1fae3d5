import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadSolver } from '../../src/solver/index.js';
import type { LinearSolver } from '../../src/suppression/index.js';
import { attackAtScale, onlyEdition } from '../support/attack/attack-release.js';
import { carelessRelease } from '../support/attack/careless-release.js';
import type { ReleaseFile } from '../support/attack/release-file.js';
import { generateSurvey } from '../support/generated-survey.js';
import { fileOf, published } from '../support/published.js';
import { utilityOf } from '../support/utility-of.js';

/** The two questions with plants and a multiple choice; all 21 in `bench/attack-releases.mjs --large`. */
const survey = generateSurvey({ respondents: 5000, questions: 2, multiples: 1 });

let solver: LinearSolver;

beforeAll(async () => {
  solver = await loadSolver();
});

const attack = (release: ReleaseFile, asked = ['q01', 'q02', 'm01']) =>
  attackAtScale({ solver, editions: onlyEdition(release), batches: [survey.responses] }, (code) =>
    asked.includes(code),
  );

describe('a release of 5,000 respondents by ten linked tables, with planted traps', () => {
  it('shows most of what the plan asks for, and nothing that rules D1 to D3 and D7 forbid', () => {
    const release = fileOf(published(survey));
    const { groups, shownGroups } = utilityOf(release, survey.responses);
    expect(shownGroups / groups).toBeGreaterThan(0.6);
    const { violations, undecided, targets } = attack(release);
    expect(violations).toEqual([]);
    expect(undecided).toEqual([]);
    expect(targets).toBeGreaterThan(1000);
  });

  it('would give hundreds of figures away if only the small rows were blanked', () => {
    const crossings = survey.definition.crossings.filter((by) => by.includes('site'));
    const questionnaire = onlyAsking('q01');
    const definition = { ...survey.definition, questionnaire, crossings };
    const { violations } = attack(carelessRelease(definition, survey.responses, 5), ['q01']);
    const rules = new Set(violations.map(({ rule }) => rule));
    expect(rules).toEqual(new Set(['D2 size', 'D2 answer', 'D3']));
    expect(violations.length).toBeGreaterThan(200);
  });
});

function onlyAsking(code: string) {
  const { questionnaire } = survey.definition;
  const [section] = questionnaire.sections;
  const questions = section!.questions.filter((question) => question.code === code);
  return { ...questionnaire, sections: [{ ...section!, questions }] };
}
