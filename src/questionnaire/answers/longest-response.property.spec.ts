import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../common/index.js';
import { sealedSize } from '../../credentials/index.js';
import {
  DEFAULT_MAX_LENGTH,
  kindOf,
  longestResponse,
  optionsOf,
  type Question,
  type Questionnaire,
  questionsOf,
  validateResponse,
} from '../index.js';
import { everyKind } from '../../../test/support/open-survey.js';

/** Characters that take most room in JSON or in UTF-8, and ordinary ones. */
const letter = fc.constantFrom('a', '"', '\\', '\n', 'é', '\u0800', '\uffee', '😀');
const text = (most: number) =>
  fc
    .array(letter, { maxLength: most, size: 'max' })
    .map((letters) => letters.join('').slice(0, most));

function answerTo(question: Question): fc.Arbitrary<unknown> {
  const codes = optionsOf(question).map(({ code }) => code);
  if (question.type === 'text') return text(question.maxLength ?? DEFAULT_MAX_LENGTH);
  if (question.type === 'matrix') {
    const rows = (question.rows ?? []).map(({ code }) =>
      fc.constantFrom(...codes).map((option) => `${code}:${option}`),
    );
    return fc.tuple(...rows);
  }
  if (question.type === 'number') return fc.constantFrom('0', '120', '7.123456', '00012,5');
  if (kindOf(question).shape === 'several') {
    const { min = 1, max = codes.length } = question;
    return fc.subarray(codes, { minLength: min, maxLength: max });
  }
  return fc.constantFrom(...codes);
}

const responseTo = ({ profile, ...rest }: Questionnaire): fc.Arbitrary<object> =>
  fc.record(
    Object.fromEntries([
      ...profile.map(({ code, options }) => [code, fc.constantFrom(...options.map((o) => o.code))]),
      ...questionsOf({ profile, ...rest }).map((question) => [question.code, answerTo(question)]),
    ]) as Record<string, fc.Arbitrary<unknown>>,
  );

describe('the longest response', () => {
  it('is at least as long as any that is accepted', () => {
    const most = longestResponse(everyKind);
    let longest = 0;
    fc.assert(
      fc.property(responseTo(everyKind), (answers) => {
        const checked = validateResponse(everyKind, answers);
        fc.pre(checked.kind === 'valid');
        const bytes = Buffer.byteLength(canonicalJson(checked.response));
        longest = Math.max(longest, bytes);
        return bytes <= most;
      }),
    );
    expect(longest).toBeGreaterThan(most / 4);
  });

  it('grows with the length that a text may have, and stays far below 64 kB for usual ones', () => {
    const withText = (maxLength: number): Questionnaire => ({
      ...everyKind,
      sections: everyKind.sections.map((section) => ({
        ...section,
        questions: section.questions.map((q) => (q.type === 'text' ? { ...q, maxLength } : q)),
      })),
    });
    expect(longestResponse(withText(2000)) - longestResponse(withText(1000))).toBe(3000);
    expect(sealedSize(longestResponse(everyKind))).toBeLessThan(4200);
  });
});
