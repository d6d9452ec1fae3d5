import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everyKind } from '../../../test/support/open-survey.js';
import { EVERY_EXAMPLE, questionnaireOf } from '../../../test/support/kinds/index.js';
import { canonicalJson } from '../../common/index.js';
import { sealedSize } from '../../credentials/index.js';
import {
  DEFAULT_MAX_LENGTH,
  gridLinesOf,
  kindOf,
  longestResponse,
  MAX_OTHER_LENGTH,
  optionsOf,
  type Question,
  type Shape,
  validateResponse,
} from '../index.js';

/** Characters that take most room in JSON or in UTF-8, and ordinary ones. */
const letter = fc.constantFrom('a', '"', '\\', '\n', 'é', '\u0800', '\uffee', '😀');
const text = (most: number) =>
  fc.oneof(
    fc.constant('\uffee'.repeat(most)),
    fc
      .array(letter, { maxLength: most, size: 'max' })
      .map((letters) => letters.join('').slice(0, most)),
  );

const codesOf = (question: Question) => optionsOf(question).map(({ code }) => code);

const ANSWERS: Readonly<Record<Shape, (question: Question) => fc.Arbitrary<unknown>>> = {
  one: (question) => fc.constantFrom(...codesOf(question)),
  several: (question) => fc.shuffledSubarray(codesOf(question)),
  ordered: (question) => fc.shuffledSubarray(codesOf(question)),
  grid: (question) =>
    fc.tuple(
      ...gridLinesOf(question).map(({ code, options }) =>
        fc.constantFrom(...options.map((option) => `${code}:${option.code}`)),
      ),
    ),
  line: () => fc.constantFrom('0', '120', '-999999999.123456', '199.123456', '2031-12-31'),
  words: ({ maxLength = DEFAULT_MAX_LENGTH }) => text(maxLength),
  none: () => fc.constant(undefined),
};

const responseTo = (question: Question): fc.Arbitrary<object> =>
  fc.record({
    [question.code]: ANSWERS[kindOf(question).shape](question),
    ...(optionsOf(question).some(({ role }) => role === 'other')
      ? { [`${question.code}.other`]: text(MAX_OTHER_LENGTH) }
      : {}),
  });

/** Bytes by which the longest number that is written out may stay below the bound. */
const SLACK = 4;

describe('the longest response', () => {
  const asking = EVERY_EXAMPLE.filter(([, { question }]) => kindOf(question).shape !== 'none');

  it.each(asking)('is as long as any that is accepted of %s', (_title, { question }) => {
    const questionnaire = questionnaireOf(question);
    const most = longestResponse(questionnaire);
    let longest = 0;
    fc.assert(
      fc.property(responseTo(question), (answers) => {
        const checked = validateResponse(questionnaire, answers);
        fc.pre(checked.kind === 'valid');
        const bytes = Buffer.byteLength(canonicalJson(checked.response));
        longest = Math.max(longest, bytes);
        expect(bytes).toBeLessThanOrEqual(most);
      }),
      { numRuns: 400 },
    );
    expect(longest).toBeGreaterThanOrEqual(most - SLACK);
  });

  it('asks for no room where nothing is asked', () => {
    const info: Question = { code: 'read', type: 'info', title: { en: 'Read this.' } };
    expect(longestResponse(questionnaireOf(info))).toBe('{}'.length);
  });

  it('grows with the length that a text may have, and stays far below 64 kB for usual ones', () => {
    const withText = (maxLength: number) =>
      questionnaireOf({ code: 'asked', type: 'text', title: { en: '?' }, maxLength });
    expect(longestResponse(withText(2000)) - longestResponse(withText(1000))).toBe(3000);
    expect(sealedSize(longestResponse(everyKind))).toBeLessThan(4200);
  });
});
