import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../common/index.js';
import { wordsWhereHeld, wordsWhereSigned } from '../../language/index.js';
import {
  amend,
  type Amendment,
  definitionOf,
  isOpenedOnTable,
  isPetition,
  type SurveyInformation,
} from '../../questionnaire/index.js';
import { everyKind, petition } from '../../../test/support/open-survey.js';
import { surveyKeys, tableHolders, tableKeys } from '../../../test/support/survey-keys.js';
import { toHtml } from '../tree/to-html.js';
import { screenWords } from '../words/index.js';
import { drawClientPage, drawFormPage, drawFurtherPages } from './client-page.js';
import type { ClientPage, ShownSurvey } from './shown-survey.js';

const HASH = `sha256:${'3c'.repeat(32)}`;

const pageOf = (survey: Partial<ShownSurvey> = {}, language: ClientPage['language'] = 'en') => {
  const definition = definitionOf(everyKind, {
    mode: 'two-phases',
    council: 'Works council of Orvalmont',
    opensOn: '2031-03-01',
    closesOn: '2031-03-21',
    timeZone: 'Europe/Paris',
    keepMonths: 6,
  });
  const shown = {
    definition,
    amendments: [],
    looked: [],
    restored: [],
    ...survey,
  };
  const { questionnaire } = shown.definition;
  const words = wordsWhereHeld(
    wordsWhereSigned(screenWords[language as 'en'], isPetition(questionnaire)),
    isOpenedOnTable(shown.definition),
  );
  const addresses = { plan: '/s/canteen/plan', bulletin: '/b/canteen' };
  const page = { survey: shown, words, language, ...addresses };
  return toHtml([...drawClientPage(page), ...drawFurtherPages(page), drawFormPage(page)]);
};

/** The first screen, without what is one tap away, or shown where a ballot is kept. */
const first = (html: string): string =>
  html
    .slice(html.indexOf('data-panel="first"'), html.indexOf('<details'))
    .replace(/<div[^>]* data-part="kept-here".*?<\/div>/, '');

/** What is one tap away of who can open. */
const openers = (html: string): string => {
  const from = html.indexOf('<details', html.indexOf('data-panel="first"'));
  return html.slice(from, html.indexOf('</details>', from));
};

/** A survey whose answers three holders open, any two of them. */
function heldPage({
  questionnaire = everyKind,
  areKeysNamed = false,
  looked = [] as readonly number[],
} = {}): string {
  const holders = tableHolders();
  const seats = holders.seats.map((seat) => ({
    ...seat,
    ...(areKeysNamed && { sign: seat.seal.replace('x', 'y') }),
  }));
  return pageOf({
    definition: definitionOf(questionnaire, {
      mode: 'two-phases',
      holders: { ...holders, seats },
      keys: tableKeys(),
    }),
    looked,
  });
}

describe('the first screen', () => {
  it('says who asks, until when and for how long, and has one button', () => {
    const shown = first(pageOf());
    for (const text of ['Works council of Orvalmont', '21 March 2031, 23:59', 'About ']) {
      expect(shown).toContain(text);
    }
    expect(shown.match(/<button/g)).toHaveLength(1);
    expect(shown.match(/<li>/g)).toHaveLength(3);
  });

  it('names the weaker way of one sitting, and of no other', () => {
    const definition = definitionOf(everyKind, { mode: 'one-sitting' });
    expect(first(pageOf({ definition }))).toContain('weaker than in two steps');
    expect(first(pageOf())).not.toContain('weaker than in two steps');
  });

  it('says whether the server opens what is sent in, which is weaker, or named people', () => {
    const holders = tableHolders();
    const onServer = pageOf({
      definition: definitionOf(everyKind, { mode: 'two-phases', keys: surveyKeys() }),
    });
    const onTable = pageOf({
      definition: definitionOf(everyKind, { mode: 'two-phases', holders, keys: tableKeys() }),
    });
    expect(openers(onServer)).toContain('Opened on the server, which is weaker');
    expect(openers(onServer)).toContain('2 of the 3 shares of one key');
    expect(openers(onServer)).toContain('This is the weaker way.');
    expect(openers(onTable)).toContain('These people can open the answers, 2 of 3 together');
    expect(onTable).not.toContain('weaker way');
    for (const { name, words } of holders.seats) {
      expect(openers(onTable)).toContain(`<strong>${name}</strong>`);
      expect(openers(onTable)).toContain(words.join(' '));
    }
    expect(openers(onTable)).toContain('(not of the council: Union of technicians)');
    expect(onTable).not.toContain('with a key of the representatives that it does not have');
    const link = pageOf({ definition: definitionOf(everyKind, { mode: 'open-link' }) });
    expect(openers(link)).not.toContain('weaker');
  });

  it('says of nobody but those who open that they open, and read what was written', () => {
    const onServer = pageOf({
      definition: definitionOf(everyKind, { mode: 'two-phases', keys: surveyKeys() }),
    });
    expect(first(onServer)).toContain('opened together, on the server');
    expect(first(heldPage())).toContain('2 of 3 people who are named here open all of them');
    expect(onServer).toContain('The representatives will read this text');
    expect(heldPage()).toContain('The people who open the answers will read this text');
    expect(heldPage()).toContain('what two of these people have chosen');
    expect(heldPage()).not.toMatch(/representatives (will )?(open|read)/);
    expect(heldPage()).not.toContain('seals them at once with a key of the representatives');
  });

  it('calls what people sign signatures, whoever opens them', () => {
    const signed = heldPage({ questionnaire: petition });
    expect(openers(signed)).toContain('These people can open the signatures, 2 of 3 together');
    expect(first(signed)).toContain('No page and no report says who signed.');
    expect(first(signed)).not.toContain('people who are named here open');
  });

  it('says whose devices looked it over where the definition names their keys, and of no other', () => {
    expect(openers(heldPage())).not.toContain('looked');
    const isAsked = { areKeysNamed: true };
    expect(openers(heldPage(isAsked))).toContain(
      'No holder’s device is known here to have looked it over',
    );
    const looked = openers(heldPage({ ...isAsked, looked: [1, 3] }));
    expect(looked).toContain('Looked over with 2 devices of 3');
    expect(looked.match(/ · looked over/g)).toHaveLength(2);
    expect(looked).toContain('<strong>Imane Delorme</strong> · looked over');
    expect(looked).not.toContain('<strong>Ruben Asplund</strong> · looked over');
  });

  it('says that no server destroys what holders keep, where they open it on their own table', () => {
    const days = { closesOn: '2031-03-21', keepMonths: 6, mode: 'two-phases' } as const;
    const sealed = { holders: tableHolders(), keys: tableKeys() };
    const onTable = pageOf({ definition: definitionOf(everyKind, { ...days, ...sealed }) });
    const kept = 'keep them there; no server destroys those.';
    expect(onTable).toContain(kept);
    expect(pageOf()).toContain('Cahier destroys the sealed answers');
    expect(pageOf()).not.toContain(kept);
  });

  it('says at once what was changed since the control words were made, with day and reason', () => {
    const change = { kind: 'last-day-later', closesOn: '2031-03-28' } as const;
    const amendments: readonly Amendment[] = amend(
      { definitionHash: HASH, amendments: [] },
      change,
      { day: '2031-03-10', reason: 'The post was late in Nordhaven.', isOfOneMaker: true },
    );
    const shown = first(pageOf({ amendments }));
    expect(shown).toContain('moved the last day from 21 March 2031 to 28 March 2031');
    expect(shown).toContain('by one account within the seven days');
    expect(shown).toContain('The post was late in Nordhaven.');
    expect(shown).toContain('Open until 28 March 2031');
  });

  it('says it again beside the control words, where they are shown and where they are asked for', () => {
    const change = { kind: 'last-day-later', closesOn: '2031-03-28' } as const;
    const amendments = amend({ definitionHash: HASH, amendments: [] }, change, {
      day: '2031-03-10',
      reason: 'The post was late in Nordhaven.',
      isOfOneMaker: false,
    });
    const html = pageOf({ amendments });
    const parts = html.split(/(?=class="control"|data-panel="[\w-]+")/);
    const wherever = parts.filter((part) => /data-part="words"|data-field="word"/.test(part));
    expect(wherever).toHaveLength(3);
    for (const part of wherever) {
      expect(part).toContain('moved the last day from 21 March 2031 to 28 March 2031');
      expect(part).toContain('The post was late in Nordhaven.');
    }
  });

  it('says at once that a survey came back from a backup, and what to do then', () => {
    const shown = first(pageOf({ restored: [{ backupOf: '2031-03-10', on: '2031-03-12' }] }));
    expect(shown).toContain('came back on 12 March 2031 from a backup of 10 March 2031');
    expect(shown).toContain('send your answers again with the same ballot');
  });
});

describe('what is one tap away', () => {
  const how = (html: string): string =>
    html.slice(html.indexOf('data-slot-how'), html.indexOf('data-panel="ballot"'));
  const told = (information: SurveyInformation) =>
    how(
      pageOf({ definition: { ...definitionOf(everyKind, { mode: 'two-phases' }), information } }),
    );

  it('is what the council says, as text, and where an invitation that fails is taken', () => {
    const shown = told({
      controller: { en: 'Works council,\n<b>Rue</b>' },
      urgentHelp: { en: 'Line: 000' },
      whistleblowing: { en: 'https://report.example' },
    });
    for (const text of [
      'Works council,\n&lt;b&gt;Rue&lt;/b&gt;',
      'If you need help now',
      'Line: 000',
      'Nobody reads this survey before it closes.',
      'https://report.example',
      'Your rights',
      'If your invitation does not work',
      'Is this the page that everybody gets?',
    ]) {
      expect(shown).toContain(text);
    }
    expect(shown).not.toContain('What it is for');
    expect(shown).not.toMatch(/<a [^>]*report/);
  });

  it('says nothing of what the council left out', () => {
    const shown = told({});
    for (const title of ['If you need help now', 'To report a fact', 'Your data', 'Your rights']) {
      expect(shown).not.toContain(title);
    }
    expect(shown).toContain('If your invitation does not work');
  });
});

describe('all screens', () => {
  it.each(LANGUAGES)(
    'leave no place of a text unfilled that no script fills, in %s',
    (language) => {
      const texts = pageOf({}, language).replace(/<span data-text=.*?<\/span>/g, '');
      const left = new Set(texts.match(/\{\w+[^}]*\}/g));
      // The control words are asked by number, and the day is known once a ballot is taken.
      expect([...left].sort()).toEqual(['{n}']);
    },
  );

  it('name no element twice', () => {
    const ids = pageOf().match(/ id="[^"]+"/g) ?? [];
    expect(ids.length).toBeGreaterThan(20);
    expect([...new Set(ids)].length - ids.length).toBe(0);
  });
});
