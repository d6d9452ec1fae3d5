import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everyKind } from '../../../test/support/open-survey.js';
import { EVERY_EXAMPLE, questionnaireOf } from '../../../test/support/kinds/index.js';
import { responseTo } from '../../../test/support/kinds/shape-answers.js';
import { canonicalJson } from '../../common/index.js';
import { sealedSize } from '../../credentials/index.js';
import { kindOf, longestResponse, type Question, validateResponse } from '../index.js';

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
