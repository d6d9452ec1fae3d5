import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { completeQuestionnaire } from '../support/admin-forms.js';
import { describeInBrowser } from '../support/chromium.js';
import { useRespondentBrowser } from '../support/respondent-browser.js';
import { signIn } from '../support/testing-app.js';

describeInBrowser('what is typed into a form of the office', () => {
  const shared = useRespondentBrowser();

  /** A page of an admin, and the address of a questionnaire of theirs. */
  async function atDesk(code: string): Promise<{ page: Page; path: string }> {
    const { test, page, context } = shared;
    const admin = await signIn(test, 'admin');
    const [name = '', value = ''] = admin.cookie.split(/[=;]/);
    await context.addCookies([{ name, value, url: test.url }]);
    return { page, path: `${test.url}${await completeQuestionnaire(admin, code)}` };
  }
  const intro = (page: Page) => page.locator('[name="intro.en"]');
  const kept = (page: Page) => page.evaluate(() => Object.keys(sessionStorage));
  const offer = (page: Page) => page.locator('[data-draft]');

  it('is dropped by Cancel, and by saving it', async () => {
    const { page, path } = await atDesk('cancelled');
    const section = `${path}/sections/section1`;
    await page.goto(section);
    await intro(page).fill('Not meant');
    expect(await kept(page)).toHaveLength(1);
    await page.locator('[data-action="cancel"]').click();
    await page.waitForURL(path);
    await page.goto(section);
    expect(await offer(page).isHidden()).toBe(true);
    expect(await intro(page).inputValue()).toBe('');
    await intro(page).fill('Meant');
    await page.locator('.actions button[type=submit]').click();
    await page.waitForURL(`${path}#item-section1`);
    await intro(page).waitFor({ state: 'detached' });
    expect(await kept(page)).toEqual([]);
  });

  it('is offered again where it was lost on the way', async () => {
    const { page, path } = await atDesk('lost');
    const section = `${path}/sections/section1`;
    await page.goto(section);
    await intro(page).fill('Two hours\nof words');
    await page.route(section, (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await page.locator('.actions button[type=submit]').click();
    await page.waitForURL('chrome-error://chromewebdata/');
    await page.unrouteAll();
    await page.goto(path);
    await page.goto(section);
    expect(await offer(page).isVisible()).toBe(true);
    expect(await intro(page).inputValue()).toBe('');
    const another = await page.context().newPage();
    await another.goto(section);
    expect(await offer(another).isHidden()).toBe(true);
    await page.locator('[data-action="put-back"]').click();
    await page.locator('[data-unsaved]').waitFor({ state: 'attached' });
    expect(await intro(page).inputValue()).toBe('Two hours\nof words');
    expect(await offer(page).isHidden()).toBe(true);
    await another.goto(section);
    expect(await intro(another).inputValue()).toBe('');
  });

  it('is there in another browser, says so, and tells a colleague who writes the same', async () => {
    const { test, page } = shared;
    const { path } = await atDesk('evening');
    const section = `${path}/sections/section1`;
    await page.goto(section);
    await intro(page).fill('Half a sentence');
    await page.locator('[data-slot="draft-kept"]').waitFor();
    const told = await page.locator('[data-slot="draft-kept"]').innerText();
    expect(told).toMatch(/on the server, until \d/);
    const session = (await page.context().cookies())[0]!;
    const browser = page.context().browser()!;
    const [mine, theirs] = [await browser.newContext(), await browser.newContext()];
    try {
      await mine.addCookies([session]);
      const other = await signIn(test, 'admin');
      const [name = '', value = ''] = other.cookie.split(/[=;]/);
      await theirs.addCookies([{ name, value, url: test.url }]);
      const beside = await theirs.newPage();
      await beside.goto(section);
      const notice = beside.locator('[data-slot="draft-others"]');
      await notice.waitFor();
      expect(await notice.innerText()).toMatch(/^admin-\w+ has words of their own/);
      expect(await offer(beside).isHidden()).toBe(true);
      const again = await mine.newPage();
      await again.goto(section);
      await again.locator('[data-action="put-back"]').click();
      await again.locator('[data-unsaved]').waitFor({ state: 'attached' });
      expect(await intro(again).inputValue()).toBe('Half a sentence');
      await again.locator('.actions button[type=submit]').click();
      await again.waitForURL(`${path}#item-section1`);
      // Saved, it is a draft no more: once the page after it has said so.
      await again.waitForLoadState('networkidle');
      await beside.reload();
      await beside.waitForLoadState('networkidle');
      expect(await notice.isHidden()).toBe(true);
    } finally {
      await Promise.all([mine.close(), theirs.close()]);
    }
  });

  it('comes back with all the rows that it had, and can be dropped for what is stored', async () => {
    const { page, path } = await atDesk('rows');
    const begun = `${path}/questions?section=section1&kind=single`;
    await page.goto(begun);
    await page.locator('[name="more"]').click();
    await page.locator('[name="options.9.label.en"]').fill('The tenth');
    await page.goto(path);
    await page.goto(begun);
    await page.locator('[data-action="put-back"]').click();
    const tenth = page.locator('[name="options.9.label.en"]');
    await tenth.waitFor();
    expect(await tenth.inputValue()).toBe('The tenth');
    await page.goto(begun);
    await page.locator('[data-action="drop-draft"]').click();
    await page.goto(begun);
    expect(await offer(page).isHidden()).toBe(true);
  });
});
