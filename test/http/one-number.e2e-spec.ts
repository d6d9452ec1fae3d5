import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Questionnaire, Response, SurveyDefinition } from '../../src/questionnaire/index.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { petition } from '../support/open-survey.js';
import { hasPoppler, readPdf } from '../support/read-pdf.js';
import {
  openSurvey,
  placeDefinition,
  REP_DEFINITION,
  someResponses,
} from '../support/rep-survey.js';
import {
  ENGINES,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

const SIGNED: Response = { signature: 'sign' };
const signatures = (count: number) => Array.from({ length: count }, () => SIGNED);

/** A petition that could be split, as it is seldom wise. */
const splitPetition: Questionnaire = {
  ...petition,
  profile: REP_DEFINITION.questionnaire.profile,
};

describe.each(ENGINES)('how many took part, wherever it is said, on %s', (engine) => {
  let test: TestApp;
  let rep: TestSession;

  beforeAll(async () => {
    test = await startTestApp(engine);
    rep = await signIn(test, 'rep');
  });
  afterAll(() => test.close());

  const place = (
    questionnaire: Questionnaire,
    state: 'open' | 'closed',
    responses: readonly Response[],
    more: Partial<SurveyDefinition> = {},
  ) => {
    const crossings = questionnaire.profile.map(({ code }) => [code]);
    const definition = { ...REP_DEFINITION, questionnaire, crossings, ...more };
    return placeDefinition(test, definition, state, responses);
  };
  const slugOf = async (id: string) => (await test.app.get(SurveyDirectory).get(id)).slug;
  const textOf = async (path: string) => plain(await (await fetch(`${test.url}${path}`)).text());
  const repPage = async (id: string) =>
    plain(await (await rep.get(`/rep/surveys/${id}?lang=en`)).text());
  const entryOf = async (id: string) => {
    const page = await (await rep.get('/rep')).text();
    return plain(page.split('<section').find((section) => section.includes(`survey-${id}`)) ?? '');
  };
  const bulletinOf = async (id: string) => {
    const slug = await slugOf(id);
    const file = await fetch(`${test.url}/b/${slug}/bulletin.json`);
    const { responses } = (await file.json()) as { responses: number };
    return { responses, page: await textOf(`/b/${slug}?lang=en`) };
  };

  it('is the same for a petition of seven on every page, in the bulletin and on the sheet', async () => {
    const id = await place(petition, 'closed', signatures(7));
    const { responses, page } = await bulletinOf(id);
    const own = await repPage(id);
    const sheet = await fetch(`${test.url}/b/${await slugOf(id)}/petition.pdf?lang=en`);
    const pdf = Buffer.from(await sheet.arrayBuffer());
    expect(responses).toBe(7);
    expect(page).toContain('7 signatures');
    expect(own).toContain('7 signatures');
    expect(await entryOf(id)).toContain('7 signatures');
    if (hasPoppler()) expect(readPdf(pdf, 'pdftotext')).toMatch(/\b7\s+signatures/);
    for (const said of [page, own]) {
      expect(said).toContain('The number of signatures is published whatever it is');
      expect(said).not.toMatch(/fewer than 10/);
    }
    expect(own).toContain(`/b/${await slugOf(id)}/petition.pdf`);
    expect(own).not.toContain(`/rep/surveys/${id}/opening`);
  });

  it('is published of a small petition that could be split, and its split is not', async () => {
    const id = await place(splitPetition, 'closed', signatures(7));
    const { page } = await bulletinOf(id);
    for (const said of [page, await repPage(id)]) {
      expect(said).toContain('How they are split is not: fewer than 10 people signed.');
      expect(said).toContain('7 signatures');
    }
  });

  it('is said to who is about to sign: the total whatever it is, the split by k alone', async () => {
    const alone = await place(petition, 'open', []);
    const split = await place(splitPetition, 'open', []);
    const first = await textOf(`/s/${await slugOf(alone)}?lang=en`);
    const second = await textOf(`/s/${await slugOf(split)}?lang=en`);
    expect(first).toContain('published at the closing whatever it is, even if few sign');
    expect(second).toContain('published at the closing whatever it is, even if few sign');
    expect(second).toContain('only in groups of at least 10');
    expect(first).not.toContain('if the council publishes it');
  });

  it('is told of a survey below k, and that there are no results, in the same words', async () => {
    const id = await place(REP_DEFINITION.questionnaire, 'closed', someResponses(7));
    const { responses, page } = await bulletinOf(id);
    const own = await repPage(id);
    expect(responses).toBe(7);
    for (const said of [page, own]) {
      expect(said).toContain('7 responses were counted, fewer than 10');
      expect(said).toContain('No results are opened or published');
    }
    expect(own).not.toContain(`/rep/surveys/${id}/opening`);
    expect(await entryOf(id)).toContain('7 responses');
    expect(await entryOf(id)).not.toContain('Open the results');
  });

  it('is told of a survey of which nothing came back: that protects nobody, and is not said to', async () => {
    const id = await place(REP_DEFINITION.questionnaire, 'closed', []);
    const { responses, page } = await bulletinOf(id);
    expect(responses).toBe(0);
    for (const said of [page, await repPage(id)]) {
      expect(said).toContain('No response was counted: there are no results');
      expect(said).not.toMatch(/recognised/);
    }
    expect(await repPage(id)).not.toContain(`/rep/surveys/${id}/opening`);
  });

  it('is one number before and after the opening, on pages, in the bulletin and the report', async () => {
    const id = await place(REP_DEFINITION.questionnaire, 'closed', someResponses(43));
    const before = [await repPage(id), await entryOf(id)];
    await openSurvey(test, rep, id);
    const report = plain(await (await rep.get(`/rep/surveys/${id}/report?lang=en`)).text());
    const release = await (await rep.get(`/rep/surveys/${id}/release.json`)).json();
    expect(release).toMatchObject({ participation: { responses: 43 }, ballots: { responses: 43 } });
    expect((await bulletinOf(id)).responses).toBe(43);
    for (const said of [...before, await repPage(id), await entryOf(id), report]) {
      expect(said).toContain('43 responses');
      expect(said).not.toMatch(/\b(40|45) responses/);
    }
  });
});

/** With ordinary blanks, and without what only a browser needs. */
const plain = (html: string): string =>
  html.replaceAll('&#x27;', "'").replace(/[\s\u00a0\u202f]+/g, ' ');
