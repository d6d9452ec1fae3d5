import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BulletinStore } from '../../src/bulletin/index.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { SurveyClosing } from '../../src/surveys/life/survey-closing.js';
import { verifyBulletin } from '../../src/credentials/verify-bulletin.js';
import { generateIssuerKey, type IssuerKey as IssuerKeyPair } from '../../src/credentials/index.js';
import { type Database, ELIGIBILITY_DATABASE, OFFICE_DATABASE } from '../../src/database/index.js';
import { DrawingDays } from '../../src/eligibility/closing/drawing-days.js';
import { IssuerKey } from '../../src/eligibility/storage/issuer-key.entity.js';
import {
  drawBody,
  type InvitationSurvey,
  postJson,
  seedInvitationSurvey,
} from '../support/invitation-survey.js';
import { PlacedClock } from '../support/placed-clock.js';
import { ENGINES, signIn, startTestApp, type TestApp } from '../support/testing-app.js';

const BEFORE = '2026-02-27T12:00:00Z';
const FIRST = '2026-03-02T12:00:00Z';
const BETWEEN = '2026-03-09T12:00:00Z';
const SECOND = '2026-03-13T12:00:00Z';
const AFTER = '2026-03-17T12:00:00Z';

describe.each(ENGINES)('ballots on days of their own on %s', (engine) => {
  const clock = new PlacedClock(BEFORE);
  let test: TestApp;
  let key: IssuerKeyPair;
  let survey: InvitationSurvey;

  beforeAll(async () => {
    test = await startTestApp(engine, {}, clock);
    key = await generateIssuerKey();
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    clock.put(BEFORE);
    survey = await seed({ again: { from: '2026-03-12', until: '2026-03-15' } });
  });

  const eligibility = () => test.app.get<Database>(ELIGIBILITY_DATABASE);
  const seed = (again: object, invited = 60) =>
    seedInvitationSurvey(
      { office: test.app.get<Database>(OFFICE_DATABASE), eligibility: eligibility() },
      {
        key,
        invited,
        state: 'scheduled',
        mode: 'two-phases',
        days: {
          opensOn: '2026-03-10',
          closesOn: '2026-03-31',
          drawing: { from: '2026-03-01', until: '2026-03-08', ...again },
        },
      },
    );
  const draw = async ({ id, spki, secrets }: InvitationSurvey, person: number, body?: object) =>
    (
      await postJson(
        `${test.url}/api/draw`,
        body ?? (await drawBody({ id, spki }, secrets[person]!)),
      )
    ).status;
  const hasKey = async ({ id }: InvitationSurvey) =>
    (await eligibility().run((manager) => manager.findOneBy(IssuerKey, { survey: id })))
      ?.privateKey !== '';

  it('are given out on them, and to nobody new before, between and after', async () => {
    expect(await draw(survey, 0)).toBe(409);
    clock.put(FIRST);
    expect(await draw(survey, 1)).toBe(200);
    clock.put(BETWEEN);
    expect(await draw(survey, 2)).toBe(409);
    clock.put(SECOND);
    expect(await draw(survey, 3)).toBe(200);
    clock.put(AFTER);
    expect(await draw(survey, 4)).toBe(409);
  });

  it('are counted by window in the bulletin', async () => {
    const days = test.app.get(DrawingDays);
    clock.put(FIRST);
    for (const person of [1, 2, 3]) expect(await draw(survey, person)).toBe(200);
    clock.put(BETWEEN);
    await days.keep();
    clock.put(SECOND);
    await days.keep();
    expect(await draw(survey, 4)).toBe(200);
    clock.put('2026-04-01T12:00:00Z');
    const surveys = test.app.get(SurveyDirectory);
    await test.app.get(SurveyClosing).close(await surveys.get(survey.id));
    const bulletin: unknown = JSON.parse((await test.app.get(BulletinStore).file(survey.id))!);
    expect(bulletin).toMatchObject({ drawn: 4, windows: [3, 1], responses: 0 });
    expect(verifyBulletin(bulletin).findings).toEqual([]);
    const { slug } = await surveys.get(survey.id);
    const page = await (await fetch(`${test.url}/b/${slug}?lang=en`)).text();
    expect(page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toContain(
      'of these, in the first window 3 of these, in the second window 1',
    );
  });

  it('are given again to whoever took one, when their days are over', async () => {
    clock.put(FIRST);
    const body = await drawBody(survey, survey.secrets[5]!);
    expect(await draw(survey, 5, body)).toBe(200);
    clock.put(BETWEEN);
    expect(await draw(survey, 5, body)).toBe(200);
  });

  it('are given out no second time where fewer than sixty are invited', async () => {
    const small = await seed({ again: { from: '2026-03-12', until: '2026-03-15' } }, 59);
    clock.put(SECOND);
    expect(await draw(small, 1)).toBe(409);
  });

  it('end with the key that signs them, not on the word of a clock that may run ahead', async () => {
    clock.put(AFTER);
    const days = test.app.get(DrawingDays);
    await days.keep();
    expect(await hasKey(survey)).toBe(true);
    clock.put(SECOND);
    await days.keep();
    clock.runFor(24);
    clock.put(AFTER);
    await days.keep();
    expect(await hasKey(survey)).toBe(true);
    clock.runFor(24);
    await days.keep();
    expect(await hasKey(survey)).toBe(false);
  });

  it('cannot be given out on other days by an admin, who is told why', async () => {
    // The clock of the others went ahead, and with it their session.
    const admin = await signIn(test, 'admin');
    const path = `/admin/surveys/${survey.id}/invitations`;
    const page = await (await admin.get(path)).text();
    expect(page).toContain('Ballots are taken from 1 March 2026 to');
    expect(page).not.toContain('type="radio" name="phase"');
    const answer = await admin.post(`${path}/drawing`, { phase: 'early', book: '', sure: 'yes' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('stand in the survey’s definition');
  });
});
