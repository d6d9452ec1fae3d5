import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { dayAfter } from '../../src/common/index.js';
import { type Database, OFFICE_DATABASE } from '../../src/database/index.js';
import { FormDrafts } from '../../src/accounts/drafts/form-drafts.js';
import { completeQuestionnaire } from '../support/admin-forms.js';
import { signIn, startTestApp, type TestApp, type TestSession } from '../support/testing-app.js';

let test: TestApp;
let admin: TestSession;
let form: string;
beforeAll(async () => {
  test = await startTestApp('sqlite');
  admin = await signIn(test, 'admin');
  form = `${await completeQuestionnaire(admin, 'drafts')}/sections/section1`;
});
afterAll(() => test.close());

const send = (who: TestSession, fields: Record<string, string>) =>
  who.post('/account/drafts', { step: 'keep', form, entries: '[["intro.en","Half"]]', ...fields });
const told = async (answer: globalThis.Response) =>
  (await answer.json()) as { kept: string; others: string[]; entries: unknown };
const rows = () =>
  test.app
    .get<Database>(OFFICE_DATABASE)
    .run((manager) => manager.query<unknown[]>('SELECT * FROM form_draft'));

it('is kept for its account alone, and dropped when it says so', async () => {
  expect((await told(await send(admin, {}))).kept).toMatch(/until \d/);
  expect((await told(await send(admin, { step: 'look' }))).entries).toEqual([['intro.en', 'Half']]);
  const other = await signIn(test, 'admin');
  const theirs = await told(await send(other, { step: 'look' }));
  expect(theirs.entries).toBeNull();
  expect(theirs.others).toHaveLength(1);
  expect(JSON.stringify(theirs)).not.toContain('Half');
  expect((await told(await send(admin, { step: 'drop' }))).entries).toBeNull();
  expect(await rows()).toEqual([]);
});

it.each<[string, Record<string, string>]>([
  ['of a form that holds something else', { form: '/rep/passphrase' }],
  ['of an address that leads out of the questionnaires', { form: '//elsewhere.example/x' }],
  ['of the form that takes a file', { form: `/admin/questionnaires/${'a'.repeat(32)}/file` }],
  ['that is no list', { entries: '{"a":1}' }],
  ['that is longer than any form', { entries: JSON.stringify([['a', 'x'.repeat(200_001)]]) }],
  ['with a step that there is not', { step: 'save' }],
])('is not kept where it is one %s', async (_what, fields) => {
  expect((await send(admin, fields)).status).toBe(422);
  expect(await rows()).toEqual([]);
});

it('is nothing for representatives, whose forms stay in their tab', async () => {
  expect((await send(await signIn(test, 'rep'), {})).status).toBe(403);
});

it('is kept for a hundred forms at most, and gone after thirty days', async () => {
  for (let i = 0; i < 101; i += 1) await send(admin, { form: `${form}/${i}` });
  expect(await rows()).toHaveLength(100);
  const office = test.app.get<Database>(OFFICE_DATABASE);
  const old = dayAfter(new Date().toISOString().slice(0, 10), -32);
  await office.run((manager) => manager.query(`UPDATE form_draft SET day = '${old}'`));
  await test.app.get(FormDrafts).onApplicationBootstrap();
  test.app.get(FormDrafts).beforeApplicationShutdown();
  expect(await rows()).toEqual([]);
});
