import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import {
  dispatchQuestionnaire,
  petitionQuestionnaire,
  pulseQuestionnaire,
  vanQuestionnaire,
} from '../../src/demo/world.js';
import { freezeQuestionnaire, questionnaireSchema } from '../../src/questionnaire/index.js';
import { EVERY_EXAMPLE, questionnaireOf } from '../support/kinds/index.js';
import { everyType, options } from '../support/questionnaire-json.js';
import { asking, problemsOf, spoil } from '../support/spoil-questionnaire.js';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

interface Schema {
  readonly [keyword: string]: unknown;
}

const schema = read('../../docs/formats/questionnaire.schema.json') as Schema;

// Fastify brings the validator; it knows an older draft, of which every keyword we use is a part.
const { $schema, $id, ...body } = schema;
const app = Fastify({
  ajv: {
    customOptions: {
      coerceTypes: false,
      removeAdditional: false,
      useDefaults: false,
      strict: false,
    },
  },
});
app.post('/', { schema: { body } }, () => 'valid');
afterAll(() => app.close());

async function schemaAccepts(json: unknown): Promise<boolean> {
  const { statusCode } = await app.inject({ method: 'POST', url: '/', payload: json as object });
  return statusCode === 200;
}

const parserAccepts = (json: unknown): boolean => problemsOf(json).length === 0;

describe('the JSON Schema of a questionnaire', () => {
  it('names itself by the draft it is written in', () => {
    expect([$schema, $id]).toEqual([
      'https://json-schema.org/draft/2020-12/schema',
      expect.stringMatching(/questionnaire-1\.schema\.json$/),
    ]);
  });

  it('is what the parser is made of', () => {
    expect(schema).toEqual(JSON.parse(JSON.stringify(questionnaireSchema())));
  });

  it.each(EVERY_EXAMPLE)('accepts %s, frozen or not, as the parser does', async (_title, one) => {
    const questionnaire = questionnaireOf(one.question);
    for (const json of [questionnaire, freezeQuestionnaire(questionnaire)]) {
      expect([await schemaAccepts(json), parserAccepts(json)]).toEqual([true, true]);
    }
  });

  it.each<[string, unknown]>([
    ['every type of question', everyType()],
    ['the example survey', read('survey-small/survey.questionnaire.json')],
    ['the survey of the demo', dispatchQuestionnaire],
    ['the open survey of the demo', pulseQuestionnaire],
    ['the survey by invitation of the demo', vanQuestionnaire],
    ['the petition of the demo', petitionQuestionnaire],
  ])('accepts %s, as the parser does', async (_what, json) => {
    expect([await schemaAccepts(json), parserAccepts(json)]).toEqual([true, true]);
  });

  it.each<[string, unknown]>([
    ['another schema', spoil((q) => (q['schema'] = 'other'))],
    ['no title', spoil((q) => delete q['title'])],
    ['no language', spoil((q) => (q['languages'] = []))],
    ['a field that is not known', spoil((q) => (q['colour'] = 'red'))],
    [
      'eight profile questions',
      spoil((q) => q.profile.push(...[1, 2, 3].flatMap(() => everyType().profile))),
    ],
    [
      'a label of 301 characters',
      asking({
        type: 'single',
        options: [...options('x'), { code: 'y', label: { en: 'x'.repeat(301) } }],
      }),
    ],
    ['a title on two lines', asking({ type: 'text', title: { en: 'a\nb' } })],
    ['a reserved code', asking({ type: 'text', code: 'Total' })],
    ['a code with a bar', asking({ type: 'text', code: 'a|b' })],
    ['one option', asking({ type: 'single', options: options('x') })],
    ['no options', asking({ type: 'scale' })],
    ['options of a number', asking({ type: 'number', min: 0, max: 1, options: options('x', 'y') })],
    ['a number without bounds', asking({ type: 'number' })],
    ['a pick without bounds', asking({ type: 'pick', options: options('x', 'y') })],
    ['a matrix without rows', asking({ type: 'matrix', options: options('x', 'y') })],
    ['rows of a text', asking({ type: 'text', rows: options('x') })],
    ['a length of a date', asking({ type: 'date', maxLength: 5 })],
    [
      'half a score',
      asking({ type: 'single', options: options('x', 'y').map((o) => ({ ...o, score: 0.5 })) }),
    ],
    ['a condition of nothing', asking({ type: 'text', showIf: {} })],
    ['a condition of two kinds', asking({ type: 'text', showIf: { all: [], not: {} } })],
    ['a required info', asking({ type: 'info', required: true })],
    ['another signature', asking({ type: 'petition', options: options('agree') })],
  ])('refuses %s, as the parser does', async (_what, json) => {
    expect([await schemaAccepts(json), parserAccepts(json)]).toEqual([false, false]);
  });
});
