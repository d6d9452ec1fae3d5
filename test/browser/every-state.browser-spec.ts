import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describeInBrowser, openChromium, PATIENCE_MS } from '../support/chromium.js';
import { WAYS } from '../support/looks/answering.js';
import { examine, examineZoomed } from '../support/looks/examine.js';
import { hear } from '../support/looks/heard.js';
import { DESK, MEDIA } from '../support/looks/media.js';
import { OUTLINES } from '../support/looks/outlines.js';
import { reportPages } from '../support/looks/reports.js';
import { seedSurveys, type Surveys } from '../support/looks/visitor.js';
import { PHONE } from '../support/respondent-browser.js';
import { startTestApp, type TestApp } from '../support/testing-app.js';

/** Those of ways of which no outline is written down, in turns: each is as long in English as it is there. */
const LANGUAGES = ['fr', 'de'];
const languageOf = new Map(
  Object.keys(WAYS)
    .filter((way) => !(way in OUTLINES))
    .map((way, i) => [way, LANGUAGES[i % LANGUAGES.length]!]),
);

/** The short version of `npm run looks`, which goes each way in each language and look, and examines all of every page. */
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

  const open = async (locale = 'en'): Promise<Page> => {
    const context = await browser.newContext({
      viewport: PHONE,
      locale,
      // Half-way through a change of colour nothing has its contrast.
      reducedMotion: 'reduce',
      bypassCSP: true,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    contexts.push(context);
    return context.newPage();
  };

  it.each(Object.keys(WAYS))(
    'breaks no rule of axe on a phone, and is read out in its order: %s',
    async (way) => {
      const wrong: string[] = [];
      const outlines: Record<string, readonly string[]> = {};
      const look = async (state: string, page: Page, part?: string): Promise<void> => {
        // One after the other, so that each is met by some states, and by others the next time.
        await page.emulateMedia(MEDIA[looked % MEDIA.length]);
        looked += 1;
        const { outline, nameless } = await hear(page);
        const found = [...(await examine(page, part)), ...(await examineZoomed(page)), ...nameless];
        wrong.push(...found.map((one) => `${state}: ${one}`));
        // Which words are asked for, the page draws anew each time.
        outlines[state] = outline.map((line) => line.replace(/(?<=Word no\. )\d$/, '…'));
      };
      await WAYS[way]!({ url: test.url, surveys, open: () => open(languageOf.get(way)), look });
      await Promise.all(contexts.splice(0).map((context) => context.close()));
      expect(wrong).toEqual([]);
      if (way in OUTLINES) expect(outlines).toEqual(OUTLINES[way]);
    },
  );

  it('breaks no rule of axe in a report as a page, on a phone or on a desk', async () => {
    const page = await open();
    const wrong: string[] = [];
    for (const [i, html] of Object.values(reportPages('en')).entries()) {
      await page.setContent(html);
      // Light on the one and dark on the other, with more contrast once each.
      for (const [viewport, media] of [
        [PHONE, MEDIA[i]],
        [DESK, MEDIA[3 - i]],
      ] as const) {
        await page.setViewportSize(viewport);
        await page.emulateMedia(media);
        wrong.push(...(await examine(page)));
      }
    }
    expect(wrong).toEqual([]);
  });
});
