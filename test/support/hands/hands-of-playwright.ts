import type { Page } from 'playwright-core';
import type { PageHands } from './page-hands.js';

/** Hands in a page of Chromium. */
export const handsOf = (page: Page): PageHands => ({
  async goTo(address) {
    await page.goto(address);
  },
  click: (selector) => page.locator(selector).click(),
  fill: (selector, text) => page.locator(selector).fill(text),
  check: (selector) => page.locator(selector).check(),
  choose: (selector, paths) => page.locator(selector).setInputFiles([...paths]),
  async items(selector, place) {
    const list = page.locator(selector).nth(place);
    await list.waitFor();
    return list.locator('li').allTextContents();
  },
  async keep(selector, place, path) {
    const link = page.locator(selector).nth(place);
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    await download.saveAs(path);
  },
});
