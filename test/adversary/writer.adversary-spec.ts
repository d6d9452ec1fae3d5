import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { tryLies } from '../support/attack/writer/index.js';
import { OUTCOMES } from '../support/attack/writer/way.js';
import { WAYS } from '../support/attack/writer/ways.js';
import { describeInBrowser, openChromium } from '../support/chromium.js';
import { startTestApp, type TestApp } from '../support/testing-app.js';

/** A few of those that need a browser; `npm run attack -- writer` tries all twenty. */
const IN_SHORT = ['types the code', 'signed with a key', 'in the place of the one'];

describeInBrowser('a server that lies to the page and in its count', () => {
  let test: TestApp;
  let browser: Browser;
  beforeAll(async () => {
    test = await startTestApp('sqlite');
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  it('is refused, noticed, found out or named, as it is said of each way', async () => {
    expect(WAYS).toHaveLength(20);
    expect(new Set(WAYS.map(({ is }) => is))).toEqual(new Set(OUTCOMES));
    const short = WAYS.filter(
      ({ lie, inBrowser }) => !inBrowser || IN_SHORT.some((part) => lie.includes(part)),
    );
    expect(short.length).toBeGreaterThan(8);
    const tried = await tryLies(test, browser, short);
    const odd = tried.filter(({ holds, isControlRight }) => !holds || !isControlRight);
    expect(odd.map(({ way, holds }) => `${way.lie}: ${holds ? 'control' : way.is}`)).toEqual([]);
  });
});
