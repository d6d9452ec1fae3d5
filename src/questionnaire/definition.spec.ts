import { describe, expect, it } from '@jest/globals';
import { surveyKeys } from '../../test/support/survey-keys.js';
import { everyType } from '../../test/support/questionnaire-json.js';
import {
  type DefinitionSettings,
  defaultCrossings,
  definitionHash,
  definitionOf,
  headcountOf,
  freezeQuestionnaire,
  isSensitive,
  missingTranslations,
  optionsOf,
  parseQuestionnaire,
  questionsOf,
  timeZoneOf,
} from './index.js';
import { saidBy } from '../../test/support/said.js';

const questionnaire = parseQuestionnaire(everyType());
const kitchenAndOffice = { profile: 'role', options: ['kitchen', 'office'] };

describe('definitionOf', () => {
  it('freezes a questionnaire with the usual thresholds and every pair of profile questions', () => {
    expect(definitionOf(questionnaire, { mode: 'file' })).toEqual({
      schema: 'cahier/definition-1',
      questionnaire: freezeQuestionnaire(questionnaire),
      threshold: 10,
      sensitiveThreshold: 20,
      crossings: [['site'], ['role'], ['site', 'role']],
      mode: 'file',
    });
  });

  it('never sets the sensitive threshold below the ordinary one by itself', () => {
    expect(definitionOf(questionnaire, { mode: 'file', threshold: 30 }).sensitiveThreshold).toBe(
      30,
    );
  });

  it('has one hash for equal definitions and another for any change', () => {
    const settings = { mode: 'open-link', opensOn: '2031-03-01' } as const;
    const hash = definitionHash(definitionOf(questionnaire, settings));
    expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(definitionHash(definitionOf(parseQuestionnaire(everyType()), settings))).toBe(hash);
    expect(definitionHash(definitionOf(questionnaire, { ...settings, threshold: 11 }))).not.toBe(
      hash,
    );
  });

  it.each<[string, Partial<DefinitionSettings>, string]>([
    ['a threshold below the floor', { threshold: 4 }, 'threshold-below-floor'],
    ['half a person', { threshold: 7.5 }, 'threshold-below-floor'],
    [
      'a sensitive threshold below the ordinary one',
      { threshold: 12, sensitiveThreshold: 11 },
      'sensitive-threshold-too-low',
    ],
    ['a split by a question', { crossings: [['one']] }, 'bad-crossing'],
    ['a split by three', { crossings: [['site', 'role', 'site']] }, 'bad-crossing'],
    ['a split by the same twice', { crossings: [['site', 'site']] }, 'bad-crossing'],
    ['a split by nothing', { crossings: [[]] }, 'bad-crossing'],
    [
      'the same split twice',
      {
        crossings: [
          ['site', 'role'],
          ['role', 'site'],
        ],
      },
      'bad-crossing',
    ],
    ['a day that does not exist', { opensOn: '2031-02-30' }, 'bad-day'],
    ['a time zone that nobody knows', { timeZone: 'Europe/Nowhere' }, 'bad-time-zone'],
    ['answers kept for no time', { keepMonths: 0 }, 'bad-keep-months'],
    ['answers kept for ever', { keepMonths: 61 }, 'bad-keep-months'],
    ['answers kept for half a month', { keepMonths: 1.5 }, 'bad-keep-months'],
    ['a day in words', { closesOn: 'tomorrow' }, 'bad-day'],
    ['days out of order', { opensOn: '2031-03-02', closesOn: '2031-03-01' }, 'days-out-of-order'],
    [
      'a word in no language of its own',
      { information: { contact: { xx: 'A' } } },
      'bad-information',
    ],
    [
      'a word without end',
      { information: { urgentHelp: { en: 'x'.repeat(601) } } },
      'bad-information',
    ],
    [
      'a letter that nobody sees',
      { information: { controller: { en: 'A\u202e' } } },
      'bad-information',
    ],
    ['a council on two lines', { council: 'One\nTwo' }, 'bad-council'],
    ['a council without end', { council: 'x'.repeat(201) }, 'bad-council'],
    [
      'one sitting on a sensitive subject',
      { mode: 'one-sitting', sensitive: true },
      'one-sitting-when-sensitive',
    ],
    [
      'small groups on a sensitive subject',
      { mode: 'two-phases', sensitive: true, sensitiveThreshold: 19 },
      'sensitive-threshold-below-floor',
    ],
    ['a wave named by its address', { previousWave: 'dispatch' }, 'bad-previous-wave'],
  ])('refuses %s', (_what, settings, code) => {
    expect(() => definitionOf(questionnaire, { mode: 'file', ...settings })).toThrow(
      expect.objectContaining({ code, category: 'invalid-input' }),
    );
  });

  it('is sensitive as a whole where one question is, whatever the settings say', () => {
    const settings = { sensitive: false, threshold: 5 } as const;
    expect(isSensitive(questionnaire)).toBe(true);
    expect(definitionOf(questionnaire, settings)).toMatchObject({
      mode: 'two-phases',
      sensitive: true,
      sensitiveThreshold: 20,
    });
    for (const [more, code] of [
      [{ mode: 'one-sitting' }, 'one-sitting-when-sensitive'],
      [{ mode: 'two-phases', sensitiveThreshold: 5 }, 'sensitive-threshold-below-floor'],
    ] as const) {
      expect(() => definitionOf(questionnaire, { ...settings, ...more })).toThrow(
        expect.objectContaining({ code, category: 'invalid-input' }),
      );
    }
    const file = definitionOf(questionnaire, { mode: 'file', threshold: 30 });
    expect(file.sensitiveThreshold).toBe(30);
    expect(file).not.toHaveProperty('sensitive');
  });

  it('keeps the hash that it had before time zones were asked for, and is read as UTC', () => {
    const days = { mode: 'open-link', opensOn: '2031-03-01', closesOn: '2031-03-20' } as const;
    const old = definitionOf(questionnaire, days);
    expect(old).not.toHaveProperty('timeZone');
    expect(timeZoneOf(old)).toBe('UTC');
    expect(definitionHash(old)).not.toBe(
      definitionHash(definitionOf(questionnaire, { ...days, timeZone: 'UTC' })),
    );
  });

  it('takes two phases where the subject is sensitive, one sitting otherwise, unless told', () => {
    expect(definitionOf(questionnaire, { sensitive: true })).toMatchObject({
      mode: 'two-phases',
      sensitive: true,
    });
    const calm = parseQuestionnaire(
      JSON.parse(JSON.stringify(everyType()).replace('"sensitive":true', '"sensitive":false')),
    );
    expect(definitionOf(calm, {})).toMatchObject({ mode: 'one-sitting' });
    expect(definitionOf(calm, {})).not.toHaveProperty('sensitive');
    expect(definitionOf(questionnaire, { mode: 'open-link', sensitive: true }).mode).toBe(
      'open-link',
    );
  });

  it('freezes merges, the wave before and the keys', () => {
    const previousWave = `sha256:${'0a'.repeat(32)}`;
    const settings = {
      mode: 'two-phases',
      merges: [kitchenAndOffice],
      previousWave,
      keys: surveyKeys(),
    } as const;
    expect(definitionOf(questionnaire, settings)).toMatchObject(settings);
  });

  it('names the floor when it refuses a threshold', () => {
    expect(saidBy(() => definitionOf(questionnaire, { mode: 'file', threshold: 4 }))).toMatch(/5/);
  });

  it('refuses a questionnaire that asks nothing', () => {
    expect(() => definitionOf({ ...questionnaire, sections: [] }, { mode: 'file' })).toThrow(
      expect.objectContaining({ code: 'nothing-to-ask' }),
    );
  });
});

describe('defaultCrossings', () => {
  it('is empty without profile questions', () => {
    expect(defaultCrossings({ ...questionnaire, profile: [] })).toEqual([]);
  });
});

describe('headcountOf', () => {
  it('counts the people employed', () => {
    expect(headcountOf(questionnaire)).toBe(50);
  });

  it('says nothing where headcounts are missing', () => {
    expect(headcountOf({ profile: [questionnaire.profile[1]!] })).toBeNull();
  });
});

describe('optionsOf', () => {
  const codesOf = (code: string): readonly string[] =>
    optionsOf(questionsOf(questionnaire).find((question) => question.code === code)!).map(
      (option) => option.code,
    );

  it('gives the options that a type implies', () => {
    expect(codesOf('agree')).toEqual(['yes', 'no']);
    expect(codesOf('sign')).toEqual(['sign']);
    expect(codesOf('stars')).toEqual(['1', '2', '3', '4', '5']);
    expect(codesOf('remark')).toEqual([]);
  });
});

describe('missingTranslations', () => {
  it('is empty for a questionnaire in all its languages', () => {
    expect(missingTranslations(questionnaire)).toEqual([]);
  });

  it('names each text that a language lacks, blank ones too', () => {
    const json = everyType();
    json['title'] = { en: 'The canteen' };
    json.sections[0]!['title'] = { en: 'Choices', fr: ' ' };
    expect(missingTranslations(parseQuestionnaire(json))).toEqual([
      { language: 'fr', path: 'title' },
      { language: 'fr', path: 'sections[0].title' },
    ]);
  });
});
