import { describe, expect, it } from '@jest/globals';
import { everyType, label } from '../../../test/support/questionnaire-json.js';
import { definitionOf, parseQuestionnaire } from '../../questionnaire/index.js';
import { viewAgreement } from './agreement.view.js';

const json = everyType();
json.profile = [
  {
    code: 'site',
    title: label('Your site'),
    options: [80, 60, 30, 5].map((headcount, i) => ({
      code: `s${i + 1}`,
      label: label(`Site ${i + 1}`),
      headcount,
    })),
  },
];
const questionnaire = parseQuestionnaire(json);
const merges = [{ profile: 'site', options: ['s3', 's4'] }];
const planned = definitionOf(questionnaire, { mode: 'file', merges });
const unplanned = definitionOf(questionnaire, { mode: 'file' });
const atLeast = (responses: number) =>
  ({ kind: 'at-least', responses, day: '2031-03-04' }) as const;

describe('what reps see before they open', () => {
  it('follows the rounded participation and nothing else', () => {
    const half = viewAgreement({ definition: unplanned, invited: 200 }, atLeast(100), 'en');
    expect(half?.intro).toContain('if 50% of the people answer');
    expect(half?.merges.map(({ value }) => value)).toEqual(['site|s3+s4']);
    const all = viewAgreement({ definition: unplanned, invited: 90 }, atLeast(100), 'en');
    expect(all?.intro).toContain('if 100% of the people answer');
  });

  it('counts on the headcounts where nobody knows how many were invited', () => {
    const view = viewAgreement({ definition: unplanned, invited: null }, atLeast(35), 'en');
    expect(view?.intro).toContain('if 20% of the people answer');
  });

  it('offers no choice about what the plan has frozen, and keeps what was chosen', () => {
    const frozen = viewAgreement({ definition: planned, invited: 175 }, atLeast(100), 'en');
    expect(frozen?.merges).toEqual([]);
    expect(frozen?.variants).toHaveLength(1);
    expect(frozen?.variants[0]?.splits[0]?.rows.map((row) => row.label)).toContain(
      'Site 3 + Site 4',
    );
    const again = viewAgreement(
      { definition: unplanned, invited: 175 },
      atLeast(100),
      'en',
      merges,
    );
    expect(again?.merges).toMatchObject([{ value: 'site|s3+s4', isChosen: true }]);
  });

  it('is nothing where nothing is split, or too few answered for anything to be published', () => {
    const whole = definitionOf(questionnaire, { mode: 'file', crossings: [] });
    expect(viewAgreement({ definition: whole, invited: 175 }, atLeast(100), 'en')).toBeNull();
    const few = { kind: 'fewer-than', threshold: 10, day: '2031-03-04' } as const;
    expect(viewAgreement({ definition: unplanned, invited: 175 }, few, 'en')).toBeNull();
  });
});
