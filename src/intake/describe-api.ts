import { definitionSchema, SURVEY_MODES } from '../questionnaire/index.js';
import { LONGEST_LANGUAGE, NONCE } from './submit-response.dto.js';

const text = { type: 'string' };

const json = (description: string, name: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
});

const REFUSED = json('Refused: `error.code` says why.', 'Refusal');
const SURVEY = { 200: json('The frozen definition, whole.', 'Survey'), default: REFUSED };

const parameter = (name: string, place: 'path' | 'query', description: string) => ({
  name,
  in: place,
  required: place === 'path',
  description,
  schema: text,
});

const SLUG = parameter('slug', 'path', 'Name of the survey in its address.');

const schemas = {
  Definition: definitionSchema(),
  Survey: {
    type: 'object',
    required: [
      'id',
      'slug',
      'state',
      'definition',
      'definitionHash',
      'controlWords',
      'amendments',
      'looked',
      'restored',
    ],
    properties: {
      id: text,
      slug: text,
      state: text,
      definition: { $ref: '#/components/schemas/Definition' },
      definitionHash: text,
      controlWords: { type: 'array', items: text },
      restored: {
        description: 'The backups that it came back from: what came in between is lost.',
        type: 'array',
        items: {
          type: 'object',
          required: ['backupOf', 'on'],
          properties: { backupOf: text, on: text },
        },
      },
      looked: {
        description:
          'Of holders who looked it over, what their devices signed; to be checked by the keys in the definition.',
        type: 'array',
        items: {
          type: 'object',
          required: ['seat', 'signature'],
          properties: { seat: { type: 'integer' }, signature: text },
        },
      },
      amendments: {
        description: 'What was changed since: each hangs on the one before, the first on the hash.',
        type: 'array',
        items: {
          type: 'object',
          required: ['kind', 'day', 'reason', 'previous', 'hash'],
          properties: {
            kind: { enum: ['last-day-later', 'closed-early', 'cancelled'] },
            closesOn: { description: 'The new last day.', ...text },
            day: text,
            reason: text,
            ofOneMaker: {
              description: 'One account had made both that agreed within seven days before.',
              const: true,
            },
            previous: text,
            hash: text,
          },
        },
      },
    },
  },
  Submission: {
    type: 'object',
    required: ['nonce', 'answers'],
    properties: {
      nonce: {
        description: '16 random bytes; the same for every retry.',
        type: 'string',
        pattern: NONCE.source,
      },
      answers: { description: 'Answers by the code of their field.', type: 'object' },
      language: { description: 'In which to answer.', type: 'string', maxLength: LONGEST_LANGUAGE },
    },
    additionalProperties: false,
  },
  Receipt: { type: 'object', required: ['receipt'], properties: { receipt: text } },
  Refusal: {
    type: 'object',
    required: ['error'],
    properties: {
      error: {
        type: 'object',
        required: ['code', 'message'],
        properties: {
          code: text,
          message: text,
          fields: {
            type: 'array',
            items: {
              type: 'object',
              required: ['field', 'rule', 'message'],
              properties: { field: text, rule: text, message: text },
            },
          },
        },
      },
    },
  },
};

/**
 * What a program can ask of a survey, in OpenAPI 3.1. The sealed submission of invited respondents
 * and the drawing of ballots are no part of it: their bytes are for the pages' own scripts.
 */
export const describeApi = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Cahier: surveys for programs',
    version: '1',
    description: `How people take part is one of ${SURVEY_MODES.join(', ')}; responses in plain JSON are taken for open links only.`,
  },
  paths: {
    '/api/surveys/{slug}': {
      get: {
        summary: 'A survey by its name',
        parameters: [SLUG, parameter('lang', 'query', 'Language of what is said in a refusal.')],
        responses: SURVEY,
      },
    },
    '/api/surveys/{id}/definition': {
      get: {
        summary: 'The same by identifier',
        parameters: [parameter('id', 'path', 'Identifier of the survey.')],
        responses: SURVEY,
      },
    },
    '/api/surveys/{slug}/responses': {
      post: {
        summary: 'Send a response through an open link',
        parameters: [SLUG],
        requestBody: { ...json('The response.', 'Submission'), required: true },
        responses: {
          200: json('Counted before, by the same nonce.', 'Receipt'),
          201: json('Counted now.', 'Receipt'),
          default: REFUSED,
        },
      },
    },
  },
  components: { schemas },
});
