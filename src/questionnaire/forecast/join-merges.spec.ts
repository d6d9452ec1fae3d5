import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everyType } from '../../../test/support/questionnaire-json.js';
import { parseQuestionnaire } from '../reading/parse-questionnaire.js';
import type { Questionnaire } from '../questionnaire.js';
import { joinMerges, mergeName, readMerges } from './join-merges.js';

const questionnaire = parseQuestionnaire(everyType());
const LETTERS = [...'abcdefgh'];
const eightOptions: Questionnaire = {
  ...questionnaire,
  profile: [
    {
      code: 'team',
      title: { en: 'Team' },
      options: LETTERS.map((code) => ({ code, label: { en: code } })),
    },
  ],
};

describe('merges by name', () => {
  it('are read as they are written', () => {
    const merge = { profile: 'role', options: ['kitchen', 'yard'] };
    expect(mergeName(merge)).toBe('role|kitchen+yard');
    expect(readMerges(questionnaire, ['role|kitchen+yard'])).toEqual([merge]);
    expect(readMerges(questionnaire, [])).toEqual([]);
  });

  it('become one where they share an option', () => {
    expect(readMerges(eightOptions, ['team|a+b', 'team|d+e', 'team|c+b'])).toEqual([
      { profile: 'team', options: ['a', 'b', 'c'] },
      { profile: 'team', options: ['d', 'e'] },
    ]);
  });

  it.each([
    '',
    'role',
    'role|',
    'role|kitchen',
    'role|kitchen+kitchen',
    'role|kitchen+roof',
    'mood|a+b',
    'site|a+b',
    'role|kitchen+office+yard',
  ])('are refused as %j', (name) => {
    expect(() => readMerges(questionnaire, [name])).toThrow(
      expect.objectContaining({ code: 'bad-merge' }),
    );
  });

  it('are refused where together they leave one row', () => {
    expect(() => readMerges(questionnaire, ['role|kitchen+office', 'role|office+yard'])).toThrow(
      expect.objectContaining({ code: 'bad-merge' }),
    );
  });

  it('joined, hold every option once, whatever is joined and in whatever order', () => {
    const group = fc.uniqueArray(fc.constantFrom(...LETTERS), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 6 }), (groups) => {
        const merges = groups.map((options) => ({ profile: 'team', options }));
        const joined = joinMerges(eightOptions, merges);
        const all = joined.flatMap(({ options }) => options);
        expect(new Set(all).size).toBe(all.length);
        for (const { options } of merges) {
          const holders = joined.filter((one) => options.some((o) => one.options.includes(o)));
          expect(holders).toHaveLength(1);
          expect(holders[0]!.options).toEqual(expect.arrayContaining(options));
        }
        expect(joinMerges(eightOptions, [...merges].reverse())).toEqual(joined);
      }),
    );
  });
});
