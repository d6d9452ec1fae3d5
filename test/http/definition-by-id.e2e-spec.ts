import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { definitionHash, type SurveyDefinition } from '../../src/questionnaire/index.js';
import { everyKind, seedSurvey, type TestSurvey } from '../support/open-survey.js';
import { ENGINES, startTestApp, type TestApp } from '../support/testing-app.js';

describe.each(ENGINES)('the definition of a survey on %s', (engine) => {
  let test: TestApp;
  let survey: TestSurvey;

  beforeAll(async () => {
    test = await startTestApp(engine);
    survey = await seedSurvey(test, 'open', everyKind, 'two-phases');
  });
  afterAll(() => test.close());

  it('gives the definition by identifier, whose hash and keys a browser can check', async () => {
    const answer = await fetch(`${test.url}/api/surveys/${survey.id}/definition`);
    expect(answer.headers.get('etag')).toBeNull();
    const body = (await answer.json()) as {
      id: string;
      slug: string;
      definition: SurveyDefinition;
      definitionHash: string;
    };
    expect(body).toMatchObject({ id: survey.id, slug: survey.slug });
    expect(definitionHash(body.definition)).toBe(body.definitionHash);
    expect(body.definition.keys).toEqual(survey.keys);
    const nowhere = await fetch(`${test.url}/api/surveys/${'0'.repeat(32)}/definition`);
    expect(nowhere.status).toBe(404);
    const draft = await seedSurvey(test, 'draft');
    expect((await fetch(`${test.url}/api/surveys/${draft.id}/definition`)).status).toBe(409);
  });
});
