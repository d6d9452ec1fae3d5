import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everyType } from '../../../test/support/questionnaire-json.js';
import { parseQuestionnaire } from '../reading/parse-questionnaire.js';
import { findProblems } from './find-problems.js';
import { readResponse } from './read-response.js';
import { validateResponse } from './validate-response.js';

const requiringSome = () => {
  const json = everyType();
  for (const { questions } of json.sections) {
    const asked = questions.filter(({ type }) => type !== 'info');
    asked.forEach((question, i) => (question['required'] = i % 2 === 0));
  }
  return json;
};
const questionnaires = [parseQuestionnaire(everyType()), parseQuestionnaire(requiringSome())];

const codes =
  'site role one some often stars agree days order first grid sign minutes since remark'.split(' ');
const texts = 'a yard x y z na 5 yes d0 sign 7.5 999 1e3 r1:x r1:y r2:y 2031-02-28 2031-02-30';
const value = fc.oneof(
  fc.constantFrom('', ...texts.split(' ')),
  fc.constantFrom('\u202e', '\ud800', 'x'.repeat(601)),
  fc.string(),
);
const answers = fc.dictionary(
  fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...codes) },
    { weight: 1, arbitrary: fc.constant('elsewhere') },
  ),
  fc.oneof(value, fc.array(value, { maxLength: 4 })),
);

describe('what is found wrong with answers', () => {
  it('is nothing in what the opening takes, which is what the server took', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questionnaires), answers, (questionnaire, input) => {
        const server = validateResponse(questionnaire, input);
        expect(readResponse(questionnaire, input)).toEqual(
          server.kind === 'valid' ? server.response : undefined,
        );
      }),
      { numRuns: 500 },
    );
  });

  it.each([null, 'x', 5, ['x'], undefined])('leaves no response of %j at the opening', (input) => {
    expect(readResponse(questionnaires[0]!, input)).toBeUndefined();
  });

  it('is nothing where every rule is kept', () => {
    expect(findProblems(questionnaires[0]!, { one: 'x', some: ['x', 'z'] })).toEqual([]);
  });
});
