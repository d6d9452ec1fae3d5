import { expect, it } from '@jest/globals';
import type { Survey } from '../surveys/index.js';
import { aDefinition, aQuestion, aQuestionnaire } from '../../test/support/small-survey.js';
import { mayHaveTaken } from './mark-restored.js';

const definition = aDefinition(aQuestionnaire([2], [aQuestion('q1', 2)]), [['p1']]);
const TODAY = '2026-10-05';

const survey = (state: Survey['state'], opensOn?: string) => ({
  state,
  definition: { ...definition, ...(opensOn === undefined ? {} : { opensOn }) },
});

it.each([
  ['draft', undefined],
  ['draft', '2026-10-01'],
  ['scheduled', '2026-10-06'],
  ['closed', '2026-10-01'],
  ['opened', '2026-10-01'],
] as const)('nobody drew or answered since in one that was %s, first day %s', (state, opensOn) => {
  expect(mayHaveTaken(survey(state, opensOn), TODAY)).toBe(false);
});

it.each([
  ['open', '2026-10-06'],
  ['open', undefined],
  ['scheduled', '2026-10-05'],
  ['scheduled', '2026-09-01'],
  ['scheduled', undefined],
] as const)('somebody may have in one that was %s, first day %s', (state, opensOn) => {
  expect(mayHaveTaken(survey(state, opensOn), TODAY)).toBe(true);
});
