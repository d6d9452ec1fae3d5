import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { TOTP } from 'otpauth';
import { AccountService } from '../../src/accounts/index.js';
import { addAppFactor } from '../support/app-factor.js';
import { describeInBrowser } from '../support/chromium.js';
import { focused, KeyboardDesks } from '../support/looks/keyboard-desks.js';
import {
  councilOf,
  placeDefinition,
  placeSurvey,
  REP_DEFINITION,
  someResponses,
} from '../support/rep-survey.js';
import { openSession } from '../support/testing-app.js';

const PASSWORD = 'a whole sentence';
const DAYS = { opensOn: '2026-01-01', closesOn: '2090-12-31', timeZone: 'Europe/Paris' };

/** After each form that is sent, refused or not, something on the page that answers has the focus. */
describeInBrowser('a ceremony of the office by keyboard alone', () => {
  let desks: KeyboardDesks;

  beforeAll(async () => {
    desks = await KeyboardDesks.open();
  });
  afterEach(() => desks.empty());
  afterAll(() => desks?.close());

  it('signs in, past a wrong password and a wrong code of the second factor', async () => {
    const { test } = desks;
    const login = `rep-${randomBytes(4).toString('hex')}`;
    const accounts = test.app.get(AccountService);
    await accounts.create({ login, password: PASSWORD, role: 'rep', language: 'en' });
    const session = await openSession(test.url, login, PASSWORD);
    const factor = await addAppFactor(session, { password: PASSWORD, now: new Date() });
    const { page, keyboard } = await desks.sitDown();
    await page.goto(`${test.url}/login`);
    await keyboard.typeInto('#login', login);
    await keyboard.typeInto('#password', 'not this one');
    await keyboard.send('#password');
    expect(await focused(page)).toContain('password');
    await keyboard.typeInto('#password', PASSWORD);
    await keyboard.send('#password');
    expect(await focused(page)).toBe('factor');
    await keyboard.typeInto('#factor', '000000');
    await keyboard.send('#factor');
    expect(await focused(page)).toContain('code');
    await keyboard.typeInto('#factor', factor.recoveryCodes[0]!);
    await keyboard.send('#factor');
    expect(new URL(page.url()).pathname).toBe('/rep');
    expect(await focused(page)).toContain('Surveys');
  });

  it('adds an app, past a wrong code, makes recovery codes anew, and signs in with one of them', async () => {
    const { test } = desks;
    const login = `rep-${randomBytes(4).toString('hex')}`;
    const accounts = test.app.get(AccountService);
    await accounts.create({ login, password: PASSWORD, role: 'rep', language: 'en' });
    const { page, keyboard } = await desks.sitDown(
      (await openSession(test.url, login, PASSWORD)).cookie,
    );
    await page.goto(`${test.url}/account/factors/app`);
    const secret = (await page.locator('.factor-key').innerText()).replaceAll(' ', '');
    const totp = new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret });
    const add = async (code: string) => {
      await keyboard.typeInto('#code', code);
      await keyboard.typeInto('#name', 'phone');
      await keyboard.typeInto('#current', PASSWORD);
      await keyboard.send('form[action$="/factors/app"] button[type=submit]');
    };
    await add('000000');
    expect(await focused(page)).toContain('other digits');
    await add(totp.generate());
    const codes = page.locator('.recovery-codes code');
    expect(await focused(page)).not.toBe('');
    const first = await codes.allInnerTexts();
    await page.goto(`${test.url}/account/factors`);
    await keyboard.send('form[action$="/factors/recovery"] button');
    // The code of the app was shown once, a moment ago: one of the old codes stands for it.
    await keyboard.typeInto('#factor', '000000');
    await keyboard.send('#factor');
    expect(await focused(page)).toContain('code');
    await keyboard.typeInto('#factor', first[0]!);
    await keyboard.send('#factor');
    expect(await focused(page)).not.toBe('');
    const anew = await codes.allInnerTexts();
    expect(anew).toHaveLength(10);
    expect(anew).not.toContain(first[1]);
    await page.context().clearCookies();
    await page.goto(`${test.url}/login`);
    await keyboard.typeInto('#login', login);
    await keyboard.typeInto('#password', PASSWORD);
    await keyboard.send('#password');
    await keyboard.typeInto('#factor', first[1]!);
    await keyboard.send('#factor');
    expect(await focused(page)).toContain('code');
    await keyboard.typeInto('#factor', anew[0]!);
    await keyboard.send('#factor');
    expect(await focused(page)).toContain('Surveys');
  });

  it('proposes to close, corrects what is refused, and confirms at another desk', async () => {
    const early = { ...REP_DEFINITION, ...DAYS, mayCloseEarly: true } as const;
    const id = await placeDefinition(desks.test, early, 'open', someResponses(3));
    const { page, keyboard } = await desks.asRep(`/rep/surveys/${id}/changes`);
    await keyboard.typeInto('#last-day-later-closesOn', '01012020');
    await keyboard.typeInto('#last-day-later-reason', 'The post was late.');
    await keyboard.send('form[action$="last-day-later"] button[type=submit]');
    expect(await focused(page)).toContain('can only move later');
    await keyboard.typeInto('#close-early-reason', 'Everybody has answered.');
    await keyboard.send('form[action$="close-early"] button[type=submit]');
    expect(await focused(page)).toContain('Visits');
    const other = await desks.confirmAt(page.url());
    expect(await focused(other.page)).toContain('Visits');
    expect(await other.page.locator('.badge-closed').count()).toBe(1);
  });

  it('opens a survey, past a wrong passphrase and through the page that waits', async () => {
    const id = await placeSurvey(desks.test, 'closed', someResponses(30));
    const [one, two] = await councilOf(desks.test);
    const { page, keyboard } = await desks.asRep(`/rep/surveys/${id}/opening`);
    await keyboard.typeInto('#login-1', one!.login);
    await keyboard.typeInto('#passphrase-1', one!.passphrase);
    await keyboard.typeInto('#login-2', two!.login);
    await keyboard.typeInto('#passphrase-2', 'not this one at all');
    await keyboard.send('form[action$="/opening"] button[type=submit]');
    expect(await focused(page)).toContain('passphrase');
    await keyboard.typeInto('#passphrase-1', one!.passphrase);
    await keyboard.typeInto('#passphrase-2', two!.passphrase);
    await keyboard.send('form[action$="/opening"] button[type=submit]');
    await page.locator('#results').waitFor();
    await keyboard.check();
    expect(await focused(page)).toContain('Visits');
    // What came of it, shown to everybody by two.
    await page.goto(`${desks.test.url}/rep/surveys/${id}/results-page`);
    await keyboard.send('form[action$="/results-page"] button[type=submit]');
    expect(await focused(page)).toContain('Results for everybody');
    const other = await desks.confirmAt(page.url());
    expect(await focused(other.page)).toContain('The summary of edition 1');
  });
});
