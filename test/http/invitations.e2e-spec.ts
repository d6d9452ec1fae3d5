import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type IssuerKey,
  generateIssuerKey,
  parseInvitation,
  toBase64Url,
} from '../../src/credentials/index.js';
import { type Database, ELIGIBILITY_DATABASE, OFFICE_DATABASE } from '../../src/database/index.js';
import { InvitationStore } from '../../src/eligibility/index.js';
import { MailQueue } from '../../src/eligibility/queue/mail-queue.js';
import { MailWorker } from '../../src/eligibility/mail/mail-worker.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import {
  drawBody,
  hashOf,
  postJson,
  type SeedOptions,
  seedInvitationSurvey,
} from '../support/invitation-survey.js';
import { seedSurvey } from '../support/open-survey.js';
import { type SmtpServer, startSmtpServer, type Treatment } from '../support/smtp-server.js';
import {
  ENGINES,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

const PUBLIC_URL = 'https://cahier.orvalmont.example';
/** Of no survey: each test takes its own thousand. */
const hash = (n: number) => n.toString(16).padStart(64, '0');
const hashes = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => hash(from + n)).join('\n');

const treatments: Record<string, Treatment> = {
  'gone@orvane.example': 'refuse',
  'cut@orvane.example': 'hang-up',
};

describe.each(ENGINES)('inviting people on %s', (engine) => {
  let smtp: SmtpServer;
  let test: TestApp;
  let admin: TestSession;
  let rep: TestSession;
  let key: IssuerKey;

  beforeAll(async () => {
    smtp = await startSmtpServer((to) => treatments[to] ?? 'accept');
    test = await startTestApp(engine, {
      CAHIER_SMTP_URL: smtp.url,
      CAHIER_MAIL_FROM: 'council@orvalmont.example',
      CAHIER_MAIL_PER_MINUTE: '6000',
      CAHIER_PUBLIC_URL: PUBLIC_URL,
    });
    admin = await signIn(test, 'admin');
    rep = await signIn(test, 'rep');
    key = await generateIssuerKey();
  });
  afterAll(async () => {
    await test.close();
    await smtp.close();
  });

  const seed = (options: SeedOptions = {}) =>
    seedInvitationSurvey(
      {
        office: test.app.get<Database>(OFFICE_DATABASE),
        eligibility: test.app.get<Database>(ELIGIBILITY_DATABASE),
      },
      { key, invited: 0, ...options },
    );
  const page = (id: string) => `/admin/surveys/${id}/invitations`;
  const invitedTo = async (id: string) => (await test.app.get(SurveyDirectory).get(id)).invited;
  const running = () => test.app.get<{ running?: Promise<void> }>(MailWorker).running;
  /** Once nothing waits any more, as often as it takes to try. */
  const settled = async (id: string) => {
    for (;;) {
      const { queued, ready, sending, ...ended } = await test.app.get(MailQueue).counts(id);
      if (!running() && queued + ready + sending === 0) return ended;
      test.app.get(MailWorker).wake();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  it('counts the hashes of slips, and those that come again once', async () => {
    const { id } = await seed({ state: 'scheduled' });
    const first = await admin.post(`${page(id)}/hashes`, { hashes: hashes(1, 9), count: '9' });
    expect(first.status).toBe(200);
    expect(await first.text()).toContain('9 hashes read, 9 of them new.');
    expect(await (await admin.get(page(id))).text()).toContain('cannot be opened');
    const second = await rep.post(`/rep/surveys/${id}/invitations/hashes`, {
      hashes: hashes(5, 10),
    });
    expect(await second.text()).toContain('10 hashes read, 5 of them new.');
    expect(await invitedTo(id)).toBe(14);
    expect(await (await admin.get(page(id))).text()).toContain('can be opened');
  });

  it('keeps a survey shut until as many are invited as its threshold', async () => {
    const { id } = await seed({ state: 'scheduled' });
    const open = () => admin.post(`/admin/surveys/${id}/steps`, { step: 'open' });
    await admin.post(`${page(id)}/hashes`, { hashes: hashes(1001, 9) });
    const refused = await open();
    expect(refused.status).toBe(409);
    const text = await refused.text();
    expect(text).toContain('Fewer people are invited than the threshold');
    expect(text).toContain(`href="${page(id)}"`);
    await admin.post(`${page(id)}/hashes`, { hashes: hashes(1010, 1) });
    expect((await open()).status).toBe(303);
  });

  it('refuses a list that is not whole or not of hashes, and says at which line', async () => {
    const { id } = await seed({ state: 'scheduled' });
    const refused: readonly (readonly [Record<string, string>, RegExp])[] = [
      [{ hashes: hashes(1, 9), count: '10' }, /does not hold the number of lines/],
      [{ hashes: `${hash(1)}\nno-hash` }, /Line 2 does not have the form/],
      [{ hashes: `${hash(1)}\n${hash(1)}` }, /Line 2 stands further up/],
      [{ hashes: '' }, /list is empty/],
      [{ hashes: hash(1), other: 'field' }, /list is empty/],
    ];
    for (const [fields, words] of refused) {
      const answer = await admin.post(`${page(id)}/hashes`, fields);
      const text = await answer.text();
      expect(answer.status).toBe(422);
      expect(text).toMatch(words);
    }
    expect(await invitedTo(id)).toBe(0);
  });

  it('refuses slips that were made for another survey', async () => {
    const [one, other] = [await seed({ state: 'scheduled' }), await seed({ state: 'scheduled' })];
    await admin.post(`${page(one.id)}/hashes`, { hashes: hashes(2000, 3) });
    const answer = await admin.post(`${page(other.id)}/hashes`, { hashes: hashes(2002, 3) });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('stored for another survey');
    expect(await invitedTo(other.id)).toBe(0);
  });

  it('takes no invitations before the survey is scheduled, after it, or for an open link', async () => {
    const draft = await seed({ state: 'draft' });
    const closed = await seed({ state: 'closed' });
    const openLink = await seedSurvey(test);
    for (const { id } of [draft, closed, openLink]) {
      const answer = await admin.post(`${page(id)}/hashes`, { hashes: hashes(1, 3) });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toMatch(/Schedule the survey|is closed|open link/);
    }
  });

  it('revokes without telling whether an invitation was used, and leaves drawn ballots good', async () => {
    const survey = await seed({ invited: 3 });
    const taken = await drawBody(survey, survey.secrets[0]!);
    await postJson(`${test.url}/api/draw`, taken);
    const answers = [];
    for (const secret of survey.secrets.slice(0, 2)) {
      const before = await invitedTo(survey.id);
      const hashes = hashOf(survey.id, secret);
      const answer = await (await admin.post(`${page(survey.id)}/revoke`, { hashes })).text();
      const invited = await invitedTo(survey.id);
      answers.push([/role="status">([^<]*)</.exec(answer)![1], before! - invited!]);
    }
    expect(answers[0]).toEqual(['1 invitation is no longer valid, if it had not been used.', 1]);
    expect(answers[1]).toEqual(answers[0]);
    const draw = async (body: unknown) => (await postJson(`${test.url}/api/draw`, body)).text();
    expect(await draw(taken)).toContain('signature');
    expect(await draw(await drawBody(survey, survey.secrets[1]!))).not.toContain('signature');
    const unknown = await admin.post(`${page(survey.id)}/revoke`, { hashes: hash(7) });
    expect(await unknown.text()).toContain('0 invitations are no longer valid');
  });

  it('sends each person one link that draws a ballot, and forgets the address', async () => {
    const survey = await seed();
    const people = ['ana@orvane.example', 'bo@thule.example', 'cy@thule.example'];
    const answer = await admin.post(`${page(survey.id)}/mail`, {
      addresses: [...people, 'ANA@orvane.example'].join('\n'),
    });
    expect(await answer.text()).toContain('3 addresses read, 3 of them queued.');
    expect(await settled(survey.id)).toEqual({ sent: 3, failed: 0, uncertain: 0 });
    const mine = smtp.mails.filter(({ content }) => decodeMail(content).includes(survey.id));
    expect(mine.map(({ to }) => to).sort()).toEqual(people);
    for (const { content } of mine) {
      const link = decodeMail(content).match(/https:\S+\/i#\S+/)![0];
      expect(link.startsWith(`${PUBLIC_URL}/i#v1.${survey.id}.`)).toBe(true);
      const { secret, definition } = parseInvitation(link)!;
      expect(survey.definitionHash).toContain(definition!);
      const drawn = await postJson(`${test.url}/api/draw`, await drawBody(survey, secret));
      expect(drawn.status).toBe(200);
    }
    const rows = await test.app
      .get<Database>(ELIGIBILITY_DATABASE)
      .run((manager) => manager.query<{ sealed: string }[]>('SELECT sealed FROM mail_job'));
    expect(rows.map(({ sealed }) => sealed).join('')).toBe('');
    expect(await invitedTo(survey.id)).toBe(3);
    const shown = await (await admin.get(page(survey.id))).text();
    for (const person of people) expect(shown).not.toContain(person);
  });

  it('writes every language of the survey', async () => {
    const survey = await seed();
    await admin.post(`${page(survey.id)}/mail`, { addresses: 'dee@thule.example' });
    await settled(survey.id);
    const text = decodeMail(smtp.mails.find(({ to }) => to === 'dee@thule.example')!.content);
    for (const word of ['Bonjour', 'Hello', 'Guten Tag', `${PUBLIC_URL}/s/${survey.slug}`]) {
      expect(text).toContain(word);
    }
  });

  it('keeps apart what was refused and what is uncertain, and tries again with the same codes', async () => {
    const survey = await seed();
    await admin.post(`${page(survey.id)}/mail`, {
      addresses: 'gone@orvane.example, cut@orvane.example, eve@orvane.example',
    });
    expect(await settled(survey.id)).toEqual({ sent: 1, failed: 1, uncertain: 1 });
    const shown = await (await admin.get(page(survey.id))).text();
    expect(shown).toContain('the mail may have arrived');
    // Nobody holds the invitation that the server refused; the uncertain one may have arrived.
    expect(await invitedTo(survey.id)).toBe(2);
    const invitations = await invitationsOf(survey.id);
    expect(invitations).toHaveLength(3);
    treatments['gone@orvane.example'] = 'accept';
    await admin.post(`${page(survey.id)}/retry`, {});
    expect(await settled(survey.id)).toEqual({ sent: 2, failed: 0, uncertain: 1 });
    treatments['gone@orvane.example'] = 'refuse';
    expect(await invitationsOf(survey.id)).toEqual(invitations);
    expect(await invitedTo(survey.id)).toBe(3);
  });

  const invitationsOf = (id: string) =>
    test.app
      .get<Database>(ELIGIBILITY_DATABASE)
      .run((manager) =>
        manager.query(`SELECT * FROM invitation WHERE survey = '${id}' ORDER BY hash`),
      );

  it('keeps mails back until the survey is open', async () => {
    const survey = await seed({ state: 'scheduled' });
    await admin.post(`${page(survey.id)}/mail`, { addresses: 'flo@orvane.example' });
    test.app.get(MailWorker).wake();
    await running();
    expect((await test.app.get(MailQueue).counts(survey.id)).queued).toBe(1);
    expect(await invitedTo(survey.id)).toBe(1);
  });

  it('says whether an invitation was used to whoever holds it, all answers alike', async () => {
    const survey = await seed({ invited: 2 });
    const ask = (invitation: string) =>
      postJson(`${test.url}/api/invitation-state`, { survey: survey.id, invitation });
    const [used, unused] = survey.secrets.map((secret) => toBase64Url(secret));
    await postJson(`${test.url}/api/draw`, await drawBody(survey, survey.secrets[0]!));
    await test.app.get(InvitationStore).tellDraws();
    const answers = await Promise.all([used!, unused!, 'AAAAAAAAAAAAAA', 'nonsense'].map(ask));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies.map((body) => body.length)).size).toBe(1);
    expect(bodies.map((body) => (JSON.parse(body) as { state: string }).state)).toEqual([
      'drawn',
      'not-drawn',
      'unknown',
      'unknown',
    ]);
  });

  it('is closed to reps, to strangers, and to forms from elsewhere', async () => {
    const { id } = await seed({ state: 'scheduled' });
    expect((await rep.get(page(id))).status).toBe(403);
    expect((await fetch(`${test.url}${page(id)}`, { redirect: 'manual' })).status).toBe(303);
    const noToken = await fetch(`${test.url}${page(id)}/hashes`, {
      method: 'POST',
      body: new URLSearchParams({ hashes: hash(1) }),
      headers: { cookie: admin.cookie },
    });
    expect(noToken.status).toBe(403);
    expect((await admin.get(page('nothing'))).status).toBe(404);
  });
});

it('says what to set when mail is not set up', async () => {
  const test = await startTestApp('sqlite');
  const admin = await signIn(test, 'admin');
  const survey = await seedInvitationSurvey(
    {
      office: test.app.get<Database>(OFFICE_DATABASE),
      eligibility: test.app.get<Database>(ELIGIBILITY_DATABASE),
    },
    { invited: 0 },
  );
  const path = `/admin/surveys/${survey.id}/invitations`;
  expect(await (await admin.get(path)).text()).toContain('CAHIER_SMTP_URL');
  const answer = await admin.post(`${path}/mail`, { addresses: 'ana@orvane.example' });
  expect(answer.status).toBe(422);
  await test.close();
});

/** The text of a mail in quoted-printable or 8 bits. */
function decodeMail(content: string): string {
  const text = content.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => {
    return String.fromCharCode(Number.parseInt(hex, 16));
  });
  return Buffer.from(text, 'latin1').toString('utf8');
}
