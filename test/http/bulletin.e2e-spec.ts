import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { controlWords } from '../../src/common/index.js';
import { serialOf, toHex, verifyBulletin } from '../../src/credentials/index.js';
import { ResponseStore } from '../../src/intake/sealing/response-store.js';
import { OFFICE_DATABASE, type Database } from '../../src/database/index.js';
import { Bulletin } from '../../src/bulletin/bulletin.entity.js';
import { type Questionnaire } from '../../src/questionnaire/index.js';
import { ResponseWriter } from '../../src/responses/index.js';
import {
  defaultSettings,
  type Survey,
  SurveyDirectory,
  SurveyPlanning,
} from '../../src/surveys/index.js';
import { QuestionnaireDrafts } from '../../src/questionnaires/index.js';
import { invite, takePart } from '../../src/demo/take-part.js';
import { councilOf, openSurvey, REP_DEFINITION, someResponses } from '../support/rep-survey.js';
import { petition } from '../support/open-survey.js';
import { Rendering } from '../../src/rendering/index.js';
import { SurveyClosing } from '../../src/surveys/life/survey-closing.js';
import { PlacedClock } from '../support/placed-clock.js';
import { ENGINES, postForm, signIn, startTestApp, type TestApp } from '../support/testing-app.js';

const TODAY = '2031-03-04';

describe.each(ENGINES)('the bulletin of a survey on %s', (engine) => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp(engine, {}, new PlacedClock(`${TODAY}T12:00:00Z`));
    await councilOf(test);
  });
  afterAll(() => test.close());

  const planning = () => test.app.get(SurveyPlanning);
  const page = (slug: string, query = '?lang=en') => fetch(`${test.url}/b/${slug}${query}`);
  const fileOf = async (slug: string) =>
    (await (await fetch(`${test.url}/b/${slug}/bulletin.json`)).json()) as {
      readonly rows: readonly object[];
      readonly root: string;
    };
  const check = async (slug: string, receipt: string) =>
    (await postForm(`${test.url}/b/${slug}?lang=en`, { receipt })).text();

  /** An open survey, scheduled the way admins do it; by invitation when anybody is invited. */
  async function start(
    invited: number,
    questionnaire: Questionnaire = REP_DEFINITION.questionnaire,
  ): Promise<Survey & { readonly secrets: readonly Uint8Array[] }> {
    const mode = invited > 0 ? ('two-phases' as const) : ('open-link' as const);
    const slug = `bulletin-${randomBytes(4).toString('hex')}`;
    const settings = {
      ...defaultSettings(questionnaire, slug, 'Europe/Paris'),
      mode,
      opensOn: TODAY,
      closesOn: '2031-04-05',
    };
    const draft = await test.app.get(QuestionnaireDrafts).create(questionnaire);
    const id = await planning().draft(draft, settings);
    await planning().schedule(id);
    const secrets = invited > 0 ? await invite(test.app, id, invited) : [];
    await planning().open(id);
    return { ...(await test.app.get(SurveyDirectory).get(id)), secrets };
  }

  const close = (survey: Survey) => test.app.get(SurveyClosing).close(survey);

  async function answer(
    survey: Survey,
    action: 'submit' | 'withdraw' = 'submit',
    input = randomBytes(32),
  ) {
    const stored = await test.app.get(ResponseStore).store(survey, {
      input,
      signature: new Uint8Array(0),
      nonceDigest: randomBytes(16).toString('hex'),
      action,
      answers: action === 'withdraw' ? null : someResponses(1)[0]!,
    });
    if (stored.kind !== 'counted') throw new Error('the response was not counted');
    return { receipt: stored.receipt, input };
  }

  it('does not exist before closing, and its address says when it will', async () => {
    const { slug } = await start(0);
    const early = await page(slug);
    expect(early.status).toBe(404);
    expect(await early.text()).toContain('5 April 2031');
    expect((await fetch(`${test.url}/b/${slug}/bulletin.json`)).status).toBe(404);
    expect((await fetch(`${test.url}/b/${slug}/petition.pdf`)).status).toBe(404);
    expect(await check(slug, 'ab'.repeat(32))).toContain('No bulletin yet');
    expect((await page('no-such-survey')).status).toBe(404);
    expect((await page('%00')).status).toBeGreaterThanOrEqual(400);
  });

  it('lists every ballot once, counts the invited and the drawn, and passes its own check', async () => {
    const survey = await start(40);
    await takePart(test.app, survey.id, survey.secrets.slice(0, 30), someResponses(25));
    await close(survey);
    const bulletin = await fileOf(survey.slug);
    expect(bulletin).toMatchObject({ invited: 40, drawn: 30, responses: 25 });
    expect(verifyBulletin(bulletin).findings).toEqual([]);
    const text = await (await page(survey.slug)).text();
    const words = controlWords(survey.definitionHash!, survey.definition.wordsBy).join(' ');
    for (const part of [words, bulletin.root, '>40<', '>30<', '>25<']) expect(text).toContain(part);
    const rep = await signIn(test, 'rep');
    await openSurvey(test, rep, survey.id);
    const release = await (await rep.get(`/rep/surveys/${survey.id}/release.json`)).json();
    expect(release).toMatchObject({
      ballots: { mode: 'two-phases', root: bulletin.root, invited: 40, drawn: 30, invalid: 0 },
    });
    const report = await (await rep.get(`/rep/surveys/${survey.id}/report?lang=en`)).text();
    expect(report).toContain(bulletin.root);
    expect(report).toContain('40 people invited, 30 ballots taken, 25 responses');
  });

  it('answers whoever asks whether they were counted', async () => {
    const survey = await start(0);
    const { receipt } = await answer(survey);
    const gone = await answer(survey);
    const { receipt: withdrawn } = await answer(survey, 'withdraw', gone.input).catch(() => gone);
    await close(survey);
    const typed = receipt.toUpperCase().replace(/(.{8})/g, '$1 ');
    expect(await check(survey.slug, typed)).toContain('This response was counted');
    expect(await check(survey.slug, 'ab'.repeat(32))).toContain('not in the bulletin');
    expect(verifyBulletin(await fileOf(survey.slug), receipt).findings).toEqual([]);
    for (const nonsense of ['', 'abc', '<b>', withdrawn.slice(1)]) {
      const answered = await check(survey.slug, nonsense);
      expect(answered).toContain('A receipt has 64 signs');
      expect(answered).not.toContain('<b>');
    }
  });

  it('stays as it was published, whatever happens to the store', async () => {
    const survey = await start(0);
    await answer(survey);
    await close(survey);
    const before = await fileOf(survey.slug);
    const { BulletinMaker } = await import('../../src/bulletin/index.js');
    await test.app.get(BulletinMaker).atClosing(survey.id);
    expect(await fileOf(survey.slug)).toEqual(before);
    const kept = await test.app
      .get<Database>(OFFICE_DATABASE)
      .run((manager) => manager.countBy(Bulletin, { surveyId: survey.id }));
    expect(kept).toBe(1);
  });

  it('shows rows that somebody wrote without a ballot, and opens none of them', async () => {
    const survey = await start(40);
    await takePart(test.app, survey.id, survey.secrets.slice(0, 30), someResponses(25));
    const input = randomBytes(64);
    await test.app.get(ResponseWriter).accept({
      survey: survey.id,
      serial: toHex(serialOf(survey.id, input)),
      input,
      signature: randomBytes(384),
      nonceDigest: randomBytes(16).toString('hex'),
      action: 'submit',
      sealed: randomBytes(3000),
    });
    await close(survey);
    const text = await (await page(survey.slug)).text();
    expect(text).toContain('1 row without a valid signature');
    const { findings } = verifyBulletin(await fileOf(survey.slug));
    expect(findings.map(({ code }) => code)).toEqual(['bad-signature']);
    const rep = await signIn(test, 'rep');
    await openSurvey(test, rep, survey.id);
    const release = await (await rep.get(`/rep/surveys/${survey.id}/release.json`)).json();
    expect(release).toMatchObject({
      participation: { responses: 25 },
      ballots: { responses: 26, invalid: 1 },
    });
  });

  it('of a petition states the verified count and gives a sheet in three languages', async () => {
    const survey = await start(30, petition);
    const responses = Array.from({ length: 12 }, () => ({ signature: 'sign' }));
    await takePart(test.app, survey.id, survey.secrets.slice(0, 14), responses);
    await close(survey);
    const text = await (await page(survey.slug)).text();
    expect(text).toContain('12 verified signatures of 30 people invited');
    for (const lang of ['fr', 'en', 'de']) {
      const pdf = await fetch(`${test.url}/b/${survey.slug}/petition.pdf?lang=${lang}`);
      expect(pdf.headers.get('content-type')).toBe('application/pdf');
      expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
      expect((await page(survey.slug, `?lang=${lang}`)).status).toBe(200);
    }
    const printed = jest.spyOn(test.app.get(Rendering), 'petition');
    const reader = new AbortController();
    const asked = new Promise<AbortSignal>((resolve) => {
      printed.mockImplementationOnce((_, watch) => {
        resolve(watch!.signal!);
        return once(watch!.signal!, 'abort').then(() => Buffer.of());
      });
    });
    const { signal } = reader;
    const answer = fetch(`${test.url}/b/${survey.slug}/petition.pdf`, { signal });
    expect((await asked).aborted).toBe(false);
    reader.abort();
    await expect(answer).rejects.toThrow();
    await printed.mock.results.at(-1)!.value;
    printed.mockRestore();
    const ordinary = await start(0);
    await close(ordinary);
    expect((await fetch(`${test.url}/b/${ordinary.slug}/petition.pdf`)).status).toBe(404);
  });
});
