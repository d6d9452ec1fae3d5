import { KINDS, QUESTION_TYPES } from '../kinds/index.js';
import { KIND_FIELDS, type Kind, type KindField } from '../kinds/kind.js';
import type { JsonSchema } from './form.js';

const FLAGS: readonly KindField[] = ['required', 'oneLine', 'search'];

const SIGNATURE = { maxItems: 1, items: { properties: { code: { const: 'sign' } } } };

const wholeBounds = (most: number) => ({
  min: { type: 'integer', minimum: 0 },
  max: { type: 'integer', minimum: 1, maximum: most },
});

/** For each type of question, what its kind says of the fields. */
export const kindSchemas = (mostOptions: number): readonly JsonSchema[] =>
  QUESTION_TYPES.map((type) => ({
    if: { properties: { type: { const: type } }, required: ['type'] },
    then: schemaOf(KINDS[type], mostOptions),
  }));

/** Which fields a type needs, which it does not have, and what its own are like. */
function schemaOf({ fields, shape, isSignature }: Kind, mostOptions: number): JsonSchema {
  const needed = KIND_FIELDS.filter((field) => fields[field] === 'needed');
  const absent = KIND_FIELDS.filter((field) => fields[field] === undefined);
  return {
    ...(needed.length > 0 ? { required: needed } : {}),
    properties: {
      // Only what is not asked has a text of paragraphs for its title.
      ...(shape === 'none' ? {} : { title: { $ref: '#/$defs/line' } }),
      ...Object.fromEntries(absent.map((field) => [field, schemaOfAbsent(field)])),
      ...(fields.options === 'needed' ? { options: { minItems: 2 } } : {}),
      ...(isSignature ? { options: SIGNATURE } : {}),
      ...(fields.min !== undefined && shape !== 'line' ? wholeBounds(mostOptions) : {}),
    },
  };
}

/** A flag that is down says nothing. */
const schemaOfAbsent = (field: KindField): JsonSchema | boolean =>
  FLAGS.includes(field) ? { const: false } : false;
