import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  generateIssuerKey,
  type IssuerKey as IssuerKeyPair,
  parseInvitation,
  toBase64Url,
} from '../../src/credentials/index.js';
import { type Database, ELIGIBILITY_DATABASE, OFFICE_DATABASE } from '../../src/database/index.js';
import { InvitationStore } from '../../src/eligibility/index.js';
import { DrawingEnd } from '../../src/eligibility/closing/drawing-end.js';
import { Draw } from '../../src/eligibility/storage/draw.entity.js';
import { DrawingStore } from '../../src/eligibility/storage/drawing-store.js';
import { IssuerKey } from '../../src/eligibility/storage/issuer-key.entity.js';
import { MailQueue } from '../../src/eligibility/queue/mail-queue.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { textOf } from '../support/form-in-page.js';
import { readHtmlForm } from '../support/html-form.js';
import {
  drawBody,
  hashOf,
  type InvitationSurvey,
  postJson,
  type SeedOptions,
  seedInvitationSurvey,
} from '../support/invitation-survey.js';
import { type SmtpServer, startSmtpServer } from '../support/smtp-server.js';
import {
  ENGINES,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

describe.each(ENGINES)('when ballots are given out on %s', (engine) => {
  let smtp: SmtpServer;
  let test: TestApp;
  let admin: TestSession;
  let key: IssuerKeyPair;

  beforeAll(async () => {
    smtp = await startSmtpServer();
    test = await startTestApp(engine, {
      CAHIER_SMTP_URL: smtp.url,
      CAHIER_MAIL_FROM: 'council@orvalmont.example',
      CAHIER_MAIL_PER_MINUTE: '6000',
      CAHIER_PUBLIC_URL: 'https://cahier.orvalmont.example',
    });
    admin = await signIn(test, 'admin');
    key = await generateIssuerKey();
  });
  afterAll(async () => {
    await test.close();
    await smtp.close();
  });

  const seed = (options: SeedOptions) =>
    seedInvitationSurvey(
      {
        office: test.app.get<Database>(OFFICE_DATABASE),
        eligibility: test.app.get<Database>(ELIGIBILITY_DATABASE),
      },
      { key, invited: 4, ...options },
    );
  const plan = ({ id }: InvitationSurvey, phase: string, book = '', more = { sure: 'yes' }) =>
    admin.post(`/admin/surveys/${id}/invitations/drawing`, { phase, book, ...more });
  const page = async ({ id }: InvitationSurvey, by = admin) =>
    (await by.get(`/admin/surveys/${id}/invitations`)).text();
  const storedKey = async ({ id }: InvitationSurvey) =>
    (
      await test.app
        .get<Database>(ELIGIBILITY_DATABASE)
        .run((manager) => manager.findOneBy(IssuerKey, { survey: id }))
    )?.privateKey;
  const draw = async (survey: InvitationSurvey, secret: Uint8Array) =>
    (await postJson(`${test.url}/api/draw`, await drawBody(survey, secret))).status;
  /** The eligibility database as whoever copies its files has it; elsewhere than here, nothing. */
  const databaseBytes = (): Buffer => {
    const { options } = test.app.get<Database>(ELIGIBILITY_DATABASE).source;
    if (options.type !== 'better-sqlite3') return Buffer.alloc(0);
    const files = ['', '-wal'].map((suffix) => `${options.database}${suffix}`);
    return Buffer.concat(
      files.filter((file) => existsSync(file)).map((file) => readFileSync(file)),
    );
  };
  const bookOf = async ({ id }: InvitationSurvey) => {
    const answer = await fetch(`${test.url}/api/ballot-book/${id}`);
    return ((await answer.json()) as { surveys: { id: string }[] }).surveys.map((one) => one.id);
  };

  it('is from the scheduling on where an admin says so, and only there', async () => {
    const survey = await seed({ state: 'scheduled' });
    expect(await draw(survey, survey.secrets[0]!)).toBe(409);
    expect((await plan(survey, 'early')).status).toBe(303);
    expect(await draw(survey, survey.secrets[0]!)).toBe(200);
    const draft = await seed({ state: 'draft' });
    expect((await plan(draft, 'early')).status).toBe(422);
    expect(await draw(draft, draft.secrets[0]!)).toBe(409);
  });

  it('ends before answering where an admin says so', async () => {
    const survey = await seed({ state: 'open' });
    expect(await draw(survey, survey.secrets[0]!)).toBe(200);
    await plan(survey, 'ended');
    expect(await draw(survey, survey.secrets[1]!)).toBe(409);
    expect(await (await admin.get(`/admin/surveys/${survey.id}/invitations`)).text()).toContain(
      'value="ended" checked',
    );
  });

  it('has ended for those who have none; who has drawn gets the same ballot again', async () => {
    for (const state of ['open', 'scheduled'] as const) {
      const survey = await seed({ state });
      await plan(survey, 'early');
      const [holder, late] = survey.secrets as [Uint8Array, Uint8Array];
      const body = await drawBody(survey, holder);
      const ask = (asked: unknown) => postJson(`${test.url}/api/draw`, asked);
      const first = await (await ask(body)).text();
      expect(first).toContain('"signature"');
      await plan(survey, 'ended');
      const again = await ask(body);
      expect([again.status, await again.text()]).toEqual([200, first]);
      expect(await draw(survey, holder)).toBe(409);
      // The value of the one with the invitation of the other is nobody's.
      expect((await ask({ ...body, invitation: toBase64Url(late) })).status).toBe(409);
      expect(await draw(survey, late)).toBe(409);
    }
  });

  it('is planned by two admins so that neither overwrites the other unseen', async () => {
    const survey = await seed({ state: 'scheduled' });
    const at = `/admin/surveys/${survey.id}/invitations`;
    const mine = readHtmlForm(await page(survey), `${at}/drawing`);
    const hashes = readHtmlForm(await page(survey), `${at}/hashes`);
    const colleague = await signIn(test, 'admin');
    const theirs = readHtmlForm(await page(survey, colleague), `${at}/drawing`);
    const saved = await colleague.post(`${at}/drawing`, { ...theirs, book: 'Year 2031' });
    expect(textOf(await (await admin.get(saved.headers.get('location')!)).text())).toContain(
      'Saved.',
    );
    const told = await admin.post(`${at}/drawing`, { ...mine, phase: 'ended', sure: 'yes' });
    expect(told.status).toBe(409);
    const shown = await told.text();
    expect(textOf(shown)).toContain('Somebody else changed this meanwhile');
    expect(textOf(shown)).toContain(
      'What is stored now: While the survey is open. Book: Year 2031.',
    );
    expect(await storedKey(survey)).toMatch(/^wrapped-1:/);
    // Nor is a list added for a plan that nobody has any more; it stays in its box.
    const list = await admin.post(`${at}/hashes`, { ...hashes, hashes: '0'.repeat(64) });
    expect(list.status).toBe(409);
    expect(readHtmlForm(await list.text(), `${at}/hashes`)).toMatchObject({
      hashes: '0'.repeat(64),
    });
    // Told, one may.
    const again = readHtmlForm(shown, `${at}/drawing`);
    expect(again).toMatchObject({ phase: 'ended', book: '' });
    const ended = await admin.post(`${at}/drawing`, { ...again, sure: 'yes' });
    expect(ended.status).toBe(303);
    expect(await storedKey(survey)).toBe('');
    await admin.post(`${at}/drawing`, { phase: 'ended', book: '' });
  });

  it('ends once whoever ends it says that they know it is for good', async () => {
    const survey = await seed({ state: 'open' });
    const refused = await plan(survey, 'ended', '', {} as { sure: string });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Ending cannot be taken back');
    expect(await storedKey(survey)).toMatch(/^wrapped-1:/);
    expect(await draw(survey, survey.secrets[0]!)).toBe(200);
  });

  it('has ended for good: its key is destroyed, row and files, and nobody can go back', async () => {
    const survey = await seed({ state: 'open' });
    const late = survey.secrets[1]!;
    await draw(survey, survey.secrets[0]!);
    const key = (await storedKey(survey))!;
    const ended = await plan(survey, 'ended');
    expect(ended.status).toBe(303);
    expect(await page(survey)).not.toContain('stays after the end');
    expect(await storedKey(survey)).toBe('');
    expect(databaseBytes().includes(key.slice(40, 200))).toBe(false);
    for (const phase of ['early', 'with-survey']) {
      const refused = await plan(survey, phase);
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain('Giving out ballots has ended for good');
    }
    expect((await plan(survey, 'ended', 'Year 2032')).status).toBe(303);
    expect(await draw(survey, late)).toBe(409);
  });

  it('destroys at a start what a crash left after the end', async () => {
    const survey = await seed({ state: 'open' });
    await test.app.get(DrawingStore).set(survey.id, 'ended', '');
    expect(await storedKey(survey)).toMatch(/^wrapped-1:/);
    await test.app.get(DrawingEnd).onApplicationBootstrap();
    expect(await storedKey(survey)).toBe('');
  });

  it('signs anew what an earlier version signed and did not keep, and keeps it then', async () => {
    const survey = await seed({ state: 'open' });
    const body = await drawBody(survey, survey.secrets[0]!);
    const ask = async () => (await postJson(`${test.url}/api/draw`, body)).text();
    const first = await ask();
    const invitation = hashOf(survey.id, survey.secrets[0]!);
    await test.app
      .get<Database>(ELIGIBILITY_DATABASE)
      .run((manager) => manager.update(Draw, { invitation }, { signature: null }));
    await plan(survey, 'ended');
    expect(await page(survey)).toContain('the key that signs ballots stays after the end');
    expect(await ask()).toBe(first);
    // Nobody needs the key any more, which had to stay for this one.
    expect(await storedKey(survey)).toMatch(/^wrapped-1:/);
    await test.app.get(DrawingEnd).destroyKeys();
    expect(await storedKey(survey)).toBe('');
    expect(await ask()).toBe(first);
  });

  it('is never after the survey closed, whatever was said', async () => {
    const survey = await seed({ state: 'closed' });
    expect((await plan(survey, 'early')).status).toBe(422);
    expect(await draw(survey, survey.secrets[0]!)).toBe(409);
  });

  it('lists the surveys of a book that give out ballots now, to everybody alike', async () => {
    const [open, early, waiting, alone] = [
      await seed({ state: 'open' }),
      await seed({ state: 'scheduled' }),
      await seed({ state: 'scheduled' }),
      await seed({ state: 'open' }),
    ];
    await plan(open, 'with-survey', 'Year 2031');
    await plan(early, 'early', 'Year 2031');
    await plan(waiting, 'with-survey', 'Year 2031');
    expect((await bookOf(open)).sort()).toEqual([open.id, early.id].sort());
    expect(await bookOf(early)).toEqual(await bookOf(open));
    expect(await bookOf(alone)).toEqual([alone.id]);
    expect(await bookOf({ ...alone, id: 'f'.repeat(32) })).toEqual([]);
    expect(await bookOf({ ...alone, id: 'nonsense' })).toEqual([]);
  });

  it('refuses a phase or a name that is none', async () => {
    const survey = await seed({ state: 'open' });
    for (const [phase, book] of [
      ['later', ''],
      ['early', '<b>'],
      ['early', 'x'.repeat(61)],
    ] as const) {
      expect((await plan(survey, phase, book)).status).toBe(422);
    }
  });

  it('makes one secret good for each survey of a book, once in each', async () => {
    const surveys = [await seed({ state: 'open' }), await seed({ state: 'scheduled' })];
    await plan(surveys[0]!, 'with-survey', 'Slips');
    await plan(surveys[1]!, 'early', 'Slips');
    const [secret] = surveys[0]!.secrets;
    expect(await draw(surveys[1]!, secret!)).toBe(409);
    await test.app.get(InvitationStore).add(surveys[1]!.id, [hashOf(surveys[1]!.id, secret!)]);
    for (const survey of surveys) {
      expect(await draw(survey, secret!)).toBe(200);
      expect(await draw(survey, secret!)).toBe(409);
    }
  });

  it('invites by one mail to every survey of a book', async () => {
    const surveys = [
      await seed({ state: 'open', invited: 0 }),
      await seed({ state: 'scheduled', invited: 0 }),
    ];
    await plan(surveys[0]!, 'with-survey', 'Mails');
    await plan(surveys[1]!, 'early', 'Mails');
    const to = 'ana@orvane.example';
    await admin.post(`/admin/surveys/${surveys[0]!.id}/invitations/mail`, { addresses: to });
    const directory = test.app.get(SurveyDirectory);
    while ((await test.app.get(MailQueue).counts(surveys[0]!.id)).sent === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const mail = smtp.mails.find((one) => one.to === to)!;
    const link = /https:\S+\/i#\S+/.exec(mail.content.replace(/=\n/g, ''))![0];
    const { secret } = parseInvitation(link.replace(/=3D/g, '='))!;
    for (const survey of surveys) expect(await draw(survey, secret)).toBe(200);
    while ((await directory.get(surveys[1]!.id)).invited !== 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
});
