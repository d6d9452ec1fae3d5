import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Language, LANGUAGES } from '../../src/common/index.js';
import { controlWordsIn, wordsWhereSigned } from '../../src/language/index.js';
import { openingWordsOf } from '../../src/opening/index.js';
import type { SurveyDefinition } from '../../src/questionnaire/index.js';
import { QuestionnaireDrafts } from '../../src/questionnaires/index.js';
import {
  drawClientPage,
  drawFormPage,
  drawFurtherPages,
  screenWords,
  toHtml,
} from '../../src/screens/index.js';
import {
  defaultSettings,
  type Survey,
  SurveyDirectory,
  SurveyPlanning,
  type SurveyState,
} from '../../src/surveys/index.js';
import { crawl, nobody, type Visitor } from '../support/crawl.js';
import { petition } from '../support/open-survey.js';
import { openSurvey, placeDefinition, REP_DEFINITION } from '../support/rep-survey.js';
import { signIn, startTestApp, type TestApp, type TestSession } from '../support/testing-app.js';

/** What people send to a survey that is none, in any of the languages. */
const ANSWERS =
  /(?<!\p{L})((un)?answer\p{L}*|responses?(?!\p{L})|respondents?|répon\p{L}*|(be|ge|un)?antwort\p{L}*)/iu;

/** What a server does not do, and what a demand waits for. */
const OF_OTHER_ANSWERS =
  /(waits? for an answer|answer due by|attendent une réponse|n’attend de réponse|réponse attendue pour|auf eine Antwort warten|wartet auf eine Antwort|Antwort fällig bis|does not answer|answers at once|no answer came|ne répond pas|aucune réponse n’est venue|antwortet nicht|keine Antwort kam)/gi;

/** What scripts say of questions that an answer brings, and of long lists of options. */
const OF_QUESTIONS = /<(\w+)[^>]* data-(text|message)="[^]*?<\/\1>|<(script|style)[^]*?<\/\3>/g;

/** In which sentence, so that it is found in the words. */
const saysAnswers = (html: string): readonly string[] =>
  html
    .replaceAll(OF_QUESTIONS, '')
    .split(/<[^>]*>/)
    .map((text) => text.replaceAll(OF_OTHER_ANSWERS, '').trim())
    .filter((text) => text.search(ANSWERS) >= 0);

/** Rooms that a petition never meets: questionnaires, files of other tools, tables, demands, folders. */
const ROOMS_OF_OTHERS = [
  'commands',
  'database',
  'demands',
  'demo',
  'disclosure',
  'questionnaires',
  'suppression',
];
/** Refusals of other rooms that are about such files, about conditions and about comments. */
const OF_OTHERS =
  /^(csv-|letter-asks-nothing$|nothing-to-ask$|too-few-comments$|backup-of-no-database$)/;

const textsIn = (words: unknown): readonly string[] =>
  typeof words === 'string' ? [words] : Object.values(words ?? {}).flatMap(textsIn);

const KEPT = {
  opensOn: '2026-01-01',
  closesOn: '2090-01-01',
  timeZone: 'Europe/Paris',
  keepMonths: 6,
  mayCloseEarly: true,
} as const;
const REASON = 'The list of addresses was one of last year.';

/** What a phone draws of it. */
function screensOf({ definition }: Survey, language: Language): string {
  const words = wordsWhereSigned(screenWords[language], true);
  const survey = { definition, amendments: [], looked: [], restored: [] };
  const page = { survey, words, language, plan: '', bulletin: '' };
  return toHtml([...drawClientPage(page), ...drawFurtherPages(page), drawFormPage(page)]);
}

describe('a petition', () => {
  let test: TestApp;
  let rep: TestSession;
  let other: TestSession;
  let admin: TestSession;
  const ids: string[] = [];
  /** Every page of it, by whoever can open it. */
  const pages: [Visitor, string][] = [];

  beforeAll(async () => {
    test = await startTestApp('sqlite', {
      CAHIER_SMTP_URL: 'smtp://127.0.0.1:9',
      CAHIER_MAIL_FROM: 'council@orvane.example',
      CAHIER_PUBLIC_URL: 'http://cahier.orvane.example',
    });
    [rep, other, admin] = [
      await signIn(test, 'rep'),
      await signIn(test, 'rep'),
      await signIn(test, 'admin'),
    ];
    const signedOn = { ...REP_DEFINITION, questionnaire: petition, crossings: [] };
    const definition = { ...signedOn, ...KEPT };
    const { opensOn, timeZone } = KEPT;
    // As a survey of an earlier version: an admin closes it.
    const undated = { ...signedOn, opensOn, timeZone };
    const signed = Array.from({ length: 12 }, () => ({ signature: 'sign' }));
    const place = async (
      state: SurveyState,
      more: Partial<SurveyDefinition> = {},
      whole: SurveyDefinition = definition,
    ) => {
      const isToCome = state === 'scheduled';
      let id: string;
      do id = await placeDefinition(test, { ...whole, ...more }, state, isToCome ? [] : signed);
      while (saysAnswers(await wordsOf(id)).length > 0);
      ids.push(id);
      return id;
    };
    const open = await place('open', { mode: 'two-phases' });
    const closed = await place('closed');
    await place('scheduled', { mode: 'one-sitting' });
    await place('open', {}, undated);
    const [opened, purged, cancelled] = [
      await place('closed'),
      await place('closed'),
      await place('open'),
    ];
    const draft = await test.app.get(QuestionnaireDrafts).create(petition);
    const settings = defaultSettings(petition, 'drafted', 'Europe/Paris');
    ids.push(await test.app.get(SurveyPlanning).draft(draft, { ...settings, mode: 'open-link' }));
    for (const id of [opened, purged]) await openSurvey(test, rep, id);
    const later = { reason: REASON, closesOn: '2090-02-01' };
    await rep.post(`/rep/surveys/${open}/changes/last-day-later`, later);
    await rep.post(`/rep/surveys/${closed}/changes/cancel`, { reason: REASON });
    await rep.post(`/rep/surveys/${opened}/purge`, {});
    await rep.post(`/rep/surveys/${purged}/purge`, {});
    await rep.post(`/rep/surveys/${cancelled}/changes/cancel`, { reason: REASON });
    for (const id of [purged, cancelled]) {
      const page = await (await other.get(`/rep/surveys/${id}`)).text();
      const [, path] = /action="(\/rep\/agreements\/\w+\/agree)"/.exec(page)!;
      expect((await other.post(path!, {})).status).toBe(303);
    }
    await findPages();
  });
  afterAll(() => test.close());

  /** Its control words, by chance of a list that has "answer" and "response" too. */
  async function wordsOf(id: string): Promise<string> {
    const { definition, definitionHash } = await test.app.get(SurveyDirectory).get(id);
    const lists = controlWordsIn(definitionHash!, definition);
    return lists.flatMap(({ words }) => words).join(' ');
  }

  /** But for files, and the editor, which knows questions of every kind. */
  async function findPages(): Promise<void> {
    const surveys = await Promise.all(ids.map((id) => test.app.get(SurveyDirectory).get(id)));
    const own = surveys.map(({ id, slug }) => `(${id}|${slug})`).join('|');
    const isOwn = new RegExp(`^/(rep|admin)/surveys/(${own})(?!.*\\.(pdf|csv|json))|/agreements/`);
    const isPage = (path: string) => isOwn.test(path) && !/report\b|\/verbatims/.test(path);
    for (const [role, visitor] of [
      ['rep', rep],
      ['admin', admin],
    ] as const) {
      const starts = ids.flatMap((id) => {
        const home = `/${role}/surveys/${id}`;
        const asked =
          role === 'rep'
            ? ['purge', 'changes', 'poster', 'slips', 'slip-counts', 'report?lang=']
            : ['invitations'];
        return [home, ...asked.map((rest) => `${home}/${rest}`)];
      });
      const found = await crawl(visitor, test.url, starts, isPage);
      for (const path of found.pages) pages.push([visitor, path]);
    }
    for (const { slug } of surveys) {
      for (const path of [`/s/${slug}?lang=`, `/b/${slug}?lang=`])
        pages.push([nobody(test.url), path]);
    }
  }

  it.each(LANGUAGES)('is signed, and nowhere answered, in %s', async (language) => {
    for (const session of [rep, admin]) await session.post('/account/language', { language });
    expect(pages.length).toBeGreaterThan(60);
    const wrong = new Set<string>();
    for (const [visitor, path] of pages) {
      const page = await (await visitor.get(path.replace(/lang=$/, `lang=${language}`))).text();
      for (const said of saysAnswers(page))
        wrong.add(`${path.replaceAll(/[0-9a-f]{32}/g, ':id')}: ${said}`);
    }
    for (const id of ids) {
      const survey = await test.app.get(SurveyDirectory).get(id);
      for (const said of saysAnswers(screensOf(survey, language))) wrong.add(`screens: ${said}`);
    }
    expect([...wrong]).toEqual([]);
  });

  it.each(LANGUAGES)('is opened in words of signatures alone, in %s', (language) => {
    const survey = { definition: { ...REP_DEFINITION, questionnaire: petition } };
    expect(textsIn(openingWordsOf(survey, language)).flatMap(saysAnswers)).toEqual([]);
  });

  it.each(LANGUAGES)('is refused in words that fit signatures as well, in %s', (language) => {
    const wrong = globSync(`src/*/words/${language}.json`).flatMap((file) => {
      const { refusals = {} } = JSON.parse(readFileSync(file, 'utf8')) as {
        refusals?: Record<string, string>;
      };
      const room = basename(file.replace(/\/words\/.*/, ''));
      if (ROOMS_OF_OTHERS.includes(room)) return [];
      return Object.entries(refusals)
        .filter(([code, text]) => !OF_OTHERS.test(code) && saysAnswers(text).length > 0)
        .map(([code]) => `${room}: ${code}`);
    });
    expect(wrong).toEqual([]);
  });

  it('is said to be one in the bulletin, so that whoever checks it reads of signatures', async () => {
    const bulletinOf = async (id: string) => {
      const { slug } = await test.app.get(SurveyDirectory).get(id);
      return (await fetch(`${test.url}/b/${slug}/bulletin.json`)).json();
    };
    expect(await bulletinOf(ids[1]!)).toMatchObject({ counts: 'signatures', responses: 12 });
    const asked = await placeDefinition(test, REP_DEFINITION, 'closed', []);
    expect(await bulletinOf(asked)).not.toHaveProperty('counts');
  });

  it('would be caught where a page called a signature a response', () => {
    const page = '<p>7 responses</p><p>Change my answers</p><p>The server does not answer.</p>';
    expect(saysAnswers(page)).toEqual(['7 responses', 'Change my answers']);
  });
});
