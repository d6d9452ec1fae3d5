import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Account, AccountRemoval, AccountService } from '../../src/accounts/index.js';
import { type Database, OFFICE_DATABASE } from '../../src/database/index.js';
import { ListInForce } from '../../src/roster/index.js';
import { TrailReader } from '../../src/trail/index.js';
import { completeQuestionnaire, followPath, settingsForm } from '../support/admin-forms.js';
import { bringToCouncil, foundInOffice } from '../support/council-in-office.js';
import { refused } from '../support/decisions-desk.js';
import { textOf } from '../support/form-in-page.js';
import { confirm, holders, listOf } from '../support/founded-council.js';
import { PlacedClock } from '../support/placed-clock.js';
import {
  ENGINES,
  openSession,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

const PASSWORD = 'a whole sentence';
const YESTERDAY = { madeBy: 'x'.repeat(32), madeOn: '2031-03-09' };
const PEOPLE = 'Ada Moreau, Ben Moreau and Cleo Moreau';

async function accountIn(
  test: TestApp,
  login: string,
  role: 'rep' | 'admin',
  letIn: Partial<Account> = {},
): Promise<TestSession> {
  const known = { login, password: PASSWORD, role, language: 'en' } as const;
  const { id } = await test.app.get(AccountService).create(known);
  if (Object.keys(letIn).length > 0) {
    const office = test.app.get<Database>(OFFICE_DATABASE);
    await office.run((manager) => manager.update(Account, { id }, letIn));
  }
  return openSession(test.url, login, PASSWORD);
}

/** Three devices of whoever brings them: the files do not say whose they are. */
async function bringListOf(test: TestApp, by: TestSession, number: number): Promise<void> {
  const people = await holders(3);
  const list = await listOf(people, 2, { number });
  await bringToCouncil(test, by, list);
  for (const holder of people) await bringToCouncil(test, by, await confirm(holder, list));
}

describe.each(ENGINES)('a first list of holders on %s', (engine) => {
  const clock = new PlacedClock('2031-03-10T12:00:00Z');
  let test: TestApp;
  let admin: TestSession;
  let one: TestSession;

  const account = (login: string, role: 'rep' | 'admin', letIn: Partial<Account> = {}) =>
    accountIn(test, login, role, letIn);
  const idOf = async (login: string) => (await test.app.get(AccountService).byLogin(login))!.id;
  const inForce = () => test.app.get(ListInForce).seats();
  const read = async (path: string, by = one) => textOf(await (await by.get(path)).text());
  const foundings = async (): Promise<readonly string[]> => {
    const page = await (await one.get('/rep/council')).text();
    return [...page.matchAll(/action="([^"]+\/founding)"/g)].map(([, form]) => form!);
  };
  const bringList = (number: number) => bringListOf(test, one, number);

  beforeAll(async () => {
    test = await startTestApp(engine, {}, clock);
    admin = await account('an-admin', 'admin');
    one = await account('one', 'rep', YESTERDAY);
  });
  afterAll(() => test.close());

  it('is not in force by what one account brings, and no survey is sealed to it', async () => {
    await bringList(1);
    expect(await inForce()).toBeUndefined();
    expect(await read('/rep/council')).toContain('Its devices have confirmed it.');
    expect(await read('/admin/council', admin)).toContain('Its devices have confirmed it.');
    const path = await completeQuestionnaire(admin, 'founding');
    const fields = { ...settingsForm, mode: 'two-phases', opening: 'table', slug: 'too-early' };
    const survey = followPath(await admin.post(`${path}/surveys`, fields));
    const answer = await admin.post(`${survey}/steps`, { step: 'scheduled' });
    expect(textOf(await answer.text())).toContain(
      'No list of holders is in force, so that there is nobody to seal this survey to',
    );
  });

  let proposal: string;
  it('is proposed with the names of all on the first page of every rep and admin', async () => {
    const [form] = await foundings();
    expect((await admin.post(form!, {})).status).toBe(403);
    proposal = (await one.post(form!, {})).headers.get('location')!;
    await refused(await one.post(form!, {}), 409, 'proposed already');
    const title = `Found the council with these holders: ${PEOPLE}`;
    expect(await read('/rep')).toContain(`${title}: waits for two`);
    expect(await read('/admin', admin)).toContain(`${title}. Proposed by one on 10 March 2031`);
    expect(await read(proposal)).toContain('List 1 of 4 March 2031, brought by one.');
  });

  it('is confirmed by no account of the same hand, and by none of the same day', async () => {
    const agree = (by: TestSession) => by.post(`${proposal}/agree`, {});
    const [adminId, oneId] = [await idOf('an-admin'), await idOf('one')];
    await refused(await agree(one), 409, 'another representative has to confirm it');
    expect((await agree(admin)).status).toBe(403);
    const today = { madeBy: adminId, madeOn: '2031-03-10' };
    const made = await account('made-today', 'rep', today);
    await refused(await agree(made), 409, 'confirm it from 11 March 2031 on');
    const reset = await account('reset-today', 'rep', { resetBy: adminId, resetOn: '2031-03-10' });
    await refused(await agree(reset), 409, 'it founds no council on that day');
    const own = await account('own', 'rep', { resetBy: oneId, resetOn: '2031-03-05' });
    await refused(await agree(own), 409, 'count as one');
    expect(await inForce()).toBeUndefined();
  });

  it('is in force once another account has confirmed it, and no second one is', async () => {
    await bringList(2);
    const [, second] = await foundings();
    const rival = (await one.post(second!, {})).headers.get('location')!;
    const other = await account('other', 'rep', YESTERDAY);
    expect((await other.post(`${proposal}/agree`, {})).status).toBe(303);
    expect(await inForce()).toMatchObject({ number: 1, needed: 2 });
    await refused(await other.post(`${rival}/agree`, {}), 409, 'A council is founded already');
    await refused(await one.post(second!, {}), 409, 'A council is founded already');
    expect(await read(proposal)).toContain(`Found the council with these holders: ${PEOPLE}`);
    expect(await read('/rep/council')).not.toContain('Its devices have confirmed it.');
    const { entries } = await test.app.get(TrailReader).whole();
    const ofIt = entries.filter(({ details, kind }) => {
      return kind === 'council-founded' || details?.['act'] === 'found-council';
    });
    const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(ofIt.map(({ kind, by, details }) => [kind, by?.login, details])).toEqual([
      ['proposal-made', 'one', { act: 'found-council' }],
      ['proposal-made', 'one', { act: 'found-council' }],
      ['council-founded', 'other', { hash }],
      ['proposal-confirmed', 'other', { act: 'found-council' }],
    ]);
  });

  it('that was taken away while it was proposed founds nothing, and its proposal can be withdrawn', async () => {
    const { lists } = await test.app
      .get<Database>(OFFICE_DATABASE)
      .run(async (manager) => ({ lists: await manager.query<{ id: string }[]>(NOT_FOUNDED) }));
    expect((await one.post(`/rep/council/files/${lists[0]!.id}/removal`, {})).status).toBe(303);
    expect(await read('/rep')).toContain('a list that is not here any more');
    const [open] = /\/rep\/agreements\/\w+/.exec(await (await one.get('/rep')).text())!;
    expect((await one.post(`${open}/withdraw`, {})).status).toBe(303);
    expect(await read('/rep')).not.toContain('Found the council');
  });
});

describe.each(ENGINES)('a council on the first day of an office on %s', (engine) => {
  let test: TestApp;
  let admin: string;
  let one: TestSession;
  const accountOf = (login: string, by: string, day = '2031-03-10') =>
    accountIn(test, login, 'rep', { madeBy: by, madeOn: day });

  beforeAll(async () => {
    test = await startTestApp(engine, {}, new PlacedClock('2031-03-10T12:00:00Z'));
    const known = { login: 'an-admin', password: PASSWORD, role: 'admin', language: 'en' } as const;
    ({ id: admin } = await test.app.get(AccountService).create(known));
    one = await accountOf('one', admin);
    await bringListOf(test, one, 1);
  });
  afterAll(() => test.close());

  it('is founded by none that let the other in, nor where anybody was let in before', async () => {
    const { id } = (await test.app.get(AccountService).byLogin('one'))!;
    const page = await (await one.get('/rep/council')).text();
    const [, form] = /action="([^"]+\/founding)"/.exec(page)!;
    const proposal = (await one.post(form!, {})).headers.get('location')!;
    const own = await accountOf('own', id);
    await refused(
      await own.post(`${proposal}/agree`, {}),
      409,
      'was made by the other less than seven days ago',
    );
    const office = test.app.get<Database>(OFFICE_DATABASE);
    const letIn = (day: string) =>
      office.run((manager) =>
        manager.update(Account, { id: admin }, { resetBy: id, resetOn: day }),
      );
    await letIn('2031-03-09');
    const other = await accountOf('other', 'x'.repeat(32));
    await refused(
      await other.post(`${proposal}/agree`, {}),
      409,
      'it founds no council on that day',
    );
    await letIn('2031-03-10');
    expect((await one.post(`${proposal}/withdraw`, {})).status).toBe(303);
  });

  it('is founded by two accounts of that day, where no representative is of an earlier one', async () => {
    const other = await accountOf('another', 'y'.repeat(32));
    await foundInOffice(test, one, other);
    expect(await test.app.get(ListInForce).seats()).toMatchObject({ number: 1 });
  });
});

describe.each(ENGINES)('a later day of an office on %s', (engine) => {
  it('is no first one because the representatives of before were removed, whoever had made them', async () => {
    const clock = new PlacedClock('2031-03-09T12:00:00Z');
    const test = await startTestApp(engine, {}, clock);
    const accounts = test.app.get(AccountService);
    const known = { password: PASSWORD, language: 'en' } as const;
    const { id: admin } = await accounts.create({ ...known, login: 'an-admin', role: 'admin' });
    const { id: before } = await accounts.create({ ...known, login: 'before', role: 'rep' });
    clock.put('2031-03-10T12:00:00Z');
    const office = test.app.get<Database>(OFFICE_DATABASE);
    await office.run((manager) => test.app.get(AccountRemoval).remove(manager, before));
    const made = { madeBy: admin, madeOn: '2031-03-10' };
    const [one, other] = [
      await accountIn(test, 'one', 'rep', made),
      await accountIn(test, 'other', 'rep', made),
    ];
    await bringListOf(test, one, 1);
    await expect(foundInOffice(test, one, other)).rejects.toThrow(
      'the council is not founded: 409',
    );
    expect(await test.app.get(ListInForce).seats()).toBeUndefined();
    await test.close();
  });
});

const NOT_FOUNDED = `SELECT id FROM council_file WHERE kind = 'list' AND "foundedOn" IS NULL`;
