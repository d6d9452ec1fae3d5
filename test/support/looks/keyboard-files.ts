import { readFile } from 'node:fs/promises';
import type { KeyboardDesk } from './keyboard-desks.js';

/** The keyboard opens the dialog of a file, in which a test cannot type: what is chosen there is put. */
export async function bring(
  { page, keyboard }: KeyboardDesk,
  form: string,
  content: unknown,
): Promise<void> {
  const buffer = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  const file = `form[action$="${form}"] input[type=file]`;
  await keyboard.goTo(file);
  await page
    .locator(file)
    .setInputFiles({ name: 'brought.json', mimeType: 'application/json', buffer });
  await keyboard.send(`form[action$="${form}"] button[type=submit]`);
}

/** What devices sign of what waits on the page, taken from there. */
export async function takeDecision({ page, keyboard }: KeyboardDesk): Promise<string> {
  const saved = page.waitForEvent('download');
  await keyboard.pressOn('a[href$="/decision.json"]', 'Enter');
  return readFile(await (await saved).path(), 'utf8');
}
