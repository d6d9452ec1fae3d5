import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { AccountService } from '../../src/accounts/index.js';
import { describeInBrowser, openChromium, PATIENCE_MS } from '../support/chromium.js';
import { startTestApp, type TestApp } from '../support/testing-app.js';

const PASSWORD = 'a whole sentence';
/** A key that is plugged in and needs a touch, which it gives by itself. */
const KEY = {
  protocol: 'ctap2',
  transport: 'usb',
  hasResidentKey: false,
  hasUserVerification: false,
  automaticPresenceSimulation: true,
} as const;

describeInBrowser('a passkey as second factor', () => {
  let test: TestApp;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    test = await startTestApp('sqlite', { HOST: 'localhost' });
    url = test.url.replace('127.0.0.1', 'localhost');
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  async function aLogin(): Promise<string> {
    const login = `rep-${randomBytes(4).toString('hex')}`;
    await test.app
      .get(AccountService)
      .create({ login, password: PASSWORD, role: 'rep', language: 'en' });
    return login;
  }

  async function aPage(): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    context.setDefaultTimeout(PATIENCE_MS);
    return context.newPage();
  }

  async function plugIn(page: Page): Promise<() => Promise<unknown>> {
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: KEY,
    });
    return () => session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
  }

  async function typePassword(page: Page, login: string): Promise<void> {
    await page.goto(`${url}/login`);
    await page.locator('#login').fill(login);
    await page.locator('#password').fill(PASSWORD);
    await page.locator('button[type=submit]').click();
    await page.locator('#password').waitFor({ state: 'detached' });
  }

  async function signOut(page: Page): Promise<void> {
    await page.locator('form[action="/logout"] button').click();
    await page.locator('form[action="/logout"]').waitFor({ state: 'detached' });
  }

  it('is made with the password, signs in once its key is there, and is asked for again', async () => {
    const login = await aLogin();
    const page = await aPage();
    const pullOut = await plugIn(page);
    await typePassword(page, login);
    await page.goto(`${url}/account/factors/passkey`);
    await page.locator('#name').fill('blue key');
    await page.locator('#current').fill(PASSWORD);
    await page.locator('[data-action=passkey]').click();
    await page.locator('.recovery-codes li').nth(9).waitFor();
    await page.goto(`${url}/account/factors`);
    expect(await page.locator('h2').first().innerText()).toBe('blue key');
    await signOut(page);

    await typePassword(page, login);
    await page.locator('[data-action=passkey]').click();
    await page.waitForURL(`${url}/rep`);

    await page.goto(`${url}/account/factors/app`);
    expect(await page.locator('h1').innerText()).toBe('Show your second factor');
    await page.locator('[data-action=passkey]').click();
    await page.locator('.factor-qr path').waitFor();
    await signOut(page);

    await pullOut();
    await plugIn(page);
    await typePassword(page, login);
    await page.locator('[data-action=passkey]').click();
    await page.locator('[data-slot=failed]:not(:empty)').waitFor();
    expect((await page.context().cookies()).map(({ name }) => name)).toEqual([]);
    await page.context().close();
  });

  it('is not taken twice by the same answer, nor for another account', async () => {
    const [login, other] = [await aLogin(), await aLogin()];
    const page = await aPage();
    await plugIn(page);
    for (const one of [login, other]) {
      await typePassword(page, one);
      await page.goto(`${url}/account/factors/passkey`);
      await page.locator('#name').fill('key');
      await page.locator('#current').fill(PASSWORD);
      await page.locator('[data-action=passkey]').click();
      await page.locator('.recovery-codes').waitFor();
      await signOut(page);
    }
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/login/factor')) sent.push(request.postData() ?? '');
    });
    await typePassword(page, login);
    await page.locator('[data-action=passkey]').click();
    await page.waitForURL(`${url}/rep`);
    const answer = new URLSearchParams(sent[0]);
    const replay = async (who: string, body: URLSearchParams): Promise<number> => {
      const asked = await fetch(`${url}/login`, {
        method: 'POST',
        body: new URLSearchParams({ login: who, password: PASSWORD }),
      });
      const pending = /name="pending" value="([^"]+)"/.exec(await asked.text())![1]!;
      const again = new URLSearchParams(body);
      again.set('pending', pending);
      const { status } = await fetch(`${url}/login/factor`, { method: 'POST', body: again });
      return status;
    };
    expect(await replay(login, answer)).toBe(422);
    expect(await replay(other, answer)).toBe(422);
    await page.context().close();
  });
});
