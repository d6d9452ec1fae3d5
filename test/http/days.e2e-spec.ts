import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateIssuerKey, type IssuerKey as IssuerKeyPair } from '../../src/credentials/index.js';
import { type Database, ELIGIBILITY_DATABASE, OFFICE_DATABASE } from '../../src/database/index.js';
import { definitionHash } from '../../src/questionnaire/index.js';
import { createApp } from '../../src/server/serve.js';
import { type Survey, SurveyDirectory } from '../../src/surveys/index.js';
import { DayKeeper } from '../../src/surveys/life/day-keeper.js';
import { KnownDay } from '../../src/surveys/life/known-day.js';
import { createTestStorage, ENGINES, type TestStorage } from '../support/databases.js';
import { drawBody, postJson, seedInvitationSurvey } from '../support/invitation-survey.js';
import { sealEnvelope, submit } from '../support/ballots.js';
import { everyKind, testNonce, type TestSurvey } from '../support/open-survey.js';
import { PlacedClock } from '../support/placed-clock.js';
import { makeTestKeys } from '../support/placed-survey-keys.js';
import { postForm, signIn, type TestApp } from '../support/testing-app.js';

const DAYS = { opensOn: '2026-12-01', closesOn: '2026-12-20', timeZone: 'Europe/Paris' };
const BEFORE = '2026-11-30T23:59:59+01:00';
const FIRST = '2026-12-01T00:00:00+01:00';
const LAST = '2026-12-20T23:59:59+01:00';
const OVER = '2026-12-21T00:00:00+01:00';

const answers = { often: 'always' };

/** A server on storage that others may share, with its own clock. */
async function startAt(storage: TestStorage, clock: PlacedClock): Promise<TestApp> {
  const app = await createApp(storage.configuration, clock);
  await app.listen(0, '127.0.0.1');
  return { app, url: await app.getUrl(), close: () => app.close() };
}

describe.each(ENGINES)('the days of a survey on %s', (engine) => {
  const clock = new PlacedClock(BEFORE);
  let storage: TestStorage;
  let test: TestApp;
  let key: IssuerKeyPair;

  beforeAll(async () => {
    storage = await createTestStorage(engine);
    test = await startAt(storage, clock);
    key = await generateIssuerKey();
  });
  beforeEach(() => clock.put(BEFORE));
  afterAll(async () => {
    await test.close();
    await storage.remove();
  });

  const look = () => test.app.get(DayKeeper).keep();
  /** As if a server had run through all the days until this one. */
  const keep = async () => {
    await test.app.get(KnownDay).confirm();
    await look();
  };
  const recorded = async ({ id }: { readonly id: string }) => {
    const [row] = await test.app
      .get<Database>(OFFICE_DATABASE)
      .source.query<Pick<Survey, 'state' | 'openedOn' | 'closedOn'>[]>(
        `SELECT state, "openedOn", "closedOn" FROM survey WHERE id = '${id}'`,
      );
    return row!;
  };

  async function seedOpenLink(
    state: 'scheduled' | 'open' = 'scheduled',
    days: Partial<typeof DAYS> = DAYS,
  ) {
    const id = testNonce();
    const made = await makeTestKeys(test, id, 'open-link');
    const { keys } = made;
    const definition = {
      schema: 'cahier/definition-1' as const,
      questionnaire: everyKind,
      threshold: 10,
      sensitiveThreshold: 20,
      crossings: [],
      mode: 'open-link' as const,
      ...days,
      keys,
    };
    const slug = `d-${id.slice(0, 8)}`;
    await test.app.get(SurveyDirectory).create({
      id,
      slug,
      questionnaireId: null,
      state,
      definition,
      definitionHash: definitionHash(definition),
      invited: null,
      openedOn: state === 'open' ? (days.opensOn ?? null) : null,
      participation: null,
      participationDay: null,
    });
    return { id, slug, sealed: () => sealEnvelope({ ...made, id } as TestSurvey, undefined) };
  }

  const sendJson = async ({ slug }: { readonly slug: string }, url = test.url) => {
    const answer = await postJson(`${url}/api/surveys/${slug}/responses`, {
      nonce: testNonce(),
      answers,
      language: 'en',
    });
    const { error } = (await answer.json()) as { error?: { code: string } };
    return error?.code ?? answer.status;
  };
  const sendForm = async ({ slug }: { readonly slug: string }) => {
    const fields = { _nonce: testNonce(), _lang: 'en', _send: 'yes', often: 'always' };
    const answer = await postForm(`${test.url}/s/${slug}`, fields);
    return { status: answer.status, text: await answer.text() };
  };
  const pageOf = async ({ slug }: { readonly slug: string }) =>
    (await fetch(`${test.url}/s/${slug}?lang=en`)).text();

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
    expect((await submit(test.url, await survey.sealed())).status).toBe(200);
    clock.put(OVER);
    expect((await submit(test.url, await survey.sealed())).status).toBe(409);
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
    const bulletin = await fetch(`${test.url}/b/${survey.slug}/bulletin.json`);
    expect(await bulletin.json()).toMatchObject({
      openDays: {
        timeZone: 'Europe/Paris',
        announced: { from: '2026-12-01', to: '2026-12-20' },
        were: { from: '2026-12-01', to: '2026-12-20' },
      },
    });
    const page = await (await fetch(`${test.url}/b/${survey.slug}?lang=en`)).text();
    expect(page).toContain('1 December 2026 – 20 December 2026 (Europe/Paris time)');
    expect(page).not.toContain('Announced');
  });

  it('are printed beside those that were announced where they differ', async () => {
    const survey = await seedOpenLink();
    clock.put('2026-12-02T09:00:00+01:00');
    await keep();
    clock.put(OVER);
    await keep();
    const page = await (await fetch(`${test.url}/b/${survey.slug}?lang=fr`)).text();
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
    const later = await startAt(storage, new PlacedClock('2026-12-22T09:00:00+01:00'));
    try {
      expect(await recorded(survey)).toMatchObject({ state: 'closed', closedOn: '2026-12-20' });
      expect(await sendJson(survey, later.url)).toBe('closed');
    } finally {
      await later.close();
    }
  });

  describe('that come long after the last one that was known', () => {
    const AHEAD = '2031-06-01T12:00:00+02:00';

    beforeEach(async () => {
      clock.put('2026-12-05T12:00:00+01:00');
      await keep();
    });

    it('close nothing for good: once the clock is set, people go on answering', async () => {
      const [survey, waiting] = [await seedOpenLink('open'), await seedOpenLink()];
      clock.put(AHEAD);
      await look();
      expect(await sendJson(survey)).toBe('closed');
      clock.put('2026-12-05T12:01:00+01:00');
      await look();
      expect(await recorded(survey)).toMatchObject({ state: 'open', closedOn: null });
      expect(await sendJson(survey)).toBe(201);
      expect((await recorded(waiting)).state).toBe('open');
    });

    it('are believed by a server that runs through a day with them, and by nothing less', async () => {
      const survey = await seedOpenLink('open');
      clock.put(AHEAD);
      await look();
      clock.runFor(23);
      await look();
      expect((await recorded(survey)).state).toBe('open');
      // Ahead once more: the day begins anew.
      clock.put('2033-06-01T12:00:00+02:00');
      await look();
      clock.runFor(23);
      await look();
      expect((await recorded(survey)).state).toBe('open');
      clock.runFor(1);
      await look();
      expect(await recorded(survey)).toMatchObject({ state: 'closed', closedOn: '2026-12-20' });
    });

    it('are believed at once when an admin who reads which they are ends a survey', async () => {
      const survey = await seedOpenLink('open');
      const other = await seedOpenLink('open');
      clock.put(AHEAD);
      await look();
      const admin = await signIn(test, 'admin');
      const page = await (await admin.get(`/admin/surveys/${survey.id}`)).text();
      expect(page).toContain('The server’s clock says 1 June 2031; the last day it knew was 5');
      await admin.post(`/admin/surveys/${survey.id}/steps`, { step: 'finish-closing' });
      expect((await recorded(survey)).state).toBe('closed');
      await look();
      expect((await recorded(other)).state).toBe('closed');
    });

    it('open nothing either, also at a start', async () => {
      const survey = await seedOpenLink('scheduled', { ...DAYS, opensOn: '2026-12-10' });
      const later = await startAt(storage, new PlacedClock('2026-12-12T12:00:00+01:00'));
      try {
        expect((await recorded(survey)).state).toBe('scheduled');
      } finally {
        await later.close();
      }
    });
  });

  describe('of a survey by invitation', () => {
    const seed = (state: 'scheduled' | 'open', invited = 12) =>
      seedInvitationSurvey(
        {
          office: test.app.get<Database>(OFFICE_DATABASE),
          eligibility: test.app.get<Database>(ELIGIBILITY_DATABASE),
        },
        { key, state, invited, days: DAYS },
      );
    const draw = async (body: unknown) => (await postJson(`${test.url}/api/draw`, body)).status;

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
      await test.app.get(SurveyDirectory).recordInvited(survey.id, 10);
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
