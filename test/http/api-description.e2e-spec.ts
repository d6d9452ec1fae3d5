import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import { definitionOf } from '../../src/questionnaire/index.js';
import { EVERY_EXAMPLE, questionnaireOf } from '../support/kinds/index.js';
import { seedSurvey, testNonce, type TestSurvey } from '../support/open-survey.js';
import { startTestApp, type TestApp } from '../support/testing-app.js';

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Record<string, unknown>>> };
}

describe('the description of the API', () => {
  let test: TestApp;
  let survey: TestSurvey;
  let description: Description;
  const validator = Fastify({
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, strict: false } },
  });

  beforeAll(async () => {
    test = await startTestApp('sqlite');
    survey = await seedSurvey(test);
    const answer = await fetch(`${test.url}/api/openapi.json`);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    description = (await answer.json()) as Description;
    // The validator knows an older draft, of which every keyword that we use is a part.
    const { $schema, $id, ...body } = description.components.schemas['Definition']!;
    expect([$schema, $id]).not.toContain(undefined);
    validator.post('/', { schema: { body } }, () => 'valid');
  });
  afterAll(async () => {
    await validator.close();
    await test.close();
  });

  const fits = async (definition: unknown): Promise<boolean> => {
    const payload = definition as object;
    return (await validator.inject({ method: 'POST', url: '/', payload })).statusCode === 200;
  };

  it('refuses what is no definition', async () => {
    expect(await fits({})).toBe(false);
    const definition = definitionOf(questionnaireOf(EVERY_EXAMPLE[0]![1].question), {});
    expect(await fits({ ...definition, mode: 'by-post' })).toBe(false);
    expect(await fits({ ...definition, surplus: 1 })).toBe(false);
  });

  it('says what a definition looks like that the API gives', async () => {
    const answer = (await (await fetch(survey.api)).json()) as Record<string, unknown>;
    expect(await fits(answer['definition'])).toBe(true);
    expect(Object.keys(answer)).toEqual(description.components.schemas['Survey']!['required']);
  });

  it('names addresses that are there', async () => {
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths)).toHaveLength(3);
    const { id } = (await (await fetch(survey.api)).json()) as Record<string, string>;
    for (const [path, methods] of Object.entries(description.paths)) {
      const slug = survey.api.split('/').at(-1)!;
      const url = `${test.url}${path.replace('{slug}', slug).replace('{id}', id!)}`;
      for (const method of Object.keys(methods)) {
        const body = method === 'post' ? JSON.stringify({ nonce: testNonce(), answers: {} }) : null;
        const headers = { 'content-type': 'application/json' };
        const { status } = await fetch(url, { method: method.toUpperCase(), body, headers });
        expect([path, [404, 405].includes(status)]).toEqual([path, false]);
      }
    }
  });
});
