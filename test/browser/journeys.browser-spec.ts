import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { describeInBrowser, openChromium } from '../support/chromium.js';
import { type Between, seedFor, travel } from '../support/journeys/journey.js';
import { PEOPLE } from '../support/journeys/people.js';
import { startTestApp, type TestApp } from '../support/testing-app.js';

/** From the link to the receipt, beyond the answers and one "next" for each screen. */
const MOST_TAPS = 8;
const ONE_SCREEN = 1;

const at = (name: string, after = 0) => ({ name, after });

/**
 * Each mishap once at least. `npm run journeys` goes many more ways than these, of three more people; without storage
 * profile.browser-spec.ts goes one.
 */
const WAYS: readonly (readonly [person: string, between: Between, end: string])[] = [
  ['by mail', [at('lost network', 2), at('double tap', 4), at('reload', 6)], 'counted'],
  ['by slip', [at('wrong code'), at('wrong words'), at('two tabs', 4), at('closed', 6)], 'closed'],
  ['by open link, without script', [at('reload'), at('lost network'), at('double tap')], 'counted'],
  ['in two phases', [at('translated'), at('back', 1), at('lost network', 1)], 'counted'],
  ['shared device', [at('translated'), at('reload', 5), at('back', 6)], 'counted'],
];

describeInBrowser('whole ways of people', () => {
  let test: TestApp;
  let browser: Browser;
  beforeAll(async () => {
    [test, browser] = await Promise.all([startTestApp('sqlite'), openChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  const go = async (name: string, between: Between) => {
    const person = PEOPLE.find((one) => one.name === name)!;
    return travel(test, browser, person, await seedFor(test, person.survey), between);
  };

  it('is one screen before the start and one question on the first, and eight taps in all', async () => {
    const { end, fault, taps, screens } = await go('by mail', []);
    expect([end, fault]).toEqual(['counted', null]);
    expect(taps).toBeLessThanOrEqual(MOST_TAPS);
    expect(screens.get('first')).toBeLessThanOrEqual(ONE_SCREEN);
    expect(screens.get('question')).toBeLessThanOrEqual(ONE_SCREEN);
  });

  it.each(WAYS)('lead %s to the end, whatever comes between', async (name, between, end) => {
    expect(await go(name, between)).toMatchObject({ fault: null, end });
  });
});
