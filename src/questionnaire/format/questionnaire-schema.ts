import { QUESTIONNAIRE_SCHEMA } from '../questionnaire.js';
import { isInheritedName } from '../codes.js';
import { definitionForm } from './definition-form.js';
import type { JsonSchema } from './form.js';
import { questionnaireForm } from './questionnaire-form.js';

/** Names that no code may have: a table's row of everybody, and what every object inherits. */
const RESERVED = ['Total', ...Object.getOwnPropertyNames(Object.prototype).filter(isCodeLike)];

function isCodeLike(name: string): boolean {
  return isInheritedName(name) && /^[A-Za-z]/.test(name);
}

const textByLanguage = (description: string, text: JsonSchema): JsonSchema => ({
  description,
  type: 'object',
  minProperties: 1,
  propertyNames: { $ref: '#/$defs/languageTag' },
  additionalProperties: { type: 'string', ...text },
});

const ONE_LINE = '^[^\\n\\t]*$';

const code = (description: string, pattern: string): JsonSchema => ({
  description,
  type: 'string',
  pattern,
  not: { $ref: '#/$defs/reserved' },
});

const joined = (name: 'all' | 'any'): JsonSchema => ({
  type: 'object',
  required: [name],
  properties: {
    [name]: { type: 'array', items: { $ref: '#/$defs/condition' }, minItems: 1 },
  },
  additionalProperties: false,
});

const CONDITION: JsonSchema = {
  description: 'What must have been answered before. Looks back at closed questions only.',
  oneOf: [
    {
      type: 'object',
      required: ['question', 'in'],
      properties: {
        question: { $ref: '#/$defs/questionCode' },
        in: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 400 },
      },
      additionalProperties: false,
    },
    joined('all'),
    joined('any'),
    {
      type: 'object',
      required: ['not'],
      properties: { not: { $ref: '#/$defs/condition' } },
      additionalProperties: false,
    },
  ],
};

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

const $defs: JsonSchema = {
  languageTag: {
    description: 'A BCP 47 tag in its canonical spelling, such as fr or de-AT.',
    type: 'string',
    maxLength: 35,
    pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$',
  },
  questionCode: code(
    'Letter first; unique among questions and profile questions; not Total, nor a name that every JavaScript object has.',
    '^[A-Za-z][A-Za-z0-9_-]{0,63}$',
  ),
  optionCode: code(
    'Letter or digit first; unique in its list.',
    '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$',
  ),
  reserved: { enum: RESERVED },
  line: textByLanguage('One line of text, by language.', { maxLength: 2000, pattern: ONE_LINE }),
  prose: textByLanguage('Text with line breaks, by language.', { maxLength: 2000 }),
  label: textByLanguage('The label of an option, by language.', {
    maxLength: 300,
    pattern: ONE_LINE,
  }),
  condition: CONDITION,
};

/** The JSON Schema of a questionnaire file, as it stands in docs/formats. */
export const questionnaireSchema = (): JsonSchema => ({
  $schema: DIALECT,
  $id: 'https://cahier.example/formats/questionnaire-1.schema.json',
  title: QUESTIONNAIRE_SCHEMA,
  description:
    'A questionnaire of Cahier. What a schema cannot say is in README.md beside this file.',
  ...questionnaireForm.schema,
  $defs,
});

/** The JSON Schema of a frozen definition, as the API gives it. */
export const definitionSchema = (): JsonSchema => ({
  $schema: DIALECT,
  $id: 'https://cahier.example/formats/definition-1.schema.json',
  title: 'cahier/definition-1',
  description: 'What was frozen when a survey was scheduled; its canonical hash stands for it.',
  ...definitionForm.schema,
  $defs,
});
