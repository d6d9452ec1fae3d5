import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { codeOn, enterBallotCode, message } from '../support/ballot-page.js';
import {
  compareWords,
  panel,
  readyToDraw,
  send,
  takeBallot,
  toBallot,
} from '../support/ballot-visitor.js';
import { describeInBrowser } from '../support/chromium.js';
import { left, REMARK, remarkOn } from '../support/kept-visit.js';
import { useRespondentBrowser } from '../support/respondent-browser.js';

/** Holds every request for a ballot until it is let go. */
async function hold(page: Page) {
  const asked: string[] = [];
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/api/draw', async (route) => {
    asked.push(route.request().postData() ?? '');
    await held;
    await route.continue().catch(() => undefined);
  });
  return { asked, letGo: () => letGo() };
}

const FETCHING = '[data-panel=form]:not([hidden]) [data-part=fetching]:not([hidden])';

/** Fills in what has to be answered, and a remark, while the ballot is on its way. */
async function fillInEarly(page: Page): Promise<void> {
  await page.locator(FETCHING).waitFor();
  await page.locator('label[for="q-often-o-always"]').click();
  await page.locator('[data-action=page-all]').click();
  await page.locator('.review a[href="#q-remark"]').click();
  await page.locator('#q-remark').fill(REMARK);
}

/** What is there of it. */
const filledIn = async (page: Page) => [
  await page.locator('#q-often-o-always').isChecked(),
  await remarkOn(page),
];
/** Whether a message stands wholly on the screen. */
const isInView = (page: Page, name: string) =>
  page.evaluate(`(() => {
    const shown = document.querySelector('[data-panel=ballot] [data-message="${name}"]');
    const { top, bottom } = shown.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  })()`);
const NOTHING_FILLED_IN = [false, ''];

describeInBrowser('a form that is shown before its ballot is there', () => {
  const shared = useRespondentBrowser();

  async function arrive(device: 'own' | 'not-own' = 'not-own', used = false) {
    const { page, surveys } = shared;
    const survey = surveys['one-sitting'];
    const { link, code } = await survey.invite();
    if (used) {
      const other = await shared.another();
      await other.goto(link);
      await takeBallot(other, survey.words);
      await panel(other, 'form').waitFor();
    }
    await page.goto(link);
    const ballotCode = await codeOn(page, 'ballot');
    return { page, survey, code, ballotCode, press: () => takeBallot(page, survey.words, device) };
  }

  it('is filled in meanwhile; what is pressed waits, and nothing is kept or sent before', async () => {
    const { page, survey, press } = await arrive('own');
    const { asked, letGo } = await hold(page);
    await press();
    await fillInEarly(page);
    expect(page.url()).toBe(survey.page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const before = await survey.stored();
    await page.locator('[data-action=page-all]').click();
    await page.locator('button[type=submit]').click();
    await message(page, 'early').waitFor();
    expect(requests).toEqual([]);
    expect(await survey.stored()).toBe(before);
    const kept = await left(page);
    expect(kept).toContain(`cahier.asking.${survey.id}`);
    expect(kept).not.toMatch(/cahier\.(draft|ballot|press|screen)/);
    expect(await page.evaluate('history.state.detail')).toBeUndefined();
    letGo();
    await panel(page, 'counted').waitFor();
    expect(await survey.stored()).toBe(before + 1);
    expect(asked).toHaveLength(1);
  });

  it('has the focus, and says aloud that its ballot is on its way and then that it is there', async () => {
    const { page, press } = await arrive();
    const { letGo } = await hold(page);
    await press();
    await page.locator(FETCHING).waitFor();
    const focused = 'document.activeElement.textContent';
    expect(await page.evaluate(focused)).toBe('Your answers');
    const said = (text: string) =>
      page.locator('[data-status]', { hasText: text }).waitFor({ state: 'attached' });
    await said('Your ballot is being fetched');
    await page.locator('label[for="q-often-o-always"]').click();
    letGo();
    await said('Your ballot is here');
    await panel(page, 'form').waitFor();
    // Nothing moved what has the focus.
    expect(await page.evaluate('document.activeElement.id')).toBe('q-often-o-always');
  });

  it('gives way to what is said where the ballot is refused, and nothing stays of it', async () => {
    const { page, press } = await arrive('own', true);
    const { letGo } = await hold(page);
    await press();
    await fillInEarly(page);
    letGo();
    await message(page, 'refused').waitFor();
    expect(await message(page, 'filled-in').count()).toBe(0);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Take your ballot');
    expect(await page.locator('form').count()).toBe(0);
    expect(await left(page)).not.toMatch(/cahier\.(asking|draft)/);
    await page.goBack();
    await panel(page, 'first').waitFor();
    await page.locator('[data-action=begin]').click();
    await panel(page, 'ballot').waitFor();
    expect(await filledIn(page)).toEqual(NOTHING_FILLED_IN);
  });

  it('waits behind what is said where no answer came, and goes on where it was', async () => {
    const { page, survey, press } = await arrive('own');
    await page.route(
      '**/api/draw',
      async (route) => {
        await fillInEarly(page);
        await route.abort('connectionreset');
      },
      { times: 1 },
    );
    await press();
    await message(page, 'no-answer').waitFor();
    await message(page, 'filled-in').waitFor();
    expect(await left(page)).not.toMatch(/cahier\.(draft|screen)/);
    // The history has gone back by then, and what it does to the page is drawn.
    await page.waitForFunction(`history.state.depth === 0 && history.state.name === 'ballot'`);
    await page.evaluate(`new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))`);
    expect(await isInView(page, 'filled-in')).toBe(true);
    await page.locator('[data-action=draw]').click();
    await panel(page, 'form').waitFor();
    expect(await page.locator('#q-remark').isVisible()).toBe(true);
    expect(await remarkOn(page)).toBe(REMARK);
    // From here on it is kept.
    await page.waitForFunction(`Object.keys(sessionStorage).some((name) => /draft/.test(name))`);
    await page.reload();
    await panel(page, 'form').waitFor();
    expect(await remarkOn(page)).toBe(REMARK);
    const before = await survey.stored();
    await send(page);
    await panel(page, 'counted').waitFor();
    expect(await survey.stored()).toBe(before + 1);
  });

  it('shows nobody what somebody else has filled in who asked for another ballot', async () => {
    const { page, survey, press } = await arrive();
    await page.route(
      '**/api/draw',
      async (route) => {
        await fillInEarly(page);
        await route.abort('connectionreset');
      },
      { times: 1 },
    );
    await press();
    await message(page, 'filled-in').waitFor();
    const other = await shared.another();
    await other.goto((await survey.invite()).link);
    await enterBallotCode(page, await codeOn(other, 'ballot'));
    await page.locator('[data-action=draw]').click();
    await panel(page, 'form').waitFor();
    expect(await filledIn(page)).toEqual(NOTHING_FILLED_IN);
  });

  it('is as if it had not been shown where the page is loaded again before the ballot is there', async () => {
    for (const device of ['own', 'not-own'] as const) {
      const { page, survey, code, ballotCode, press } = await arrive(device);
      const { letGo } = await hold(page);
      await press();
      await fillInEarly(page);
      page.once('dialog', (dialog) => void dialog.accept());
      await page.reload();
      letGo();
      await page.unroute('**/api/draw');
      await message(page, device === 'own' ? 'no-answer' : 'reloaded').waitFor();
      if (device === 'own') expect(await codeOn(page, 'ballot')).toBe(ballotCode);
      else {
        await page.locator('#invitation').fill(code);
        await enterBallotCode(page, ballotCode);
      }
      await takeBallot(page, survey.words, device);
      await panel(page, 'form').waitFor();
      expect(await filledIn(page)).toEqual(NOTHING_FILLED_IN);
      await page.goto('about:blank');
    }
  });

  it('is there in another language with what was filled in, and after a step back', async () => {
    const { page, press } = await arrive();
    const { letGo } = await hold(page);
    await press();
    await fillInEarly(page);
    await page.locator('[data-language=fr]').click();
    await page.locator(`html[lang=fr] ${FETCHING}`).waitFor();
    expect(await remarkOn(page)).toBe(REMARK);
    // The question, the list of all answers, and the question before it.
    for (const shown of ['.review', '#q-often-o-always', '[data-panel=first]']) {
      await page.goBack();
      await page.locator(`${shown}:visible`).waitFor();
    }
    letGo();
    await page.locator('[data-part=fetched]:not([hidden])').waitFor({ state: 'attached' });
    expect(await panel(page, 'first').isVisible()).toBe(true);
    await page.locator('[data-action=begin]').click();
    await panel(page, 'form').waitFor();
    expect(await remarkOn(page)).toBe(REMARK);
  });

  it('keeps nothing of a ballot that comes after somebody has left', async () => {
    const { page, survey } = await arrive('own');
    const { letGo } = await hold(page);
    await compareWords(page, survey.words);
    await readyToDraw(page, 'own');
    await page.locator('#keep').check();
    const asking = page.waitForRequest('**/api/draw');
    await page.locator('[data-action=draw]').click();
    await page.locator(FETCHING).waitFor();
    await asking;
    // So long it is cleared, and not gone yet.
    await page.evaluate('void (caches.delete = () => new Promise(() => undefined))');
    await page.locator('[data-action=leave]').click();
    letGo();
    await page.waitForURL('about:blank');
    await page.goto(survey.page);
    await toBallot(page);
    expect(await left(page)).not.toMatch(/cahier\.(asking|ballot|draft)/);
  });
});
