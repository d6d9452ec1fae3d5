import { describe, expect, it } from '@jest/globals';
import { everyKind } from '../../../test/support/open-survey.js';
import { tableHolders, tableKeys } from '../../../test/support/survey-keys.js';
import { controlWords, LANGUAGES } from '../../common/index.js';
import { amend, definitionHash, definitionOf } from '../../questionnaire/index.js';
import type { Survey } from '../../surveys/index.js';
import { type OnPoster, viewPoster } from './poster.view.js';

const PAGE = '0123 4567 89ab cdef 0123 4567 89ab cdef';
const SHOWN: OnPoster = {
  address: 'https://ask.example.org/s/canteen',
  qr: null,
  page: PAGE,
  looked: null,
};
const DAYS = { opensOn: '2031-03-01', closesOn: '2031-03-21', timeZone: 'Europe/Paris' };

function surveyOf(
  settings: Partial<Parameters<typeof definitionOf>[1]>,
  more: Partial<Survey> = {},
): Survey {
  const questionnaire = { ...everyKind, languages: ['en', 'fr'] };
  const definition = definitionOf(questionnaire, {
    mode: 'two-phases',
    council: 'Works council of Orvalmont',
    ...DAYS,
    ...settings,
  });
  const hash = definitionHash(definition);
  return { slug: 'canteen', state: 'open', definition, definitionHash: hash, ...more } as Survey;
}

const sheetsOf = (survey: Survey, shown = SHOWN) => viewPoster(survey, 'en', shown).sheets;

describe('a poster', () => {
  it('has a sheet in each language: who asks, until when, the words, and the number of the page', () => {
    const survey = surveyOf({});
    const sheets = sheetsOf(survey);
    expect(sheets.map(({ language }) => language)).toEqual(['en', 'fr']);
    expect(sheets[0]).toMatchObject({
      council: 'Works council of Orvalmont',
      last: 'Take part until 21 March 2031, 23:59 (Europe/Paris time).',
      ballots: [],
      page: PAGE,
    });
    const { definitionHash: hash, definition } = survey;
    const spoken = sheets.map(({ words }) => words.map((one) => one.words));
    expect(spoken[0]).toEqual([controlWords(hash!, definition.wordsBy)]);
    expect(spoken[1]).not.toEqual(spoken[0]);
  });

  it('names the last day as two agreed on it, and those on which ballots are given out', () => {
    const survey = surveyOf({
      drawing: {
        from: '2031-02-20',
        until: '2031-02-26',
        again: { from: '2031-03-06', until: '2031-03-08' },
      },
    });
    const amendments = amend(
      { definitionHash: survey.definitionHash!, amendments: [] },
      { kind: 'last-day-later', closesOn: '2031-03-28' },
      { day: '2031-03-10', reason: 'The post was late.', isOfOneMaker: false },
    );
    const [sheet] = sheetsOf({ ...survey, amendments });
    expect(sheet!.last).toContain('28 March 2031');
    expect(sheet!.ballots).toEqual([
      expect.stringContaining('26 February 2031'),
      expect.stringContaining('8 March 2031'),
    ]);
  });

  it('names those who open what is sent in, or says that the server does, which is weaker', () => {
    const [named] = sheetsOf(surveyOf({ holders: tableHolders(), keys: tableKeys() }));
    expect(named!.holders).toContain('2 of these 3 people');
    expect(named!.holders).toContain('Imane Delorme, Ruben Asplund, Odile Karras');
    expect(sheetsOf(surveyOf({}))[0]!.holders).toContain('the weaker way');
    expect(sheetsOf(surveyOf({ mode: 'open-link' }))[0]!.holders).toBeNull();
  });

  it('is not there before the survey is fixed, nor after its end', () => {
    for (const more of [{ definitionHash: null }, { state: 'closed' }] as const) {
      const view = viewPoster(surveyOf({}, more), 'en', SHOWN);
      expect([view.sheets.length, typeof view.notice]).toEqual([0, 'string']);
    }
  });

  it.each(LANGUAGES)('leaves no place of a text unfilled, in %s', (language) => {
    const questionnaire = { ...everyKind, languages: [language] };
    const survey = surveyOf({ holders: tableHolders(), keys: tableKeys() });
    const definition = { ...survey.definition, questionnaire };
    const view = viewPoster({ ...survey, definition }, language, SHOWN);
    expect(JSON.stringify(view.sheets)).not.toMatch(/\{\w+\}/);
  });

  it('says how many holders have looked the survey over, where their devices open it', () => {
    const looked = { count: 2, day: '2031-02-27' };
    const onTable = surveyOf({ holders: tableHolders(), keys: tableKeys() });
    const [sheet] = sheetsOf(onTable, { ...SHOWN, looked });
    expect(sheet!.looked).toBe(
      '2 of these 3 have looked it over with their devices by 27 February 2031.',
    );
    expect(sheetsOf(onTable)[0]!.looked).toBeNull();
    expect(sheetsOf(surveyOf({ opening: 'server' }), { ...SHOWN, looked })[0]!.looked).toBeNull();
  });
});
