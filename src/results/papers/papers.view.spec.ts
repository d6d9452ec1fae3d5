import { describe, expect, it } from '@jest/globals';
import { everyKind } from '../../../test/support/open-survey.js';
import { LANGUAGES } from '../../common/index.js';
import { definitionHash, definitionOf } from '../../questionnaire/index.js';
import type { Survey } from '../../surveys/index.js';
import { viewPapers } from './papers.view.js';

const DAYS = { opensOn: '2031-03-01', closesOn: '2031-03-21', timeZone: 'Europe/Paris' };
const HASH = 'sha256:0123';
const shown = { address: 'https://ask.example.org/s/canteen', hash: HASH };

function surveyIn(state: Survey['state'], languages = ['en', 'fr']): Survey {
  const definition = definitionOf({ ...everyKind, languages }, { mode: 'open-link', ...DAYS });
  return {
    id: 'id',
    slug: 'canteen',
    state,
    definition,
    definitionHash: definitionHash(definition),
  } as Survey;
}
const titlesOf = (survey: Survey, seen = shown) =>
  viewPapers(survey, 'en', seen).papers.map(({ title }) => title);

describe('the papers of a survey', () => {
  it('are what it has a use for: a reminder while it is open, minutes once its results are', () => {
    expect(titlesOf(surveyIn('open'), { ...shown, hash: '' })).toEqual([
      'Reminder, for everybody alike',
      'Rappel, le même pour tout le monde',
      'For the agenda',
    ]);
    expect(titlesOf(surveyIn('closed'))).toEqual(['For the agenda']);
    expect(titlesOf(surveyIn('opened'))).toEqual(['For the agenda', 'Minutes of the opening']);
    expect(viewPapers(surveyIn('scheduled'), 'en', shown).notice).not.toBeNull();
  });

  it('name the last day, the address and the fingerprint', () => {
    const [reminder] = viewPapers(surveyIn('open'), 'en', shown).papers;
    expect(reminder!.lines.join(' ')).toMatch(/21 March 2031.*ask\.example\.org.*Control words/);
    const minutes = viewPapers(surveyIn('opened'), 'en', shown).papers.at(-1);
    expect(minutes!.lines.join(' ')).toContain(HASH);
  });

  it('say of an opening on the server what pages showed, which is all that is known of it', () => {
    const minutes = viewPapers(surveyIn('opened'), 'en', shown).papers.at(-1);
    expect(minutes!.lines.join(' ')).toContain('no page showed a single form');
    expect(minutes!.lines.join(' ')).not.toContain('nobody');
  });

  it.each(LANGUAGES)('leave no place of a text unfilled, in %s', (language) => {
    for (const state of ['open', 'closed', 'opened'] as const) {
      const { papers } = viewPapers(surveyIn(state, [language]), language, shown);
      expect(JSON.stringify(papers)).not.toMatch(/\{\w+\}/);
    }
  });
});
