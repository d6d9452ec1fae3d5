import { describe, expect, it } from '@jest/globals';
import { everyType } from '../../../test/support/questionnaire-json.js';
import { definitionOf, parseQuestionnaire } from '../../questionnaire/index.js';
import { agreedMerges } from './agreed-merges.js';

const json = everyType();
const [, role] = json.profile;
(role!['options'] as object[]).push({ code: 'drive', label: { en: 'Driving', fr: 'Conduite' } });
const questionnaire = parseQuestionnaire(json);
const merge = (...options: readonly string[]) => ({ profile: 'role', options });
const unplanned = definitionOf(questionnaire, { mode: 'file' });
const planned = definitionOf(questionnaire, { mode: 'file', merges: [merge('kitchen', 'office')] });

describe('the merges that reps agree at the opening', () => {
  it('are what the form says, be it nothing, one or several', () => {
    expect(agreedMerges(unplanned, undefined)).toEqual([]);
    expect(agreedMerges(unplanned, 'role|kitchen+office')).toEqual([merge('kitchen', 'office')]);
    expect(agreedMerges(unplanned, ['role|kitchen+office', 'role|yard+drive'])).toEqual([
      merge('kitchen', 'office'),
      merge('yard', 'drive'),
    ]);
  });

  it('leave out what the plan has already', () => {
    expect(agreedMerges(planned, ['role|kitchen+office', 'role|yard+drive'])).toEqual([
      merge('yard', 'drive'),
    ]);
  });

  it('enlarge a merge of the plan, which is never undone', () => {
    expect(agreedMerges(planned, 'role|office+yard')).toEqual([merge('kitchen', 'office', 'yard')]);
    expect(agreedMerges(planned, [])).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['a number', 3],
    ['an object', { name: 'role|kitchen+office' }],
    ['an unknown option', 'role|kitchen+roof'],
    ['an empty name', ''],
    ['no siblings', 'site|a+b'],
  ])('are refused for %s', (_what, field) => {
    expect(() => agreedMerges(unplanned, field)).toThrow(
      expect.objectContaining({ code: 'merges-not-offered' }),
    );
  });

  it('are refused where with the plan they leave one row', () => {
    const field = ['role|office+yard', 'role|yard+drive'];
    expect(() => agreedMerges(planned, field)).toThrow(
      expect.objectContaining({ code: 'merges-not-offered' }),
    );
  });
});
