import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { panel } from '../support/ballot-visitor.js';
import { describeInBrowser, openChromium, PATIENCE_MS } from '../support/chromium.js';
import { outlineOf } from '../support/looks/heard.js';
import { Keyboard } from '../support/looks/keyboard.js';
import { Listener } from '../support/looks/listener.js';
import { seedSurveys, type Surveys } from '../support/looks/visitor.js';
import { PHONE } from '../support/respondent-browser.js';
import { startTestApp, type TestApp } from '../support/testing-app.js';

/** A ballot that takes longer than a pause is told of, and that it came. */
const withoutBallot = (heard: readonly string[]): readonly string[] =>
  heard.map((line) =>
    line.replace(
      /Your ballot is (here|being fetched\. Nothing can be sent before it is here)\. ?/g,
      '',
    ),
  );

/** Somebody who neither sees the page nor touches it: what has the focus after each press, and what is said. */
describeInBrowser('a way to answer by ear and keyboard', () => {
  let test: TestApp;
  let surveys: Surveys;
  let browser: Browser;
  const pages: Page[] = [];

  beforeAll(async () => {
    test = await startTestApp('sqlite');
    [surveys, browser] = await Promise.all([seedSurveys(test), openChromium()]);
  });
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.context().close()));
  });
  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  async function sitDown() {
    const context = await browser.newContext({ viewport: PHONE, locale: 'en', bypassCSP: true });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    pages.push(page);
    const listener = await Listener.of(page);
    const keyboard = new Keyboard(page);
    /** Presses a key on something, and hears where that leads. */
    const press = async (selector: string, key: string) => {
      await keyboard.pressOn(selector, key);
      await listener.focus();
    };
    return { page, listener, keyboard, press };
  }

  it('leads from the link to the receipt', async () => {
    const { page, listener, keyboard, press } = await sitDown();
    const { words } = surveys.sitting;
    await page.goto((await surveys.sitting.invite()).link);
    await panel(page, 'first').waitFor();
    await press('[data-action=begin]', 'Enter');
    await press('[data-action=draw]', 'Enter');
    await keyboard.typeWords(words);
    await keyboard.pressOn('#own', 'Space');
    await keyboard.press('ArrowDown');
    await keyboard.pressOn('#noted', 'Space');
    await keyboard.pressOn('[data-action=draw]', 'Enter');
    await panel(page, 'form').waitFor();
    await listener.focus();
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
    await press('[data-action=page-next]', 'Enter');
    await listener.saying('2 of');
    await press('[data-action=page-all]', 'Enter');
    await press('button[type=submit]', 'Enter');
    await press('[data-errors] a', 'Enter');
    await keyboard.pressOn('[name=contract]', 'Space');
    await keyboard.press('ArrowDown');
    expect(await page.locator('#q-contract-o-part').isChecked()).toBe(true);
    while (!(await page.locator('button[type=submit]').isVisible())) {
      await keyboard.pressOn('[data-action=page-next]', 'Enter');
    }
    await press('[data-action=page-back]', 'Enter');
    await keyboard.pressOn('#q-site-none', 'ArrowUp');
    expect(await page.locator('#q-site-o-south').isChecked()).toBe(true);
    await listener.saying('fewer than');
    await press('[data-action=page-next]', 'Enter');
    await page.route('**/api/submit', (route) => route.abort(), { times: 1 });
    await keyboard.pressOn('button[type=submit]', 'Enter');
    await listener.saying('Not sent');
    await listener.focus();
    await keyboard.pressOn('button[type=submit]', 'Enter');
    await panel(page, 'counted').waitFor();
    await listener.focus();
    await keyboard.pressOn('[data-action=clear]', 'Enter');
    await page.locator('[data-panel=counted]').waitFor({ state: 'detached' });
    await page.locator('main h1').waitFor();
    await keyboard.check();
    await listener.focus();
    // Which question of how many is said once somebody pauses, before what there is to say besides.
    const besides = withoutBallot(listener.all).map((line) =>
      line.replace(/^says: \d+ of \d+ ?/, 'says: '),
    );
    expect(besides.filter((line) => line !== 'says: ')).toEqual([
      'focus on heading: Take your ballot',
      'says: Type all three words first.',
      'focus on button: Take my ballot',
      'focus on heading: Your answers',
      'focus on LabelText: 2 Your usual workshop?',
      'focus on heading: Your answers',
      'says: Not sent yet: please check How do you work? Answer this question.',
      'focus on alert: Not sent yet: please check',
      'focus on Legend: 1 How do you work? answer needed',
      'focus on Legend: 18 Your site',
      'says: By the staff numbers entered in advance, fewer than 10 people fit what you have said about yourself. “I prefer not to say” now stands first, in case you want to take an answer back.',
      'focus on heading: Your answers',
      'says: Sending …',
      'says: Not sent yet: no answer came. Keep this page open and press the button again. It counts once, however often you press.',
      'focus on button: Send my answers',
      'says: Sending …',
      'focus on heading: Thank you. Your response is stored.',
      'focus on heading: Cleared',
    ]);
  });

  it('leads to a signature', async () => {
    const { page, listener, keyboard, press } = await sitDown();
    await page.goto((await surveys.petition.invite()).link);
    await panel(page, 'first').waitFor();
    expect(await outlineOf(page)).toEqual([
      'button: Leave and clear',
      'navigation: Language',
      'link: English',
      'link: Français',
      'link: Deutsch',
      'heading: The canteen of Orvalmont',
      'button: Begin',
      'DisclosureTriangle: Opened on the server, which is weaker than on the council’s own devices',
      'DisclosureTriangle: How am I protected, and what cannot be promised?',
    ]);
    await press('[data-action=begin]', 'Enter');
    await keyboard.typeWords(surveys.petition.words);
    await keyboard.pressOn('#own', 'Space');
    await keyboard.press('ArrowDown');
    await keyboard.pressOn('#noted', 'Space');
    await keyboard.pressOn('[data-action=draw]', 'Enter');
    await panel(page, 'form').waitFor();
    await listener.focus();
    await keyboard.pressOn('button[type=submit]', 'Enter');
    await panel(page, 'counted').waitFor();
    await listener.focus();
    expect(await outlineOf(page)).toEqual([
      'button: Leave and clear',
      'navigation: Language',
      'link: English',
      'link: Français',
      'link: Deutsch',
      'heading: Thank you. Your signature is stored.',
      'heading: Your receipt',
      'button: Copy',
      'link: Was I counted? (after closing)',
      'heading: Changed your mind?',
      'button: Back to the petition',
      'button: Withdraw my signature',
      'heading: Clear this page',
      'button: Clear this page',
    ]);
    const heard = withoutBallot(listener.all).filter((line) => line !== 'says: ');
    expect(heard).toEqual([
      'focus on heading: Take your ballot',
      'focus on heading: Your signature',
      'says: Sending …',
      'focus on heading: Thank you. Your signature is stored.',
    ]);
  });

  it('leads through an open link, past what is missing', async () => {
    const { page, listener, keyboard } = await sitDown();
    await page.goto(surveys.link.page);
    expect((await outlineOf(page)).slice(0, 18)).toEqual([
      'navigation: Language',
      'link: English',
      'link: Français',
      'link: Deutsch',
      'heading: On the road for Altmark Lifts',
      'heading: Who sees what',
      'link: What will be published',
      'heading: Who can open what was sent in',
      'heading: What this page cannot do',
      'heading: Control words',
      'link: Go to the questions',
      'heading: Your work',
      'group: 1 How do you work? answer needed',
      'radio: Full time',
      'radio: Part time',
      'radio: Something else',
      'combobox: 2 Your usual workshop?',
      'group: 3 What makes a day too long?',
    ]);
    await keyboard.send('button[type=submit]');
    await listener.focus();
    await keyboard.pressOn('.errors a', 'Enter');
    await keyboard.pressOn('[name=contract]', 'Space');
    await keyboard.pressOn('#q-workshop', 'ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    expect(await page.locator('select[name=workshop]').inputValue()).toBe('w1');
    await keyboard.send('button[type=submit]');
    await page.locator('.receipt').waitFor();
    await listener.focus();
    expect(listener.all).toEqual([
      'says: Not sent yet: please check How do you work? Answer this question. Nothing has been stored. Everything you filled in is still here; correct it, then send again at the bottom of the page.',
      'focus on alert: Not sent yet: please check',
      'focus on heading: Thank you. Your response is stored.',
    ]);
  });
});
