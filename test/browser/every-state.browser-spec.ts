import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describeInBrowser, openChromium, PATIENCE_MS } from '../support/chromium.js';
import { seedSurveys, type Surveys, WAYS } from '../support/looks/answering.js';
import { examine } from '../support/looks/examine.js';
import { Keyboard } from '../support/looks/keyboard.js';
import { namelessIn, outlineOf } from '../support/looks/heard.js';
import { panel } from '../support/ballot-visitor.js';
import { PHONE } from '../support/respondent-browser.js';
import { startTestApp, type TestApp } from '../support/testing-app.js';

/** One after the other, so that each is met by some states, and by others the next time. */
const MEDIA = [
  { colorScheme: 'light', contrast: 'no-preference' },
  { colorScheme: 'dark', contrast: 'no-preference' },
  { colorScheme: 'light', contrast: 'more' },
  { colorScheme: 'dark', contrast: 'more' },
] as const;
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
      await page.emulateMedia(MEDIA[looked % MEDIA.length]);
      looked += 1;
      const found = [...(await examine(page)), ...(await namelessIn(page))];
      wrong.push(...found.map((one) => `${state}: ${one}`));
    };
    await walk({ url: test.url, surveys, open, look });
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(wrong).toEqual([]);
  });

  it('leads from the link to the receipt by the keyboard alone, the focus always on something', async () => {
    const page = await open('en');
    const keyboard = new Keyboard(page);
    const { words } = surveys.sitting;
    await page.goto((await surveys.sitting.invite()).link);
    await panel(page, 'first').waitFor();
    await keyboard.pressOn('[data-action=begin]', 'Enter');
    await panel(page, 'ballot').waitFor();
    await keyboard.typeWords(words);
    await keyboard.pressOn('#own', 'Space');
    await keyboard.press('ArrowDown');
    await keyboard.pressOn('#noted', 'Space');
    await keyboard.pressOn('[data-action=draw]', 'Enter');
    await panel(page, 'form').waitFor();
    expect(await outlineOf(page)).toEqual([
      'button: Leave and clear',
      'navigation: Language',
      'link: English',
      'link: Français',
      'link: Deutsch',
      'heading: Your answers',
      'button: See all',
      'heading: Your work',
      'group: 1 How do you work? answer needed',
      'radio: Full time',
      'radio: Part time',
      'radio: Something else',
      'button: Next',
      'DisclosureTriangle: Keep a draft, or take back an earlier response',
    ]);
    await keyboard.pressOn('[name=contract]', 'Space');
    await keyboard.press('ArrowDown');
    expect(await page.locator('#q-contract-o-part').isChecked()).toBe(true);
    while (!(await page.locator('button[type=submit]').isVisible())) {
      await keyboard.pressOn('[data-action=page-next]', 'Enter');
    }
    await keyboard.pressOn('[data-action=page-back]', 'Enter');
    await keyboard.pressOn('#q-site-none', 'ArrowUp');
    expect(await page.locator('#q-site-o-south').isChecked()).toBe(true);
    await keyboard.pressOn('[data-action=page-next]', 'Enter');
    await keyboard.pressOn('button[type=submit]', 'Enter');
    await panel(page, 'counted').waitFor();
    await keyboard.pressOn('[data-action=clear]', 'Enter');
    await page.locator('[data-panel=counted]').waitFor({ state: 'detached' });
    await page.locator('main h1').waitFor();
    await keyboard.check();
  });

  it('answers by an open link with the keyboard alone', async () => {
    const page = await open('en');
    const keyboard = new Keyboard(page);
    await page.goto(surveys.link.page);
    await keyboard.pressOn('[name=contract]', 'Space');
    await keyboard.pressOn('#q-workshop', 'ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    expect(await page.locator('select[name=workshop]').inputValue()).toBe('w1');
    await keyboard.goTo('button[type=submit]');
    // The page that comes begins at its top.
    await page.keyboard.press('Enter');
    await page.locator('.receipt').waitFor();
  });
});
