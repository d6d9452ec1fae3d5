import { beforeAll, describe, expect, it } from '@jest/globals';
import { generateIssuerKey, type IssuerKey as IssuerKeyPair } from '../../src/credentials/index.js';
import { type Database, ELIGIBILITY_DATABASE, OFFICE_DATABASE } from '../../src/database/index.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { submit } from '../support/ballots.js';
import { createTestStorage, ENGINES } from '../support/databases.js';
import { DAYS, DaysDesk, FIRST, LAST, OVER, startAt } from '../support/days-desk.js';
import { drawBody, postJson, seedInvitationSurvey } from '../support/invitation-survey.js';
import { testNonce } from '../support/open-survey.js';
import { PlacedClock } from '../support/placed-clock.js';
import { postForm } from '../support/testing-app.js';

describe.each(ENGINES)('the days of a survey on %s', (engine) => {
  const desk = new DaysDesk(engine);
  const { clock, keep, recorded, seedOpenLink, sendJson } = desk;
  let key: IssuerKeyPair;
  beforeAll(async () => {
    key = await generateIssuerKey();
  });

  const sendForm = async ({ slug }: { readonly slug: string }) => {
    const fields = { _nonce: testNonce(), _lang: 'en', _send: 'yes', often: 'always' };
    const answer = await postForm(`${desk.test.url}/s/${slug}`, fields);
    return { status: answer.status, text: await answer.text() };
  };
  const pageOf = async ({ slug }: { readonly slug: string }) =>
    (await fetch(`${desk.test.url}/s/${slug}?lang=en`)).text();

  it('refuse everything before the first one, and say where it begins', async () => {
    const survey = await seedOpenLink();
    await keep();
    expect(await sendJson(survey)).toBe('not-open-yet');
    expect((await sendForm(survey)).status).toBe(409);
    expect(await pageOf(survey)).toContain('It opens on 1 December 2026 (Europe/Paris time).');
  });

  it('open it by themselves, and record on which day', async () => {
    const survey = await seedOpenLink();
    clock.put(FIRST);
    await keep();
    expect(await recorded(survey)).toMatchObject({ state: 'open', openedOn: '2026-12-01' });
    expect(await sendJson(survey)).toBe(201);
    expect(await pageOf(survey)).toContain(
      'Open until 20 December 2026, 23:59 (Europe/Paris time)',
    );
  });

  it('take a response in the last minute of the last one, and none after it', async () => {
    const survey = await seedOpenLink('open');
    clock.put(LAST);
    expect(await sendJson(survey)).toBe(201);
    expect((await sendForm(survey)).status).not.toBe(410);
    expect((await submit(desk.test.url, await survey.sealed())).status).toBe(200);
    clock.put(OVER);
    expect((await submit(desk.test.url, await survey.sealed())).status).toBe(409);
    expect(await sendJson(survey)).toBe('closed');
    const form = await sendForm(survey);
    expect([form.status, form.text.includes('The survey is closed')]).toEqual([410, true]);
    expect(await pageOf(survey)).toContain('The survey is closed');
    expect(await recorded(survey)).toMatchObject({ state: 'open', closedOn: null });
  });

  it('close it by themselves, dated on the last one however late that is', async () => {
    const survey = await seedOpenLink('open');
    clock.put('2026-12-24T09:00:00+01:00');
    await keep();
    expect(await recorded(survey)).toMatchObject({ state: 'closed', closedOn: '2026-12-20' });
    const bulletin = await fetch(`${desk.test.url}/b/${survey.slug}/bulletin.json`);
    expect(await bulletin.json()).toMatchObject({
      openDays: {
        timeZone: 'Europe/Paris',
        announced: { from: '2026-12-01', to: '2026-12-20' },
        were: { from: '2026-12-01', to: '2026-12-20' },
      },
    });
    const page = await (await fetch(`${desk.test.url}/b/${survey.slug}?lang=en`)).text();
    expect(page).toContain('1 December 2026 – 20 December 2026 (Europe/Paris time)');
    expect(page).not.toContain('Announced');
  });

  it('are printed beside those that were announced where they differ', async () => {
    const survey = await seedOpenLink();
    clock.put('2026-12-02T09:00:00+01:00');
    await keep();
    clock.put(OVER);
    await keep();
    const page = await (await fetch(`${desk.test.url}/b/${survey.slug}?lang=fr`)).text();
    expect(page).toContain(
      '2 décembre 2026 – 20 décembre 2026 (fuseau horaire\u00a0: Europe/Paris)',
    );
    expect(page).toContain(
      '1er décembre 2026 – 20 décembre 2026 (fuseau horaire\u00a0: Europe/Paris)',
    );
  });

  it.each([
    ['Pacific/Auckland', '2026-12-20T10:59:59Z', '2026-12-20T11:00:00Z'],
    ['America/Los_Angeles', '2026-12-21T07:59:59Z', '2026-12-21T08:00:00Z'],
  ])('end in %s when the day ends there', async (timeZone, last, over) => {
    const survey = await seedOpenLink('open', { ...DAYS, timeZone });
    clock.put(last);
    expect(await sendJson(survey)).toBe(201);
    clock.put(over);
    expect(await sendJson(survey)).toBe('closed');
  });

  it('last an hour more or less on which clocks change', async () => {
    const days = { ...DAYS, opensOn: '2026-10-01', closesOn: '2026-10-25' };
    const survey = await seedOpenLink('open', days);
    clock.put('2026-10-25T22:59:59Z');
    expect(await sendJson(survey)).toBe(201);
    clock.put('2026-10-25T23:00:00Z');
    expect(await sendJson(survey)).toBe('closed');
  });

  it('of a definition without a time zone are those of UTC', async () => {
    const survey = await seedOpenLink('open', { opensOn: '2026-12-01', closesOn: '2026-12-20' });
    clock.put('2026-12-20T23:59:59Z');
    expect(await sendJson(survey)).toBe(201);
    clock.put('2026-12-21T00:00:00Z');
    expect(await sendJson(survey)).toBe('closed');
  });

  it('are kept when the clock goes back: not open before the first, closed for good', async () => {
    const survey = await seedOpenLink('open');
    clock.put('2026-11-29T12:00:00+01:00');
    expect(await sendJson(survey)).toBe('not-open-yet');
    clock.put(OVER);
    await keep();
    clock.put(LAST);
    await keep();
    expect(await sendJson(survey)).toBe('closed');
    expect(await recorded(survey)).toMatchObject({ state: 'closed', closedOn: '2026-12-20' });
  });

  it('that were never to be are over for a survey that never opened, and close it', async () => {
    const survey = await seedOpenLink();
    clock.put(OVER);
    expect(await sendJson(survey)).toBe('closed');
    await keep();
    expect(await recorded(survey)).toEqual({ state: 'closed', openedOn: null, closedOn: null });
  });

  it('closed it before the server that slept past them listens again', async () => {
    const survey = await seedOpenLink('open');
    clock.put(LAST);
    await keep();
    const later = await startAt(desk.storage, new PlacedClock('2026-12-22T09:00:00+01:00'));
    try {
      expect(await recorded(survey)).toMatchObject({ state: 'closed', closedOn: '2026-12-20' });
      expect(await sendJson(survey, later.url)).toBe('closed');
    } finally {
      await later.close();
    }
  });

  describe('of a survey by invitation', () => {
    const seed = (state: 'scheduled' | 'open', invited = 12) =>
      seedInvitationSurvey(
        {
          office: desk.test.app.get<Database>(OFFICE_DATABASE),
          eligibility: desk.test.app.get<Database>(ELIGIBILITY_DATABASE),
        },
        { key, state, invited, days: DAYS },
      );
    const draw = async (body: unknown) =>
      (await postJson(`${desk.test.url}/api/draw`, body)).status;

    it('end the drawing as well, also of a ballot that was drawn', async () => {
      const survey = await seed('open');
      const [one, other] = survey.secrets as [Uint8Array, Uint8Array];
      const body = await drawBody(survey, one);
      clock.put(LAST);
      expect(await draw(body)).toBe(200);
      clock.put(OVER);
      expect(await draw(body)).toBe(409);
      expect(await draw(await drawBody(survey, other))).toBe(409);
    });

    it('do not open it while too few are invited, but as soon as there are enough', async () => {
      const survey = await seed('scheduled', 9);
      clock.put('2026-12-03T08:00:00+01:00');
      await keep();
      expect((await recorded(survey)).state).toBe('scheduled');
      await desk.test.app.get(SurveyDirectory).recordInvited(survey.id, 10);
      await keep();
      expect(await recorded(survey)).toMatchObject({ state: 'open', openedOn: '2026-12-03' });
    });
  });
});

describe('two processes at the end of a survey', () => {
  it('refuse both, and one of them closes', async () => {
    const storage = await createTestStorage('postgres');
    const clock = new PlacedClock(LAST);
    const servers = [await startAt(storage, clock), await startAt(storage, clock)];
    try {
      const first = servers[0]!;
      const survey = await seedInvitationSurvey(
        {
          office: first.app.get<Database>(OFFICE_DATABASE),
          eligibility: first.app.get<Database>(ELIGIBILITY_DATABASE),
        },
        { days: DAYS },
      );
      clock.put(OVER);
      const body = await drawBody(survey, survey.secrets[0]!);
      const drawn = servers.map(({ url }) => postJson(`${url}/api/draw`, body));
      expect((await Promise.all(drawn)).map(({ status }) => status)).toEqual([409, 409]);
      const ends = servers.map(({ app }) => app.get(SurveyDirectory).recordEnd(survey.id, null));
      expect((await Promise.all(ends)).sort()).toEqual([false, true]);
    } finally {
      await Promise.all(servers.map(({ close }) => close()));
      await storage.remove();
    }
  });
});
