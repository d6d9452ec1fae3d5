import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountService, PasswordResets } from '../../src/accounts/index.js';
import { RepresentativeKeys } from '../../src/council/index.js';
import { PlacedClock } from '../support/placed-clock.js';
import { placeSurvey } from '../support/rep-survey.js';
import {
  ENGINES,
  openSession,
  postForm,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

const PASSWORD = 'a lantern in the attic';
const NEXT = 'the attic is empty now';
const CHOSEN = { password: NEXT, passwordAgain: NEXT };
const PASSPHRASE = 'quiet harbour in winter';

describe.each(ENGINES)('a forgotten password on %s', (engine) => {
  const clock = new PlacedClock('2031-03-10T12:00:00Z');
  let test: TestApp;
  let miro: TestSession;
  let ada: TestSession;
  beforeAll(async () => {
    test = await startTestApp(engine, {}, clock);
    for (const [login, role] of [
      ['rosa', 'rep'],
      ['miro', 'rep'],
      ['ada', 'admin'],
    ] as const) {
      const account = { login, password: PASSWORD, role, language: 'en' } as const;
      await test.app.get(AccountService).create(account);
    }
    miro = await openSession(test.url, 'miro', PASSWORD);
    ada = await openSession(test.url, 'ada', PASSWORD);
  });
  afterAll(() => test.close());

  const accountOf = async (login: string) => (await test.app.get(AccountService).byLogin(login))!;
  const ask = async (login: string): Promise<string> => {
    const answer = await postForm(`${test.url}/login/forgotten?lang=en`, { login });
    expect(answer.status).toBe(303);
    return answer.headers.get('location')!.replace(/\?.*/, '');
  };
  const pageOf = async (link: string) => (await fetch(`${test.url}${link}?lang=en`)).text();
  const numberIn = (html: string) => /\d{3} \d{3}/.exec(html)?.[0] ?? '';
  /** The path under which the request with this number is answered. */
  const requestOn = async (session: TestSession, home: string, number: string) => {
    const card = (await (await session.get(home)).text())
      .split('<section')
      .find((section) => section.includes(number));
    return /\/account\/resets\/[0-9a-f]{64}/.exec(card ?? '')?.[0];
  };
  const answerOn = async (number: string, answer: 'approval' | 'discarding') =>
    miro.post(`${(await requestOn(miro, '/rep', number))!}/${answer}`, {});
  const isLetIn = async (login: string, password: string) =>
    (await postForm(`${test.url}/login`, { login, password })).status === 303;

  it('gets the same page for a login that nobody has', async () => {
    const [known, unknown] = await Promise.all([ask('rosa'), ask('nobody-here')]);
    const pages = await Promise.all([known, unknown].map(pageOf));
    const same = pages.map((page) =>
      page.replaceAll(/\d{3} \d{3}/g, 'N').replaceAll(/forgotten\/[\w-]{43}/g, 'L'),
    );
    expect(same[0]).toBe(same[1]);
    expect(await requestOn(miro, '/rep', numberIn(pages[1]!))).toBeUndefined();
    expect((await answerOn(numberIn(pages[0]!), 'discarding')).status).toBe(303);
  });

  it('changes nothing before another representative has confirmed it', async () => {
    const link = await ask('rosa');
    const answer = await postForm(`${test.url}${link}?lang=en`, CHOSEN);
    expect(await answer.text()).toContain('Nobody has confirmed it yet');
    expect(await isLetIn('rosa', NEXT)).toBe(false);
    expect(await isLetIn('rosa', PASSWORD)).toBe(true);
  });

  it('is not an administrator’s to confirm for a representative, nor one’s own', async () => {
    const link = await ask('rosa');
    const number = numberIn(await pageOf(link));
    expect(await requestOn(ada, '/admin/accounts', number)).toBeUndefined();
    const path = (await requestOn(miro, '/rep', number))!;
    const rosa = await openSession(test.url, 'rosa', PASSWORD);
    for (const session of [ada, rosa]) {
      expect((await session.post(`${path}/approval`, {})).status).toBe(404);
    }
    expect(await (await rosa.get('/rep')).text()).toContain('If it was not you, discard it');
    expect((await rosa.post(`${path}/discarding`, {})).status).toBe(303);
    expect((await miro.post(`${path}/approval`, {})).status).toBe(404);
    expect(await pageOf(link)).toContain('Nobody has confirmed it yet');
  });

  it('is replaced at the link once confirmed; account, share and passphrase stay', async () => {
    const before = await accountOf('rosa');
    await test.app.get(RepresentativeKeys).create(before.id, PASSPHRASE);
    const survey = await placeSurvey(test, 'open', []);
    const rosa = await openSession(test.url, 'rosa', PASSWORD);
    const link = await ask('rosa');
    expect((await answerOn(numberIn(await pageOf(link)), 'approval')).status).toBe(303);
    const short = await postForm(`${test.url}${link}?lang=en`, { ...CHOSEN, password: 'short' });
    expect(short.status).toBe(422);
    const same = { password: PASSPHRASE, passwordAgain: PASSPHRASE };
    expect((await postForm(`${test.url}${link}?lang=en`, same)).status).toBe(422);
    const answer = await postForm(`${test.url}${link}?lang=en`, CHOSEN);
    expect(answer.headers.get('location')).toContain('/login?done=password');
    expect((await rosa.get('/rep')).status).toBe(303);
    expect(await isLetIn('rosa', PASSWORD)).toBe(false);
    const again = await openSession(test.url, 'rosa', NEXT);
    const checked = await again.post(`/rep/surveys/${survey}/check`, { passphrase: PASSPHRASE });
    expect(checked.status).toBe(303);
    const { id } = await accountOf('miro');
    expect(await accountOf('rosa')).toMatchObject({ id: before.id, resetBy: id });
  });

  it('is good once, and shown to everybody for seven days', async () => {
    const link = await ask('rosa');
    await answerOn(numberIn(await pageOf(link)), 'approval');
    const answers = await Promise.all(
      [1, 2].map(() => postForm(`${test.url}${link}?lang=en`, CHOSEN)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 303]);
    expect(await pageOf(link)).toContain('Nobody has confirmed it yet');
    for (const [session, home] of [
      [miro, '/rep'],
      [ada, '/admin/accounts'],
    ] as const) {
      const page = await (await session.get(home)).text();
      expect(page).toContain('rosa has a new password since');
      expect(page).toContain('confirmed by miro');
    }
    // Sessions end earlier than that: whoever signs in on the day sees it.
    const isShownOn = async (day: string) => {
      clock.put(`2031-03-${day}T12:00:00Z`);
      const session = await openSession(test.url, 'ada', PASSWORD);
      const page = await (await session.get('/admin/accounts')).text();
      return page.includes('rosa has a new password since');
    };
    const shown = [await isShownOn('17'), await isShownOn('18')];
    clock.put('2031-03-10T12:00:00Z');
    expect(shown).toEqual([true, false]);
  });

  it('keeps five requests of one account, the latest of those that a stranger repeats', async () => {
    const resets = test.app.get(PasswordResets);
    for (let i = 0; i < 7; i += 1) await resets.ask('miro');
    const waiting = (await resets.known()).filter(({ owner }) => owner.login === 'miro');
    expect(waiting).toHaveLength(5);
  });

  it('is asked for ten times a minute from one connection at most', async () => {
    const answers = [];
    for (let i = 0; i < 11; i += 1) {
      answers.push(await postForm(`${test.url}/login/forgotten`, { login: 'rosa' }));
    }
    expect(answers.at(-1)!.status).toBe(429);
    expect(await isLetIn('rosa', NEXT)).toBe(true);
  });
});
