import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { NOTHING_KEPT } from '../support/ballot-page.js';
import { describeInBrowser, openChromium } from '../support/chromium.js';
import { seedSurvey, type TestSurvey } from '../support/open-survey.js';
import { startTestApp, type TestApp } from '../support/testing-app.js';

const PHONE = { width: 320, height: 640 };
const TARGET_PX = 48;
const REMARK = '\n  Plus de <b>soupe</b>,\n\ns’il vous plaît & merci';

describeInBrowser('the page of a survey on a 320 px phone', () => {
  let test: TestApp;
  let survey: TestSurvey;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    test = await startTestApp('sqlite');
    survey = await seedSurvey(test);
    browser = await openChromium();
    const phone = await browser.newContext({
      viewport: PHONE,
      javaScriptEnabled: false,
      locale: 'en',
    });
    page = await phone.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  const widest = () => page.locator('html').evaluate((html) => html.scrollWidth);
  const choose = (id: string) => page.locator(`label[for="${id}"]`).click();

  it('says who can see what before the first question, without scrolling sideways', async () => {
    await page.goto(survey.page);
    expect(await widest()).toBeLessThanOrEqual(PHONE.width);
    const promise = await page.locator('.promise').boundingBox();
    const question = await page.locator('.question').first().boundingBox();
    expect(promise!.y + promise!.height).toBeLessThan(question!.y);
  });

  it('gives every option and button a finger’s width', async () => {
    for (const target of await page.locator('.option, button, textarea, input[type=text]').all()) {
      const box = await target.boundingBox();
      expect(Math.round(box!.height)).toBeGreaterThanOrEqual(TARGET_PX);
    }
  });

  it('lists what is wrong first, leads to it, and has kept every answer', async () => {
    await choose('q-dish-o-pasta');
    await choose('q-drinks-o-a');
    await choose('q-drinks-o-b');
    await page.locator('#q-minutes').fill('500');
    await page.locator('#q-remark').fill(REMARK);
    await choose('q-site-o-north');
    await page.locator('button[type=submit]').click();
    const summary = page.locator('[role=alert]');
    expect((await summary.boundingBox())!.y).toBeLessThan(PHONE.height);
    expect(await summary.locator('a').allInnerTexts()).toEqual(['How often?', 'Minutes?']);
    expect(await widest()).toBeLessThanOrEqual(PHONE.width);
    for (const id of ['q-dish-o-pasta', 'q-drinks-o-a', 'q-drinks-o-b', 'q-site-o-north']) {
      expect(await page.locator(`#${id}`).isChecked()).toBe(true);
    }
    expect(await page.locator('#q-minutes').inputValue()).toBe('500');
    expect(await page.locator('#q-remark').inputValue()).toBe(REMARK);
    await summary.locator('a').first().click();
    const legend = await page.locator('#q-often legend').boundingBox();
    expect(legend!.y).toBeGreaterThanOrEqual(0);
    expect(legend!.y).toBeLessThan(PHONE.height / 2);
    expect(await survey.stored()).toBe(0);
  });

  it('thanks with a receipt once the answers are right', async () => {
    await choose('q-often-o-always');
    await page.locator('#q-minutes').fill('50');
    await page.locator('button[type=submit]').click();
    expect(await page.locator('.code').innerText()).toMatch(/^[0-9a-f]{64}$/);
    expect(await widest()).toBeLessThanOrEqual(PHONE.width);
    expect(await survey.stored()).toBe(1);
  });

  it('leaves nothing on the phone', async () => {
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.context().storageState()).toEqual(NOTHING_KEPT);
    expect(await page.title()).toBe('Cahier');
  });

  it('loads a page, a style and a script, all from the same place', async () => {
    const visitor = await browser.newPage({ viewport: PHONE });
    const asked: string[] = [];
    visitor.on('request', (request) => asked.push(request.url()));
    await visitor.goto(`${survey.page}?lang=fr`, { waitUntil: 'networkidle' });
    expect(asked.length).toBeLessThanOrEqual(4);
    expect(asked.every((url) => url.startsWith(test.url))).toBe(true);
    expect(await visitor.locator('html').getAttribute('lang')).toBe('fr');
    await visitor.close();
  });
});
