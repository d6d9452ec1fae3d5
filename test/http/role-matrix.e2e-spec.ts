import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AccountService } from '../../src/accounts/index.js';
import type { Role } from '../../src/web/index.js';
import { addAppFactor } from '../support/app-factor.js';
import { type Route, routesOf } from '../support/routes-of.js';
import {
  openSession,
  postForm,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

const PASSWORD = 'a whole sentence';
const ASKED = 'Show your second factor';
/** Who asks: somebody without an account, or an account of a role with or without a second factor. */
const PEOPLE = ['nobody', 'rep', 'rep with factor', 'admin', 'admin with factor'] as const;
type Person = (typeof PEOPLE)[number];
type Answer = 'answered' | 'sign in' | 'forbidden' | 'show the factor';

/** They end the session that the others need; each is asked by a session of its own. */
const ENDS_SESSIONS = ['SignInController.signOut', 'OwnFactorsController.signOutEverywhere'];

let test: TestApp;
const sessions = new Map<Person, TestSession>();
const logins = new Map<Person, string>();

beforeAll(async () => {
  test = await startTestApp('sqlite');
  for (const who of PEOPLE) {
    const role = who.split(' ')[0] as Role | 'nobody';
    if (role === 'nobody') continue;
    const login = `${role}-${randomBytes(4).toString('hex')}`;
    await test.app.get(AccountService).create({ login, password: PASSWORD, role, language: 'en' });
    const session = await openSession(test.url, login, PASSWORD);
    if (who.endsWith('factor'))
      await addAppFactor(session, { password: PASSWORD, now: new Date() });
    sessions.set(who, session);
    logins.set(who, login);
  }
});
afterAll(() => test.close());

/** An address of a route, with things in it that are nowhere. */
const addressOf = (path: string): string =>
  `/${path}`
    .replaceAll(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '')
    .replaceAll(':token', 'x'.repeat(43))
    .replaceAll(/\*\w*/g, 'x')
    .replaceAll(/:\w+/g, '0'.repeat(32));

async function ask(route: Route, path: string, who: Person): Promise<Answer> {
  const url = test.url + addressOf(path);
  const session = sessions.get(who);
  const headers = session ? { cookie: session.cookie } : {};
  const answer = route.isPost
    ? await postForm(url, session ? { _csrf: session.csrf } : {}, headers)
    : await fetch(url, { headers, redirect: 'manual' });
  const text = await answer.text();
  const leadsTo = answer.headers.get('location') ?? '';
  if (/^\/login(\?done=nothing)?$/.test(leadsTo) && answer.status === 303) return 'sign in';
  if (answer.status === 401) return text.includes(ASKED) ? 'show the factor' : 'sign in';
  return answer.status === 403 ? 'forbidden' : 'answered';
}

function expected({ rule, isCeremony }: Route, who: Person): Answer {
  if (rule === 'public' || rule === 'respondent') return 'answered';
  if (who === 'nobody') return 'sign in';
  if (rule !== 'signed-in' && !who.startsWith(String(rule))) return 'forbidden';
  return isCeremony && who.endsWith('factor') ? 'show the factor' : 'answered';
}

it('answers on every route whom it says, and asks for the second factor where it says', async () => {
  const routes = routesOf(test).filter(({ name }) => !ENDS_SESSIONS.includes(name));
  const wrong: string[] = [];
  const counts = new Map<Answer, number>();
  for (const route of routes) {
    for (const path of route.paths) {
      for (const who of PEOPLE) {
        const [is, should] = [await ask(route, path, who), expected(route, who)];
        counts.set(is, (counts.get(is) ?? 0) + 1);
        if (is !== should) wrong.push(`${route.name} ${path} to ${who}: ${is}, not ${should}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  // Each answer was seen: none of them is what this test takes everything for.
  expect(Math.min(...counts.values())).toBeGreaterThan(20);
  expect(counts.size).toBe(4);
});

it('refuses every form without the token of its session, to whoever may send it', async () => {
  const open: string[] = [];
  for (const route of routesOf(test)) {
    if (!route.isPost || ['public', 'respondent'].includes(String(route.rule))) continue;
    const who = route.rule === 'rep' ? 'rep' : 'admin';
    const { cookie } = sessions.get(who)!;
    const answer = await postForm(test.url + addressOf(route.paths[0]!), {}, { cookie });
    if (answer.status !== 403) open.push(`${route.name}: ${answer.status}`);
  }
  expect(open).toEqual([]);
});

it('ends sessions only for whoever is signed in', async () => {
  for (const name of ENDS_SESSIONS) {
    const route = routesOf(test).find((one) => one.name === name)!;
    expect(await ask(route, route.paths[0]!, 'nobody')).toBe('sign in');
    const session = await openSession(test.url, logins.get('rep')!, PASSWORD);
    const answer = await session.post(addressOf(route.paths[0]!), {});
    expect([name, answer.status]).toEqual([name, 303]);
    expect((await session.get('/account')).status).toBe(303);
  }
});

it('has the second factor shown again before each of these, and no others', () => {
  const ceremonies = routesOf(test)
    .filter(({ isCeremony }) => isCeremony)
    .map(({ name }) => name);
  expect(ceremonies.sort()).toEqual([
    'AccountsPageController.propose',
    'AgreementsController.agree',
    'ChangesController.cancel',
    'ChangesController.early',
    'ChangesController.later',
    'ChangesController.replace',
    'ConfirmationController.goOn',
    'FoundingController.propose',
    'InvitationsController.voidList',
    'LostFactorsController.propose',
    'OpeningController.begin',
    'OpeningController.show',
    'OwnFactorsController.addApp',
    'OwnFactorsController.addPasskey',
    'OwnFactorsController.offerApp',
    'OwnFactorsController.offerPasskey',
    'OwnFactorsController.remove',
    'OwnFactorsController.renew',
    'PublishingController.propose',
    'PublishingController.withdraw',
    'PurgeController.propose',
    'RemovalController.remove',
    'SurveyController.close',
    'VerbatimsController.propose',
  ]);
});
