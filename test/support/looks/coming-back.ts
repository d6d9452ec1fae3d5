import type { Page } from 'playwright-core';
import { message } from '../ballot-page.js';
import { panel, readyToDraw, takeBallot, toBallot } from '../ballot-visitor.js';
import type { Visitor } from './visitor.js';

const offline = (page: Page) => page.locator('[data-part=offline]').waitFor();

/** Somebody’s own device: a reload without a network, then another tab that finds the ballot kept. */
export async function comingBack({ url, surveys, open, look }: Visitor): Promise<void> {
  const page = await open();
  await page.goto((await surveys.sitting.invite()).link);
  await toBallot(page);
  await readyToDraw(page, 'own');
  await page.locator('#keep').check();
  await takeBallot(page, surveys.sitting.words, 'own');
  await panel(page, 'form').waitFor();
  await offline(page);
  await page.context().setOffline(true);
  await page.reload();
  await panel(page, 'form').waitFor();
  await offline(page);
  await look('form: after a reload without a network', page);
  await page.context().setOffline(false);
  const later = await page.context().newPage();
  await page.close();
  await later.goto(`${url}/i`);
  await panel(later, 'enter').locator('[data-part=kept-here]').waitFor();
  await look('enter: a ballot is kept here', later);
  await later.goto(surveys.sitting.page);
  await later.locator('[data-action=go-on-kept]').waitFor();
  await look('first: a ballot is kept here', later);
}

/** Two phases, on a device of somebody else: a ballot for later, and a reload that costs the code. */
export async function phases({ surveys, open, look }: Visitor): Promise<void> {
  const page = await open();
  await page.goto((await surveys.phases.invite()).link);
  await takeBallot(page, surveys.phases.words);
  await panel(page, 'waiting').waitFor();
  await look('waiting', page);
  await page.reload();
  await message(page, 'reloaded').waitFor();
  await look('ballot: after a reload', page);
}

/** One invitation for several surveys: their ballots are offered together, and the words of each compared. */
export async function book({ surveys, open, look }: Visitor): Promise<void> {
  const page = await open();
  const [first, second] = surveys.book.surveys;
  await page.goto(await surveys.book.invite());
  await toBallot(page);
  await page.locator('[data-part=book] li span').first().waitFor();
  await look('ballot: a book', page);
  await page.locator('#own').check();
  await page.locator('#keep').check();
  await page.locator('#book').check();
  await takeBallot(page, first.words, 'own');
  await panel(page, 'waiting').waitFor();
  await page.locator('[data-part=book-taken] li').first().waitFor();
  await look('waiting: with a book', page);
  await page.goto(second.page);
  await page.locator('[data-action=go-on-kept]').click();
  await panel(page, 'compare').waitFor();
  await look('compare: the words of another survey of the book', page);
}

/** Answers that the phone seals to a council: what the first screen says of it. */
export async function sealed({ surveys, open, look }: Visitor): Promise<void> {
  const page = await open();
  await page.goto((await surveys.table.invite()).link);
  await panel(page, 'first').waitFor();
  await look('first: sealed on the phone', page);
  await page.evaluate(
    `document.querySelectorAll('[data-panel=first] details').forEach((more) => (more.open = true))`,
  );
  await look('first: sealed on the phone, how', page);
}
