import { describe, expect, it } from '@jest/globals';
import { everyType } from '../../test/support/questionnaire-json.js';
import { checkMerges } from './check-merges.js';
import type { Questionnaire } from './questionnaire.js';
import { parseQuestionnaire } from './reading/parse-questionnaire.js';
import type { AgreedMerge } from './survey-definition.js';

/** Sites a and b stand under different headings; kitchen, office and yard are siblings. */
const questionnaire = parseQuestionnaire(everyType());
const role = (...options: readonly string[]): AgreedMerge => ({ profile: 'role', options });

/** The ages of those at work, and, under another heading between them, of those in training. */
const ordered: Questionnaire = {
  ...questionnaire,
  profile: [
    {
      code: 'age',
      title: { en: 'Age' },
      ordered: true,
      options: ['young', 'pupil', 'middle', 'old', 'oldest'].map((code) => ({
        code,
        label: { en: code },
        parent: code === 'pupil' ? 'training' : 'work',
      })),
    },
  ],
};
const age = (...options: readonly string[]): AgreedMerge => ({ profile: 'age', options });

describe('merges of options that stand in an order', () => {
  it('are refused where a sibling lies between', () => {
    expect(() => checkMerges(ordered, [age('young', 'old')])).toThrow(
      expect.objectContaining({ code: 'bad-merge' }),
    );
  });

  it('join neighbours under one heading, named in any order', () => {
    expect(() => checkMerges(ordered, [age('middle', 'young')])).not.toThrow();
    expect(() => checkMerges(ordered, [age('old', 'young', 'middle')])).not.toThrow();
  });
});

describe('merges of a publication plan', () => {
  it('join siblings', () => {
    expect(() => checkMerges(questionnaire, [role('kitchen', 'yard')])).not.toThrow();
  });

  it.each<[string, readonly AgreedMerge[]]>([
    ['options under different headings', [{ profile: 'site', options: ['a', 'b'] }]],
    ['one option alone', [role('kitchen')]],
    ['nothing', [role()]],
    ['every option, which leaves one row', [role('kitchen', 'office', 'yard')]],
    ['an option that does not exist', [role('kitchen', 'roof')]],
    ['an option twice', [role('kitchen', 'kitchen')]],
    ['an option in two merges', [role('kitchen', 'office'), role('office', 'yard')]],
    ['a profile question that does not exist', [{ profile: 'team', options: ['a', 'b'] }]],
  ])('are refused for %s', (_what, merges) => {
    expect(() => checkMerges(questionnaire, merges)).toThrow(
      expect.objectContaining({ code: 'bad-merge', category: 'invalid-input' }),
    );
  });
});
