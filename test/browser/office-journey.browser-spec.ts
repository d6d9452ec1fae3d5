import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { describeInBrowser, openChromium } from '../support/chromium.js';
import { MISHAPS } from '../support/journeys/office/mishaps.js';
import { walkOffice } from '../support/journeys/office/walk.js';

/** In as many presses somebody who never saw Cahier comes from a template to a scheduled survey. */
const MOST_TO_SCHEDULE = 10;

/** The short version of `npm run journeys -- office`, in which each step meets all five mishaps. */
const IS_SHORT = true;

describeInBrowser('a council that never saw Cahier', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser?.close());

  it('comes from an empty folder to a report and a demand, whatever goes wrong on the way', async () => {
    const { walked, tried } = await walkOffice(browser, IS_SHORT);
    const costs = new Map(walked.map(({ journey, presses }) => [journey, presses]));
    expect(costs.get('template to scheduled survey')).toBeLessThanOrEqual(MOST_TO_SCHEDULE);
    expect([...costs.keys()].at(-1)).toBe('demand');
    // What is sent by no step, or taken without its mishaps, ends the walk; so here is all that is sent.
    const told = [...tried].flatMap(([step, of]) =>
      MISHAPS.filter((mishap) => !/^(tried|– \w.{8,})/.test(of[mishap] ?? '')).map((mishap) => [
        step,
        mishap,
      ]),
    );
    expect(told).toEqual([]);
    const met = MISHAPS.filter((mishap) =>
      [...tried.values()].some((of) => of[mishap].startsWith('tried')),
    );
    expect(met).toEqual(MISHAPS);
  });
});
