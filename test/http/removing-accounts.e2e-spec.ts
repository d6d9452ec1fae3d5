import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Account, AccountService } from '../../src/accounts/index.js';
import { type Database, OFFICE_DATABASE } from '../../src/database/index.js';
import { TrailReader } from '../../src/trail/index.js';
import { signsFile } from '../support/council-in-office.js';
import { DecisionsDesk, refused, TODAY } from '../support/decisions-desk.js';
import { textOf } from '../support/form-in-page.js';
import { PlacedClock } from '../support/placed-clock.js';
import {
  ENGINES,
  openSession,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

const PASSWORD = 'a whole sentence';
const HOME = '/rep/accounts';

const accountsOf = ({ app }: TestApp) => app.get(AccountService);
const make = (test: TestApp, login: string, role: 'rep' | 'admin' = 'rep') =>
  accountsOf(test).create({ login, password: PASSWORD, role, language: 'en' });

/** What waits on the page of accounts. */
const waitingFor = async (rep: TestSession): Promise<string> =>
  /action="(\/rep\/agreements\/\w+)\/(?:signatures|agree)"/.exec(
    await (await rep.get(HOME)).text(),
  )?.[1] ?? 'nothing waits';

describe.each(ENGINES)('removing an account where a council is in force, on %s', (engine) => {
  const desk = new DecisionsDesk(engine);
  const alone = (id: string, login: string) =>
    desk.admin.post(`/admin/accounts/${id}/removal`, { login });
  const propose = (id: string) => desk.rep.post(`${HOME}/${id}/removal`, {});
  const isThere = async (id: string) => (await accountsOf(desk.test).byId(id)) !== null;

  it('takes the devices of two holders, and no account', async () => {
    const { id, login } = await make(desk.test, 'leaving');
    await desk.goTo('2031-03-11T12:00:00Z');
    const page = textOf(await (await desk.admin.get(`/admin/accounts/${id}/removal`)).text());
    expect(page).toContain('The devices of two holders decide this');
    await refused(await alone(id, login), 409, 'nothing was removed');
    expect((await propose(id)).status).toBe(303);
    await refused(await propose(id), 409, 'proposed already');
    expect(textOf(await (await desk.rep.get('/rep')).text())).toContain(
      'Remove the account leaving: waits for two',
    );
    expect(textOf(await (await desk.admin.get(`/admin/accounts/${id}/removal`)).text())).toContain(
      'It is proposed already and waits',
    );
    const path = await waitingFor(desk.rep);
    const file = await (await desk.rep.get(`${path}/decision.json`)).text();
    expect(JSON.parse(file)).toMatchObject({
      survey: null,
      act: { kind: 'account-removed', login: 'leaving' },
    });
    const other = await signIn(desk.test, 'rep');
    await refused(await other.post(`${path}/agree`, {}), 409, 'no account confirms it');
    const one = await signsFile(desk.cleo, file);
    expect((await desk.bring(path, one, desk.admin)).status).toBe(403);
    expect((await desk.bring(path, one)).status).toBe(303);
    expect(await isThere(id)).toBe(true);
    expect(textOf(await (await desk.rep.get(HOME)).text())).toContain(
      'Signed by the device of Cleo Moreau. One more is needed',
    );
    expect((await desk.bring(path, await signsFile(desk.ada, file))).status).toBe(303);
    expect(await isThere(id)).toBe(false);
    const { entries } = await desk.test.app.get(TrailReader).whole();
    const act = 'remove-account';
    const ofIt = entries.filter(({ about, kind }) => about?.id === id && kind !== 'account-made');
    expect(ofIt.map(({ kind, about, details }) => [kind, about, details])).toEqual([
      ['proposal-made', { id, login }, { act }],
      ['proposal-signed', { id, login }, { act, seats: '3' }],
      ['account-removed', { id, login }, { role: 'rep' }],
      ['proposal-decided', { id, login }, { act, seats: '1, 3' }],
    ]);
    await refused(await desk.bring(path, file), 409, 'confirmed or withdrawn');
    await refused(await propose(id), 409, 'was removed already');
  });

  it('is signed for whatever its login is, which its owner has chosen', async () => {
    const { id, login } = await make(desk.test, 'l'.repeat(100));
    expect((await propose(id)).status).toBe(303);
    const path = await waitingFor(desk.rep);
    const file = await (await desk.rep.get(`${path}/decision.json`)).text();
    expect(JSON.parse(file)).toMatchObject({ act: { kind: 'account-removed', login } });
    const both = await signsFile(desk.ben, await signsFile(desk.ada, file));
    expect((await desk.bring(path, both)).status).toBe(303);
    expect(await isThere(id)).toBe(false);
  });

  it('is an administrator’s alone on the day on which the account was made', async () => {
    const [one, two] = [await make(desk.test, 'mistyped'), await make(desk.test, 'stranger')];
    expect((await alone(one.id, one.login)).status).toBe(303);
    expect(await isThere(one.id)).toBe(false);
    // Proposed too, and gone before it is signed.
    expect((await propose(two.id)).status).toBe(303);
    const path = await waitingFor(desk.rep);
    const file = await (await desk.rep.get(`${path}/decision.json`)).text();
    expect((await alone(two.id, two.login)).status).toBe(303);
    const both = await signsFile(desk.ben, await signsFile(desk.ada, file));
    await refused(await desk.bring(path, both), 409, 'was removed already');
    expect((await desk.rep.post(`${path}/withdraw`, {})).status).toBe(303);
  });

  it('signs nothing over to another account: one decision is for one', async () => {
    const [one, two] = [await make(desk.test, 'first-of-two'), await make(desk.test, 'other')];
    expect((await propose(one.id)).status).toBe(303);
    const first = await waitingFor(desk.rep);
    const file = await (await desk.rep.get(`${first}/decision.json`)).text();
    const both = await signsFile(desk.ben, await signsFile(desk.ada, file));
    expect((await desk.rep.post(`${first}/withdraw`, {})).status).toBe(303);
    expect((await propose(two.id)).status).toBe(303);
    const second = await waitingFor(desk.rep);
    await refused(await desk.bring(second, both), 409, 'says something else');
    // And what was signed for a proposal that was withdrawn is not good for the next of the same account.
    expect((await desk.rep.post(`${second}/withdraw`, {})).status).toBe(303);
    expect((await propose(one.id)).status).toBe(303);
    await refused(await desk.bring(await waitingFor(desk.rep), both), 409, 'says something else');
    expect([await isThere(one.id), await isThere(two.id)]).toEqual([true, true]);
  });
});

describe.each(ENGINES)('removing an account where there is no council yet, on %s', (engine) => {
  const clock = new PlacedClock(`${TODAY}T12:00:00Z`);
  let test: TestApp;
  const session = (login: string) => openSession(test.url, login, PASSWORD);
  beforeAll(async () => {
    test = await startTestApp(engine, {}, clock);
    await make(test, 'first-admin', 'admin');
    await make(test, 'second-admin', 'admin');
    for (const login of ['ann', 'bea']) await make(test, login);
  });
  afterAll(() => test.close());
  const idOf = async (login: string) => (await accountsOf(test).byLogin(login))?.id ?? 'gone';

  it('is an administrator’s as long as there are no two others, and then two representatives’', async () => {
    clock.put('2031-03-12T12:00:00Z');
    const [ann, bea] = [await session('ann'), await session('bea')];
    const admin = await session('first-admin');
    const [annId, beaId] = [await idOf('ann'), await idOf('bea')];
    await refused(await ann.post(`${HOME}/${beaId}/removal`, {}), 409, 'There are not two other');
    // Of an administrator there are two others.
    const secondId = await idOf('second-admin');
    await refused(
      await admin.post(`/admin/accounts/${secondId}/removal`, { login: 'second-admin' }),
      409,
      'nothing was removed',
    );
    expect((await ann.post(`${HOME}/${secondId}/removal`, {})).status).toBe(303);
    const path = await waitingFor(bea);
    await refused(await ann.post(`${path}/agree`, {}), 409, 'You proposed this yourself');
    expect((await bea.post(`${path}/agree`, {})).status).toBe(303);
    expect(await idOf('second-admin')).toBe('gone');
    const lastId = await idOf('first-admin');
    await refused(await ann.post(`${HOME}/${lastId}/removal`, {}), 409, 'the last administrator');
    await refused(await ann.post(`${HOME}/${annId}/removal`, {}), 409, 'your own account');
    const { entries } = await test.app.get(TrailReader).whole();
    expect(entries.at(-1)).toMatchObject({
      kind: 'proposal-confirmed',
      by: { login: 'bea' },
      about: { login: 'second-admin' },
      details: { act: 'remove-account' },
    });
    // One of the two is alone, so that the administrator decides.
    expect((await admin.post(`/admin/accounts/${annId}/removal`, { login: 'ann' })).status).toBe(
      303,
    );
    expect(await idOf('ann')).toBe('gone');
  });

  it('is not confirmed by the account that it is about', async () => {
    for (const login of ['eve', 'fay', 'gil']) await make(test, login);
    clock.put('2031-03-14T12:00:00Z');
    const [eve, fay, gil] = [await session('eve'), await session('fay'), await session('gil')];
    const faysId = await idOf('fay');
    expect((await eve.post(`${HOME}/${faysId}/removal`, {})).status).toBe(303);
    const path = await waitingFor(fay);
    await refused(await fay.post(`${path}/agree`, {}), 409, 'your own account');
    expect((await gil.post(`${path}/agree`, {})).status).toBe(303);
    expect(await idOf('fay')).toBe('gone');
  });

  it('is confirmed by no account that was let in within seven days, through whomever', async () => {
    const known = (login: string, of: Partial<Account>) =>
      test.app
        .get<Database>(OFFICE_DATABASE)
        .run((manager) => manager.update(Account, { login }, of));
    const today = '2031-03-14';
    const made = { madeBy: await idOf('first-admin'), madeOn: today };
    for (const login of ['hal', 'ivy']) {
      await make(test, login);
      await known(login, made);
    }
    const gilsId = await idOf('gil');
    const propose = async (by: TestSession) => {
      expect((await by.post(`${HOME}/${gilsId}/removal`, {})).status).toBe(303);
      const page = await (await by.get(HOME)).text();
      return /action="(\/rep\/agreements\/\w+)\/withdraw"/.exec(page)?.[1] ?? 'nothing waits';
    };
    const [hal, ivy] = [await session('hal'), await session('ivy')];
    const path = await propose(hal);
    await refused(await ivy.post(`${path}/agree`, {}), 409, 'less than seven days ago');
    expect((await ivy.post(`${path}/withdraw`, {})).status).toBe(303);
    // Eve's account is old, and somebody has got into it by an account that an administrator made.
    await known('eve', { resetBy: await idOf('hal'), resetOn: today });
    const [eve, bea] = [await session('eve'), await session('bea')];
    const other = await propose(eve);
    await refused(await bea.post(`${other}/agree`, {}), 409, 'less than seven days ago');
    clock.put('2031-03-21T12:00:00Z');
    expect((await (await session('bea')).post(`${other}/agree`, {})).status).toBe(303);
    expect(await idOf('gil')).toBe('gone');
  });
});
