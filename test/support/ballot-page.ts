import type { Page, Route } from 'playwright-core';
import { panel, toBallot } from './ballot-visitor.js';

/** A receipt as the page shows it, to be compared by eye. */
export const RECEIPT = /^[0-9a-f]{8}( [0-9a-f]{8}){7}$/;

/** What a phone holds on which nothing was asked to be kept. */
export const NOTHING_KEPT = { cookies: [], origins: [] };

export const message = (page: Page, name: string) =>
  page.locator(`[data-message="${name}"]:visible`);

export const receiptOn = (page: Page): Promise<string> =>
  page.locator('[data-slot=receipt]').innerText();

/** The ballot code on the panel that gives it. */
export async function codeOn(page: Page, name: string): Promise<string> {
  if (name === 'ballot') await toBallot(page);
  await panel(page, name).waitFor();
  return panel(page, name).locator('[data-slot=ballot-code]').innerText();
}

/** Gives the code of a ballot that was taken on another phone. */
export async function enterBallotCode(page: Page, code: string): Promise<void> {
  await toBallot(page);
  await page.locator('details:has(#ballot-code) summary').click();
  await page.locator('#ballot-code').fill(code);
}

/** The server gets the request and answers; the answer gets lost on the way, once. */
export async function loseOneAnswer(page: Page, path: string): Promise<void> {
  await page.route(
    `**${path}`,
    async (route: Route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
}
