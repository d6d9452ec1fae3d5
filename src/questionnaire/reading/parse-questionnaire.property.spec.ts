import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everyType } from '../../../test/support/questionnaire-json.js';
import { parseQuestionnaire, QuestionnaireError } from '../index.js';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Replaces what stands at the `place`-th value of a JSON tree, counting depth first. */
function replaceAt(json: Json, place: { left: number }, by: Json): Json {
  if (place.left-- === 0) return by;
  if (Array.isArray(json)) return json.map((item) => replaceAt(item, place, by));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [name, replaceAt(value, place, by)]),
  );
}

/** The questionnaire, or the error that lists its problems; anything else thrown fails the test. */
function parseOrProblems(json: unknown): unknown {
  try {
    return parseQuestionnaire(json);
  } catch (error) {
    if (error instanceof QuestionnaireError && error.problems.length > 0) return undefined;
    throw error;
  }
}

describe('parseQuestionnaire, on anything', () => {
  it('answers every JSON value with a questionnaire or with its problems', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary', maxDepth: 6 }), (json) => {
        expect(parseOrProblems(json)).toBeUndefined();
      }),
    );
  });

  it('reads what it accepted again as the same, wherever a value was changed', () => {
    const anything = fc.oneof(
      fc.jsonValue({ stringUnit: 'binary', maxDepth: 2 }) as fc.Arbitrary<Json>,
      fc.constantFrom<Json>('', 'x', 'Total', 0, 1, -1, 2.5, null, true, [], {}, ['one'], ['en']),
    );
    const base = everyType() as unknown as Json;
    fc.assert(
      fc.property(fc.nat(400), anything, (place, value) => {
        const accepted = parseOrProblems(replaceAt(base, { left: place }, value));
        if (accepted !== undefined) expect(parseQuestionnaire(accepted)).toEqual(accepted);
      }),
      { numRuns: 500 },
    );
  });
});
