import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateIssuerKey, type IssuerKey } from '../../src/credentials/index.js';
import { type Database, ELIGIBILITY_DATABASE, OFFICE_DATABASE } from '../../src/database/index.js';
import { EligibilityClosing } from '../../src/eligibility/index.js';
import { MailWorker } from '../../src/eligibility/mail/mail-worker.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { readHtmlForm } from '../support/html-form.js';
import { type SeedOptions, seedInvitationSurvey } from '../support/invitation-survey.js';
import { PlacedClock } from '../support/placed-clock.js';
import { readMail } from '../support/read-mail.js';
import { type SmtpServer, startSmtpServer, type Treatment } from '../support/smtp-server.js';
import {
  ENGINES,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

const PUBLIC_URL = 'https://cahier.orvalmont.example';
const people = (team: string, count = 12) =>
  Array.from({ length: count }, (_, n) => `${team}.${n}@orvane.example`);

describe.each(ENGINES)('a reminder on %s', (engine) => {
  let smtp: SmtpServer;
  let treatment: Treatment = 'accept';
  let test: TestApp;
  let admin: TestSession;
  let key: IssuerKey;
  const clock = new PlacedClock('2026-12-01T09:00:00Z');

  beforeAll(async () => {
    smtp = await startSmtpServer(() => treatment);
    const settings = {
      CAHIER_SMTP_URL: smtp.url,
      CAHIER_MAIL_FROM: 'council@orvalmont.example',
      CAHIER_MAIL_PER_MINUTE: '6000',
      CAHIER_PUBLIC_URL: PUBLIC_URL,
    };
    test = await startTestApp(engine, settings, clock);
    key = await generateIssuerKey();
  });
  afterAll(async () => {
    await test.close();
    await smtp.close();
  });

  /** Sessions end with their day. */
  const at = async (moment: string) => {
    clock.put(moment);
    admin = await signIn(test, 'admin');
  };
  beforeEach(() => at('2026-12-01T09:00:00Z'));

  const seed = (options: SeedOptions = {}) =>
    seedInvitationSurvey(
      {
        office: test.app.get<Database>(OFFICE_DATABASE),
        eligibility: test.app.get<Database>(ELIGIBILITY_DATABASE),
      },
      { key, invited: 0, ...options },
    );
  const page = (id: string) => `/admin/surveys/${id}/invitations/reminder`;
  const mailsTo = (addresses: readonly string[]) =>
    smtp.mails.filter(({ to }) => addresses.includes(to));
  const until = async (isSo: () => boolean | Promise<boolean>) => {
    for (let tries = 0; !(await isSo()); tries += 1) {
      if (tries > 2000) throw new Error('it does not come to that');
      test.app.get(MailWorker).wake();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const invite = async (id: string, addresses: readonly string[]) => {
    await admin.post(`/admin/surveys/${id}/invitations/mail`, { addresses: addresses.join('\n') });
    await until(() => mailsTo(addresses).length === addresses.length);
  };
  const remind = (id: string, addresses: readonly string[]) =>
    admin.post(page(id), { addresses: addresses.join('\n') });
  const waiting = async () => {
    const rows = await test.app
      .get<Database>(ELIGIBILITY_DATABASE)
      .run((manager) => manager.query<Record<string, string>[]>('SELECT * FROM reminder_job'));
    return rows;
  };

  it('is refused for a few, and what was typed stays', async () => {
    const { id } = await seed();
    const staff = people('few');
    await invite(id, staff);
    const some = [...staff.slice(0, 9), ...people('stranger')];
    const answer = await remind(id, some);
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain('Fewer than 10 people on this list were invited');
    expect(readHtmlForm(text, page(id))['addresses']).toBe(some.join('\n'));
    expect(await waiting()).toEqual([]);
  });

  it('is refused where there is nothing to be reminded of, and to all but admins', async () => {
    const scheduled = await seed({ state: 'scheduled' });
    const closed = await seed({ state: 'closed' });
    expect(await (await remind(scheduled.id, people('a'))).text()).toContain('is not open');
    expect(await (await remind(closed.id, people('a'))).text()).toContain('is closed');
    const broken = await remind((await seed()).id, ['no address']);
    expect(broken.status).toBe(422);
    const rep = await signIn(test, 'rep');
    expect((await rep.get(page(closed.id))).status).toBe(403);
  });

  it('goes to those on the list who were written to and to no others, without a code', async () => {
    const survey = await seed();
    const staff = people('all');
    const strangers = people('new', 3);
    await invite(survey.id, staff);
    const answer = await remind(survey.id, [...staff.slice(0, 11), ...strangers]);
    const text = await answer.text();
    expect(text).toContain('11 people are reminded.');
    expect(text).toContain('3 addresses were not written to before');
    for (const address of [...staff, ...strangers]) expect(text).not.toContain(address);
    await until(() => mailsTo(staff).length === 12 + 11);
    const reminders = mailsTo(staff).slice(12);
    expect(new Set(reminders.map(({ to }) => to)).size).toBe(11);
    const bodies = reminders.map(({ content }) => readMail(content));
    expect(new Set(bodies.map(({ text: said, html }) => said + html)).size).toBe(1);
    expect(bodies[0]!.text).toContain(`${PUBLIC_URL}/s/${survey.slug}`);
    expect(bodies[0]!.text + bodies[0]!.html).not.toMatch(/\/i#|[0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect(bodies[0]!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mailsTo(strangers)).toEqual([]);
    expect(await waiting()).toEqual([]);
    // Told by list and day, in counts alone.
    const told = await (await admin.get(`/admin/surveys/${survey.id}/invitations`)).text();
    expect(told).toMatch(/>1 December 2026<\/td>.*>waiting: <\/span>0<.*>sent: <\/span>12</);
    expect(told).toContain('Reminders of 1 December 2026: 11 mails.');
    for (const address of [...staff, ...strangers]) expect(told).not.toContain(address);
  });

  it('goes out once in three days, also when two admins ask at one moment', async () => {
    const { id } = await seed();
    const staff = people('often');
    await invite(id, staff);
    await at('2026-12-05T09:00:00Z');
    const both = await Promise.all([remind(id, staff), remind(id, staff)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    await until(() => mailsTo(staff).length === 24);
    for (const day of ['2026-12-05T23:59:00Z', '2026-12-07T23:59:00Z']) {
      await at(day);
      const again = await remind(id, staff);
      expect(await again.text()).toContain('the next reminder can go out from 8 December 2026');
    }
    await at('2026-12-08T00:01:00Z');
    expect((await remind(id, staff)).status).toBe(200);
    await until(() => mailsTo(staff).length === 36);
  });

  it('is told with all of its day, where the day has two: restored from a copy, or asked for once more', async () => {
    const { id } = await seed();
    const staff = people('twice');
    await invite(id, staff);
    expect((await remind(id, staff)).status).toBe(200);
    const reminded = await test.app.get(SurveyDirectory).get(id);
    expect(reminded.remindedOn).toBe('2026-12-01');
    // As a copy of the office has it that was made before.
    await test.app.get(SurveyDirectory).withdrawReminder({ ...reminded, remindedOn: null });
    expect((await remind(id, staff.slice(1))).status).toBe(200);
    const told = await (await admin.get(`/admin/surveys/${id}/invitations`)).text();
    expect(told).toContain('Reminders of 1 December 2026: 23 mails.');
  });

  it('waits sealed while the mail server takes none, and goes when the survey is closed', async () => {
    const { id } = await seed();
    const staff = people('closing');
    await invite(id, staff);
    treatment = 'later';
    expect((await remind(id, staff)).status).toBe(200);
    await until(async () => (await waiting()).length === 12);
    expect(JSON.stringify(await waiting())).not.toContain('orvane');
    await test.app.get(EligibilityClosing).atClosing(id);
    expect(await waiting()).toEqual([]);
    treatment = 'accept';
  });
});
