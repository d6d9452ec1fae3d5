import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { viewAround } from '../../src/publishing/public/around.view.js';
import { buildReport, renderHtml } from '../../src/reports/index.js';
import { describeInBrowser, openChromium, PATIENCE_MS } from '../support/chromium.js';
import { WAYS } from '../support/looks/answering.js';
import { examine, examineZoomed } from '../support/looks/examine.js';
import { namelessIn } from '../support/looks/heard.js';
import { DESK, MEDIA } from '../support/looks/media.js';
import { seedSurveys, type Surveys } from '../support/looks/visitor.js';
import { aReportRelease } from '../support/report-release.js';
import { PHONE } from '../support/respondent-browser.js';
import { startTestApp, type TestApp } from '../support/testing-app.js';

const LANGUAGES = ['en', 'fr', 'de'];

describeInBrowser('every state of answering', () => {
  let test: TestApp;
  let surveys: Surveys;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  let looked = 0;

  beforeAll(async () => {
    test = await startTestApp('sqlite');
    [surveys, browser] = await Promise.all([seedSurveys(test), openChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  const open = async (locale = LANGUAGES[looked % LANGUAGES.length]): Promise<Page> => {
    const context = await browser.newContext({
      viewport: PHONE,
      ...(locale ? { locale } : {}),
      // Half-way through a change of colour nothing has its contrast.
      reducedMotion: 'reduce',
      bypassCSP: true,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    contexts.push(context);
    return context.newPage();
  };

  it.each(Object.entries(WAYS))('breaks no rule of axe on a phone: %s', async (_name, walk) => {
    const wrong: string[] = [];
    const look = async (state: string, page: Page): Promise<void> => {
      // One after the other, so that each is met by some states, and by others the next time.
      await page.emulateMedia(MEDIA[looked % MEDIA.length]);
      looked += 1;
      const found = [
        ...(await examine(page)),
        ...(await examineZoomed(page)),
        ...(await namelessIn(page)),
      ];
      wrong.push(...found.map((one) => `${state}: ${one}`));
    };
    await walk({ url: test.url, surveys, open, look });
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(wrong).toEqual([]);
  });

  it('breaks no rule of axe in a report as a page, on a phone and on a desk', async () => {
    const page = await open('en');
    const release = aReportRelease();
    const register = { asOf: '2026-05-11', demands: [], claims: [] };
    const shown = { edition: 2, hash: release.hash, register, since: '2026-05-12', replaced: [] };
    const wrong: string[] = [];
    for (const html of [
      renderHtml(buildReport(release, { language: 'en' })),
      // As everybody may read it.
      renderHtml(
        buildReport(release, { language: 'en', edition: 'summary', register }),
        viewAround({ slug: 'roads', definition: release.content.definition }, shown, 'en'),
      ),
    ]) {
      await page.setContent(html);
      for (const viewport of [PHONE, DESK]) {
        await page.setViewportSize(viewport);
        for (const look of MEDIA) {
          await page.emulateMedia(look);
          wrong.push(...(await examine(page)));
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
