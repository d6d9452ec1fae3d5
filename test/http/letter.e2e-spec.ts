import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateIssuerKey, type IssuerKey } from '../../src/credentials/index.js';
import { type Database, ELIGIBILITY_DATABASE, OFFICE_DATABASE } from '../../src/database/index.js';
import { BounceCollector } from '../../src/eligibility/bounces/bounce-collector.js';
import { MailWorker } from '../../src/eligibility/mail/mail-worker.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { aBounce } from '../support/bounces.js';
import { readHtmlForm } from '../support/html-form.js';
import { type SeedOptions, seedInvitationSurvey } from '../support/invitation-survey.js';
import { type Pop3Server, startPop3Server } from '../support/pop3-server.js';
import { readMail } from '../support/read-mail.js';
import { isWhole } from '../support/whole.js';
import { type SmtpServer, startSmtpServer, type TakenMail } from '../support/smtp-server.js';
import {
  ENGINES,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

const PUBLIC_URL = 'https://cahier.orvalmont.example';
const BOUNCES = 'back@orvalmont.example';
const CODE = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}-[0-9A-Z]{2}/;

/** A line of a mail may end inside it. */
const anywhere = (code: string) => new RegExp([...code].join('(?:=\\n)?'), 'g');
const hidden = (code: string) => code.replace(/[0-9A-Z-]/g, 'X');

describe.each(ENGINES)('the letter of an invitation on %s', (engine) => {
  let smtp: SmtpServer;
  let mailbox: Pop3Server;
  let test: TestApp;
  let admin: TestSession;
  let key: IssuerKey;

  beforeAll(async () => {
    smtp = await startSmtpServer(() => 'accept', ['DSN']);
    mailbox = await startPop3Server();
    test = await startTestApp(engine, {
      CAHIER_SMTP_URL: smtp.url,
      CAHIER_MAIL_FROM: 'Council of Orvalmont <council@orvalmont.example>',
      CAHIER_MAIL_BOUNCES: BOUNCES,
      CAHIER_MAIL_BOUNCES_URL: mailbox.url,
      CAHIER_MAIL_PER_MINUTE: '6000',
      CAHIER_PUBLIC_URL: PUBLIC_URL,
    });
    admin = await signIn(test, 'admin');
    key = await generateIssuerKey();
  });
  afterAll(async () => {
    await test.close();
    await smtp.close();
    await mailbox.close();
  });

  const seed = (options: SeedOptions = {}) =>
    seedInvitationSurvey(
      {
        office: test.app.get<Database>(OFFICE_DATABASE),
        eligibility: test.app.get<Database>(ELIGIBILITY_DATABASE),
      },
      { key, invited: 0, ...options },
    );
  const page = (id: string) => `/admin/surveys/${id}/invitations/letter`;
  const formOf = async (id: string) =>
    readHtmlForm(await (await admin.get(page(id))).text(), page(id)) as Record<string, string>;
  const save = async (id: string, words: Record<string, string>) => {
    const fields = { ...(await formOf(id)), ...words };
    return admin.post(page(id), fields);
  };
  const invite = async (
    id: string,
    addresses: readonly string[],
  ): Promise<readonly TakenMail[]> => {
    await admin.post(`/admin/surveys/${id}/invitations/mail`, { addresses: addresses.join('\n') });
    const theirs = () => smtp.mails.filter(({ to }) => addresses.includes(to));
    for (let tries = 0; theirs().length < addresses.length; tries += 1) {
      if (tries > 3000) throw new Error('the mails do not come');
      test.app.get(MailWorker).wake();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return theirs();
  };

  it('refuses addresses, hidden characters and too long a text, and keeps all that was typed', async () => {
    const { id } = await seed();
    const refused: readonly (readonly [string, RegExp])[] = [
      ['See orvalmont.example for more', /English: “orvalmont.example” looks like an address/],
      ['a\u202eb', /English: the text holds a character that nobody can see/],
      ['é'.repeat(1501), /English: 1,501 characters; at most 1,500/],
    ];
    for (const [english, words] of refused) {
      const answer = await save(id, { 'words.en': english, 'words.fr': 'Merci <b>beaucoup</b> !' });
      const text = await answer.text();
      expect(answer.status).toBe(422);
      expect(text).toMatch(words);
      const kept = readHtmlForm(text, page(id));
      expect(kept['words.en']).toBe(english);
      expect(kept['words.fr']).toBe('Merci <b>beaucoup</b> !');
    }
    const unknown = await save(id, { 'words.xx': 'Hi', 'words.en': 'Hi' });
    expect(unknown.status).toBe(422);
    expect(readHtmlForm(await unknown.text(), page(id))['words.en']).toBe('Hi');
    expect((await formOf(id))['words.en']).toBe('');
  });

  it('tells the second of two who write, shows both texts, and overwrites nothing unasked', async () => {
    const { id } = await seed();
    const mine = await formOf(id);
    expect((await save(id, { 'words.en': 'Theirs' })).status).toBe(303);
    const told = await admin.post(page(id), { ...mine, 'words.en': 'Mine' });
    expect(told.status).toBe(409);
    const text = await told.text();
    expect(text).toContain('Somebody else saved another text');
    expect(text).toContain('>Theirs</p>');
    expect((await formOf(id))['words.en']).toBe('Theirs');
    const again = readHtmlForm(text, page(id)) as Record<string, string>;
    expect(again['words.en']).toBe('Mine');
    const saved = await admin.post(page(id), again);
    expect(saved.headers.get('location')).toBe(`${page(id)}?saved=yes`);
    expect(await (await admin.get(`${page(id)}?saved=yes`)).text()).toContain('what goes out');
    expect((await formOf(id))['words.en']).toBe('Mine');
  });

  it('keeps the words from the first mail on, so that everybody gets the same letter', async () => {
    const { id } = await seed();
    await save(id, { 'words.en': 'First words' });
    const before = await formOf(id);
    await invite(id, ['ana@orvane.example']);
    const refused = await admin.post(page(id), { ...before, 'words.en': 'Other words' });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('cannot change any more');
    const later = Array.from({ length: 10 }, (_, n) => `bo.${n}@orvane.example`);
    const [late] = await invite(id, later);
    expect(readMail(late!.content).text).toContain('First words');
    expect(await (await admin.get(page(id))).text()).not.toContain('<textarea');
  });

  it('is for surveys that invite, and for admins', async () => {
    const closed = await seed({ state: 'closed' });
    const draft = await seed({ state: 'draft' });
    for (const { id } of [closed, draft]) {
      expect(await (await admin.get(page(id))).text()).toMatch(/is closed|Schedule the survey/);
    }
    const rep = await signIn(test, 'rep');
    expect((await rep.get(page(closed.id))).status).toBe(403);
    expect((await admin.get(page('nothing'))).status).toBe(404);
  });

  it('is the same for everybody, byte by byte, but for the code and what every mail must have', async () => {
    const { id } = await seed();
    await save(id, { 'words.en': 'We ask.\n\n.You answer', 'words.fr': 'Nous demandons…' });
    const count = isWhole || engine === 'sqlite' ? 200 : 20;
    const people = Array.from(
      { length: count },
      (_, n) => `p${String(n).padStart(3, '0')}@a.example`,
    );
    const mails = await invite(id, people);
    expect(mails).toHaveLength(count);
    const codes = new Set<string>();
    const bodies = mails.map(({ content }) => {
      // The number of the message may look like one.
      const [code = ''] = CODE.exec(content.slice(content.indexOf('\n\n'))) ?? [];
      codes.add(code);
      return content
        .replace(anywhere(code), hidden)
        .replace(anywhere(code.replaceAll('-', '')), hidden)
        .replace(/^To: p\d{3}@a\.example$/m, 'To:')
        .replace(/^Message-ID: <[0-9a-f-]{36}@orvalmont\.example>$/m, 'Message-ID:')
        .replace(/^Date: .{31}$/m, 'Date:');
    });
    expect(codes.size).toBe(count);
    for (const body of bodies) expect(body).toBe(bodies[0]);
    expect(new Set(mails.map(({ content }) => Buffer.byteLength(content))).size).toBe(1);
  });

  it('asks a server that cannot deliver for the headers alone, at an address of its own', async () => {
    const { id } = await seed();
    const [mail] = await invite(id, ['cy@orvane.example']);
    expect(mail!.envelope).toEqual([
      expect.stringMatching(/^MAIL FROM:<back\+[0-9a-f]{16}@orvalmont\.example>.* RET=HDRS$/),
      'RCPT TO:<cy@orvane.example> NOTIFY=FAILURE',
    ]);
    const { headers, text } = readMail(mail!.content);
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('from')).toContain('council@orvalmont.example');
    const code = CODE.exec(text)![0];
    for (const value of headers.values()) expect(value).not.toContain(code);
  });

  it('counts what comes back by list, and nobody loses an invitation by it', async () => {
    const { id } = await seed();
    const invitations = `/admin/surveys/${id}/invitations`;
    const addresses = 'fay@thule.example\ngus@thule.example';
    await admin.post(`${invitations}/mail`, { addresses, name: 'Drivers' });
    const [mail] = await invite(id, ['fay@thule.example']);
    const to = /<(back\+[^>]+)>/.exec(mail!.envelope[0]!)![1]!;
    const before = (await test.app.get(SurveyDirectory).get(id)).invited;
    mailbox.put(aBounce({ to }));
    await test.app.get(BounceCollector).collect();
    expect(mailbox.messages).toEqual([]);
    const shown = await (await admin.get(invitations)).text();
    const row = /<tr><th scope="row">Drivers<.*<\/tr>/.exec(shown)![0];
    expect(row).toMatch(/came back undeliverable: <\/span>1<.*other answers[^<]*<\/span>0</);
    expect(shown).not.toContain('fay@thule.example');
    expect((await test.app.get(SurveyDirectory).get(id)).invited).toBe(before);
  });

  it('says who invites, to what, and how to type the code, in every language of the survey', async () => {
    const survey = await seed();
    await save(survey.id, { 'words.de': 'Wir danken <Ihnen> & allen.' });
    const [mail] = await invite(survey.id, ['dee@thule.example']);
    const { headers, text, html } = readMail(mail!.content);
    for (const said of [
      'The canteen of Orvalmont (fr)',
      'The canteen of Orvalmont”',
      'Wir danken',
    ]) {
      expect(text).toContain(said);
      expect(html).toContain(said);
    }
    expect(text).toMatch(/takes about \d+ minute/);
    expect(text.match(new RegExp(`${PUBLIC_URL}/s/${survey.slug}$`, 'gm'))).toHaveLength(3);
    // Whoever sees the list of mails on a locked screen does not learn what the survey is about.
    expect(headers.get('subject')).not.toMatch(/canteen/i);
    expect(html).toContain('Wir danken &lt;Ihnen&gt; &amp; allen.');
    const code = /^Code: (\S+)$/m.exec(text)![1]!;
    expect(html.split(code)).toHaveLength(4);
    expect(text.split(code)).toHaveLength(4);
  });

  it('loads nothing, holds no picture, and shows of each link where it leads', async () => {
    const { id } = await seed();
    const [mail] = await invite(id, ['eve@thule.example']);
    const { html } = readMail(mail!.content);
    expect(html).not.toMatch(
      /<(img|script|link|iframe|object|svg|video|form)\b|\bsrc=|url\(|@import|\bon\w+=/i,
    );
    const links = [...html.matchAll(/<a\b([^>]*)>([^<]*)<\/a>/g)];
    expect(links).toHaveLength(6);
    for (const [, attributes = '', shown] of links) expect(attributes).toBe(` href="${shown}"`);
  });
});
