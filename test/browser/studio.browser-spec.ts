import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { completeQuestionnaire, followPath } from '../support/admin-forms.js';
import { describeInBrowser } from '../support/chromium.js';
import { useRespondentBrowser } from '../support/respondent-browser.js';
import { signIn } from '../support/testing-app.js';

describeInBrowser('the pages on which a questionnaire is written', () => {
  const shared = useRespondentBrowser();

  /** Before a questionnaire of two sections, the first of which has two questions. */
  async function atDesk(code: string): Promise<{ page: Page; path: string }> {
    const { test, page, context } = shared;
    const admin = await signIn(test, 'admin');
    const [name = '', value = ''] = admin.cookie.split(/[=;]/);
    await context.addCookies([{ name, value, url: test.url }]);
    const path = await completeQuestionnaire(admin, code);
    const question = {
      code: 'more',
      'title.en': 'What else?',
      'help.en': '',
      'options.0.code': 'a',
      'options.0.label.en': 'Nothing',
      'options.1.code': 'b',
      'options.1.label.en': 'Much',
    };
    followPath(await admin.post(`${path}/questions?section=section1&kind=single`, question));
    followPath(await admin.post(`${path}/sections`, { 'title.en': 'Later', 'intro.en': '' }));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(test.url + path);
    return { page, path: test.url + path };
  }
  const handle = (page: Page, code: string) => page.locator(`#item-${code} > .drag-handle`);
  /** Drops it in the upper or the lower half of where it is wanted. */
  const drag = async (page: Page, code: string, target: string, y: 'above' | 'below') => {
    const box = (await page.locator(target).boundingBox())!;
    const targetPosition = { x: 40, y: y === 'above' ? 3 : box.height - 3 };
    await Promise.all([
      page.waitForURL(`**#item-${code}`),
      handle(page, code).dragTo(page.locator(target), { targetPosition }),
    ]);
  };
  const orderOf = (page: Page) =>
    page
      .locator('[data-into] > ol > li, [data-into]')
      .evaluateAll((all: { getAttribute(name: string): string | null; id: string }[]) =>
        all.map((one) => one.getAttribute('data-into') ?? one.id),
      );

  it('put a question where it is dropped, also in a section without any', async () => {
    const { page } = await atDesk('dragged');
    await drag(page, 'more', '#item-swap', 'above');
    expect(await orderOf(page)).toEqual(['section1', 'item-more', 'item-swap', 'section2']);
    await drag(page, 'swap', '[data-into="section2"]', 'below');
    expect(await orderOf(page)).toEqual(['section1', 'item-more', 'section2', 'item-swap']);
    expect(await page.locator('#last-change').innerText()).toContain('Moved the question');
  });

  it('put a row where it is dropped, and store nothing by that', async () => {
    const { page, path } = await atDesk('rows');
    await page.goto(`${path}/questions/more`);
    // Whole in sight: a page that scrolls while it is dragged on is another place.
    await page.setViewportSize({ width: 1280, height: 1600 });
    const label = (row: number) => page.locator(`[name="options.${row}.label.en"]`);
    await label(0).fill('Nothing at all');
    const rows = page.locator('#rows-options > .row');
    const box = (await rows.nth(1).boundingBox())!;
    await rows
      .nth(0)
      .locator('.drag-handle')
      .dragTo(rows.nth(1), { targetPosition: { x: 40, y: box.height - 3 } });
    await page.locator('[data-unsaved]').waitFor({ state: 'attached' });
    expect([await label(0).inputValue(), await label(1).inputValue()]).toEqual([
      'Much',
      'Nothing at all',
    ]);
    await page.goto(`${path}/questions/more`);
    expect(await label(0).inputValue()).toBe('Nothing');
  });

  it('lead from a text of the reading view to the form that holds it', async () => {
    const { page, path } = await atDesk('read');
    const frame = page.frameLocator('.studio-phone iframe');
    await frame.locator('[data-question="swap"] legend').click();
    await page.waitForURL(`${path}/questions/swap`);
    await page.goto(`${path}/preview?lang=fr`);
    const link = page.frameLocator('.phone-chosen iframe').locator('[data-question="site"] a');
    expect(await link.getAttribute('aria-label')).toContain('Your site');
    await link.press('Enter');
    await page.waitForURL(`${path}/profile/site`);
  });
});
