import type { Page } from 'playwright-core';
import { codeOn } from './ballot-page.js';
import { panel, takeBallot, turnTo } from './ballot-visitor.js';
import type { RespondentBrowser } from './respondent-browser.js';

export const REMARK = 'The soup of Orvalmont is cold';

/** Everything that the tab and the device keep, with the names of service workers and stores. */
export const left = (page: Page): Promise<string> =>
  page.evaluate(`(async () => JSON.stringify({
    tab: { ...sessionStorage },
    device: { ...localStorage },
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    stores: await caches.keys(),
    databases: await indexedDB.databases(),
  }))()`);

export const NOTHING = JSON.stringify({
  tab: {},
  device: {},
  workers: [],
  stores: [],
  databases: [],
});

export const remarkOn = (page: Page) => page.locator('#q-remark').inputValue();

/** Waits until the page says that it opens without a network. */
export const isOffline = (page: Page) => page.locator('[data-part=offline]').waitFor();

/** Takes a ballot by mail, on one's own device or another, up to the first question. */
export async function begin({ page, surveys }: RespondentBrowser, device: 'own' | 'not-own') {
  const survey = surveys['one-sitting'];
  const { link, code } = await survey.invite();
  await page.goto(link);
  const ballotCode = await codeOn(page, 'ballot');
  await takeBallot(page, survey.words, device);
  await panel(page, 'form').waitFor();
  return { survey, link, code, ballotCode };
}

export async function writeRemark(page: Page): Promise<void> {
  await turnTo(page, 'remark');
  await page.locator('#q-remark').fill(REMARK);
}
