import { expect, it } from '@jest/globals';
import { definitionHash, definitionOf } from '../questionnaire/index.js';
import { pulseQuestionnaire } from '../demo/world.js';
import { ToldDefinitions } from './told-definitions.js';

const definition = definitionOf(pulseQuestionnaire, { mode: 'open-link' });
const survey = {
  id: 'a'.repeat(32),
  slug: 'pulse',
  state: 'scheduled',
  definition,
  definitionHash: definitionHash(definition),
} as const;
const amendments = [{ seq: 1 }] as never;

it('tells the same bytes until something of the survey is another', () => {
  const told = new ToldDefinitions();
  const first = told.of(survey);
  expect(told.of({ ...survey })).toBe(first);
  const said = (one: Parameters<typeof told.of>[0]): unknown =>
    JSON.parse(told.of(one).body.toString());
  expect(said({ ...survey, state: 'open' })).toMatchObject({ state: 'open', amendments: [] });
  expect(said({ ...survey, state: 'open', amendments })).toMatchObject({
    amendments: [{ seq: 1 }],
  });
  const reworded = { ...definition, threshold: 99 };
  expect(said({ ...survey, definition: reworded })).toMatchObject({ definition: reworded });
  expect(said(survey)).toMatchObject({ id: survey.id, definition, state: 'scheduled' });
});
