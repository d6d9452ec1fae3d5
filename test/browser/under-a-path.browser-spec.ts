import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type AppUnderPath, PATH, startAppUnderPath } from '../support/app-under-path.js';
import {
  answerAndSend,
  panel,
  seedInvitedSurvey,
  takeBallot,
  toBallot,
} from '../support/ballot-visitor.js';
import { describeInBrowser, openChromium, PATIENCE_MS } from '../support/chromium.js';

describeInBrowser('a ballot below a path of somebody’s host', () => {
  let test: AppUnderPath;
  let browser: Browser;
  beforeAll(async () => {
    test = await startAppUnderPath(true);
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  it('is drawn and counted, and the host is asked for nothing outside the path', async () => {
    const survey = await seedInvitedSurvey(test, 'one-sitting');
    const page = await browser.newPage({ locale: 'fr' });
    page.setDefaultTimeout(PATIENCE_MS);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto((await survey.invite()).link);
    await toBallot(page);
    await page.locator('.languages a[lang=en], .languages a[hreflang=en]').first().click();
    await page.locator('html[lang=en]').waitFor();
    await takeBallot(page, survey.words);
    await panel(page, 'form').waitFor();
    await answerAndSend(page);
    await panel(page, 'counted').waitFor();
    expect(await survey.stored()).toBe(1);
    expect(asked).toContain(`${PATH}/api/submit`);
    expect(asked.filter((path) => !path.startsWith(`${PATH}/`))).toEqual([]);
    expect(test.strayed).toEqual([]);
  });
});
