import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type IssuerKey, generateIssuerKey } from '../../src/credentials/index.js';
import { type Database, ELIGIBILITY_DATABASE, OFFICE_DATABASE } from '../../src/database/index.js';
import { seedInvitationSurvey } from '../support/invitation-survey.js';
import { signIn, startTestApp, type TestApp, type TestSession } from '../support/testing-app.js';

let test: TestApp;
let admin: TestSession;
let key: IssuerKey;

beforeAll(async () => {
  test = await startTestApp('sqlite', {
    CAHIER_SMTP_URL: 'smtp://127.0.0.1:9',
    CAHIER_MAIL_FROM: 'council@orvalmont.example',
    CAHIER_PUBLIC_URL: 'https://cahier.orvalmont.example',
  });
  admin = await signIn(test, 'admin');
  key = await generateIssuerKey();
});
afterAll(() => test.close());

/** The page of a survey that takes lists and sends nothing yet. */
async function listPage(): Promise<string> {
  const { id } = await seedInvitationSurvey(
    {
      office: test.app.get<Database>(OFFICE_DATABASE),
      eligibility: test.app.get<Database>(ELIGIBILITY_DATABASE),
    },
    { key, invited: 0, state: 'scheduled' },
  );
  return `/admin/surveys/${id}/invitations`;
}

/** Sends a form as a browser does, with a file in it. */
function upload(
  to: string,
  fields: Readonly<Record<string, string>>,
  file: string | Uint8Array<ArrayBuffer> = '',
  language = 'en',
) {
  const body = new FormData();
  body.set('_csrf', admin.csrf);
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.set('file', new Blob([file]), 'list');
  const headers = { cookie: admin.cookie, 'accept-language': language };
  return fetch(`${test.url}${to}`, { method: 'POST', body, headers, redirect: 'manual' });
}

/** What stands in a box of a page, as its reader sees it. */
const boxOf = (page: string, id: string): string =>
  new RegExp(`id="${id}"[^>]*>\n([^<]*)</textarea>`)
    .exec(page)![1]!
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('a list of addresses that is sent', () => {
  it('is refused with all its problems at once, and everything typed stays in the box', async () => {
    const path = await listPage();
    const typed = 'ok@orvane.example\nana@orvane\n"Bo" <bo@@thule.example>\n\nCy Dee\n<script>@x';
    const answer = await admin.post(`${path}/mail`, { addresses: typed });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Line 2, “ana@orvane”: what stands after the @ is no domain');
    expect(page).toContain('Line 3, “bo@@thule.example”: there is more than one @');
    expect(page).toContain('Line 5, “Cy Dee”, holds no e-mail address');
    expect(page).toContain('Nothing was stored or sent');
    expect(boxOf(page, 'field-addresses')).toBe(typed);
    // What is wrong beside the list is told with it, and so it is of a list of slips.
    const named = await admin.post(`${path}/mail`, { addresses: typed, name: 'x'.repeat(61) });
    const both = await named.text();
    expect(both).toContain('The name of a list has at most 60');
    expect(both).toContain('Line 2, “ana@orvane”');
    const slips = await admin.post(`${path}/hashes`, { hashes: 'abc', count: 'two' });
    const all = await slips.text();
    expect(all).toContain('The number of printed slips is a whole number');
    expect(all).toContain('Line 1 does not have the form it should');
    expect(await (await admin.get(path)).text()).toContain('0 people invited');
  });

  it('says so in the language of its reader', async () => {
    const path = await listPage();
    for (const [language, words] of [
      ['fr', 'Ligne 1, «\u202fana@orvane\u202f»\u202f: ce qui suit le @'],
      ['de', 'Zeile 1, „ana@orvane“: Was hinter dem @ steht'],
    ] as const) {
      await admin.post('/account/language', { language });
      const page = await (
        await upload(`${path}/mail`, { addresses: 'ana@orvane' }, '', language)
      ).text();
      expect(page).toContain(words);
    }
    await admin.post('/account/language', { language: 'en' });
  });

  it('is refused as a file that is no text, and stays mendable when the file has faults', async () => {
    const path = `${await listPage()}/mail`;
    const zip = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0xe9]);
    const binary = await (await upload(path, { addresses: 'ana@orvane.example' }, zip)).text();
    expect(binary).toContain('This file holds no text');
    expect(boxOf(binary, 'field-addresses')).toBe('ana@orvane.example');
    const faulty = await upload(path, { addresses: 'ana@orvane.example' }, 'E-Mail\nbo@thule');
    const page = await faulty.text();
    expect(page).toContain('Line 4, “bo@thule”');
    expect(boxOf(page, 'field-addresses')).toBe('ana@orvane.example\n\nE-Mail\nbo@thule');
  });

  it('is read from the box and a file of a spreadsheet together', async () => {
    const path = await listPage();
    const file = Buffer.from(
      '\ufeffName\tE-Mail\r\nMüller, Jörg\tjoerg@thule.example\r\nDupont\tANA@orvane.example\r\n',
      'utf16le',
    );
    const answer = await upload(
      `${path}/mail`,
      { addresses: 'Ana Bel <ana@orvane.example>; ' },
      new Uint8Array(file),
    );
    const page = await answer.text();
    expect(page).toContain('2 addresses read');
    expect(boxOf(page, 'field-addresses')).toBe('');
    expect(page).toContain('2 people invited');
  });

  it('may hold thousands of people with their names', async () => {
    const path = await listPage();
    const row = (n: number) =>
      `"Nachname-${n}";"Vorname";"Abteilung ${n}";person.${n}@thule.example`;
    const rows = Array.from({ length: 5000 }, (_, n) => row(n)).join('\r\n');
    expect(rows.length).toBeGreaterThan(300_000);
    const answer = await upload(`${path}/mail`, { addresses: '' }, rows);
    expect(await answer.text()).toContain('5,000 addresses read');
  });
});

describe('a list that comes again', () => {
  const staff = (from: number, count: number) =>
    Array.from({ length: count }, (_, n) => `Person ${n} <p.${from + n}@thule.example>`).join('\n');
  const send = async (path: string, addresses: string, name = '') =>
    (await admin.post(`${path}/mail`, { addresses, name })).text();

  it('writes to the latecomers only, and not to fewer than the threshold, whom slips are for', async () => {
    const path = await listPage();
    expect(await send(path, staff(0, 12))).toContain('12 addresses read, 12 of them queued.');
    const same = await send(path, staff(0, 12).toUpperCase());
    expect(same).toContain('12 addresses read, 0 of them queued. 12 were written to already');
    expect(same).toContain('12 people invited');
    const typed = staff(0, 21);
    const answer = await admin.post(`${path}/mail`, { addresses: typed });
    expect(answer.status).toBe(422);
    const few = await answer.text();
    expect(few).toContain('Only 9 people on this list were not written to yet');
    expect(few).toContain('give these people printed slips');
    expect(boxOf(few, 'field-addresses')).toBe(typed);
    const more = await send(path, staff(0, 22));
    expect(more).toContain('22 addresses read, 10 of them queued. 12 were written to already');
    expect(more).toContain('22 people invited');
  });

  it('can be taken back as a whole, after a tick, until ballots are given out', async () => {
    const path = await listPage();
    await send(path, staff(0, 12), 'Thule');
    const wrong = await send(path, staff(20, 12), 'the <wrong> site');
    expect(wrong).toContain('the &lt;wrong&gt; site');
    const formOf = (page: string) =>
      /name="list" value="([0-9a-f]+)">\s*<p><strong>the/.exec(page)![1]!;
    const list = formOf(wrong);
    const unsure = await admin.post(`${path}/void`, { list });
    expect(await unsure.text()).toContain('Tick the box to take the list back');
    const voided = await (await admin.post(`${path}/void`, { list, confirm: 'yes' })).text();
    expect(voided).toContain('The list is taken back');
    expect(voided).toContain('12 people invited');
    const twice = await admin.post(`${path}/void`, { list, confirm: 'yes' });
    expect(await twice.text()).toContain('does not wait any more');
    const again = formOf(await send(path, staff(20, 12), 'the right site'));
    await admin.post(`${path}/drawing`, { phase: 'early', book: '' });
    const late = await admin.post(`${path}/void`, { list: again, confirm: 'yes' });
    expect(late.status).toBe(422);
    expect(await late.text()).toContain('Ballots can be drawn already');
    expect(await (await admin.get(path)).text()).not.toContain('Take back the list');
  });
});

describe('a list of hashes that is sent', () => {
  it('is refused with all its problems at once, and everything typed stays in the box', async () => {
    const path = await listPage();
    const hashes = `${'a'.repeat(64)}\nx\n${'a'.repeat(64)}`;
    const page = await (await admin.post(`${path}/hashes`, { hashes, count: '3' })).text();
    expect(page).toContain('Line 2 does not have the form');
    expect(page).toContain('Line 3 stands further up');
    expect(boxOf(page, 'field-hashes')).toBe(hashes);
    expect(page).toContain('value="3"');
    const revoked = await (await admin.post(`${path}/revoke`, { hashes })).text();
    expect(boxOf(revoked, 'field-revoke')).toBe(hashes);
    const miscounted = await admin.post(`${path}/hashes`, { hashes, count: 'three' });
    expect(await miscounted.text()).toContain('a whole number of at most six digits');
  });
});
