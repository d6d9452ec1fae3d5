import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { NOTHING_KEPT } from '../support/ballot-page.js';
import { describeInBrowser } from '../support/chromium.js';
import { everyType } from '../support/every-type-questionnaire.js';
import { seedSurvey, type TestSurvey } from '../support/open-survey.js';
import { useRespondentBrowser } from '../support/respondent-browser.js';

/** All that is asked of everybody: one page, also without script. */
const plain = { ...everyType, sections: everyType.sections.filter(({ showIf }) => !showIf) };

describeInBrowser('the script of an open link', () => {
  const shared = useRespondentBrowser();
  let survey: TestSurvey;
  beforeAll(async () => {
    survey = await seedSurvey(shared.test, 'open', plain);
  });
  const visit = async (javaScriptEnabled: boolean) => {
    const page = await shared.another({ javaScriptEnabled });
    await page.goto(survey.page);
    return page;
  };

  /** Chooses in a list and in a grid, and is thanked. */
  async function send(page: Page): Promise<void> {
    const before = await survey.stored();
    await page.locator('label[for="q-contract-o-full"]').click();
    await page.locator('label[for="q-tools-o-van:fully"]').click();
    await page.locator('button[type=submit]').click();
    await page.locator('.receipt').waitFor();
    expect(await survey.stored()).toBe(before + 1);
  }

  it('makes a long list searchable, counts what is left, shows one line of a grid, and asks no server for that', async () => {
    const page = await visit(true);
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    // The icon of the tab is fetched when the browser likes.
    const isIcon = (url: string) => /\/assets\/icon\.\w+\.svg$/.test(url);
    page.on('request', (request) => isIcon(request.url()) || asked.push(request.url()));
    const box = page.locator('#q-workshop');
    await box.fill('shop 30');
    await page.locator('.found li:visible').click();
    expect(await page.locator('select[name=workshop]').inputValue()).toBe('w30');
    await page.locator('#q-remark').fill('twelve chars');
    expect(await page.locator('[data-left=q-remark]').innerText()).toBe('388 characters left');
    expect(await page.locator('[data-question=tools] tbody tr:visible').count()).toBe(1);
    await page.locator('#q-remark').fill('Ask Rémi');
    expect(await page.locator('[data-details=remark]').innerText()).toContain('“Rémi”');
    expect(asked).toEqual([]);
    expect(await page.context().storageState()).toEqual(NOTHING_KEPT);
    await send(page);
  });

  it('is not needed: every question is there without it, and the form sends what it holds', async () => {
    const page = await visit(false);
    expect(await page.locator('[data-question=tools] tbody tr:visible').count()).toBe(3);
    expect(await page.locator('select[name=workshop]').isVisible()).toBe(true);
    await send(page);
  });
});
