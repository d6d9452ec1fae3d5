import { expect, it } from '@jest/globals';
import { NOTHING_KEPT } from '../support/ballot-page.js';
import { describeInBrowser } from '../support/chromium.js';
import { everyType } from '../support/every-type-questionnaire.js';
import { seedSurvey, type TestSurvey } from '../support/open-survey.js';
import { useRespondentBrowser } from '../support/respondent-browser.js';

/** All that is asked of everybody: one page, also without script. */
const plain = { ...everyType, sections: everyType.sections.filter(({ showIf }) => !showIf) };

describeInBrowser('the script of an open link', () => {
  const shared = useRespondentBrowser();
  let survey: TestSurvey | undefined;
  const visit = async (javaScriptEnabled: boolean) => {
    survey ??= await seedSurvey(shared.test, 'open', plain);
    const page = await shared.another({ javaScriptEnabled });
    await page.goto(survey.page);
    return page;
  };

  it('makes a long list searchable, counts what is left, and shows one line of a grid', async () => {
    const page = await visit(true);
    const box = page.locator('#q-workshop');
    await box.fill('shop 30');
    await page.locator('.found li:visible').click();
    expect(await page.locator('select[name=workshop]').inputValue()).toBe('w30');
    await page.locator('#q-remark').fill('twelve chars');
    expect(await page.locator('[data-left=q-remark]').innerText()).toBe('388 characters left');
    expect(await page.locator('[data-question=tools] tbody tr:visible').count()).toBe(1);
    await page.locator('#q-remark').fill('Ask Rémi');
    expect(await page.locator('[data-details=remark]').innerText()).toContain('“Rémi”');
  });

  it('sends what the form holds, as the form does without it', async () => {
    const before = await survey!.stored();
    for (const withScript of [true, false]) {
      const page = await visit(withScript);
      await page.locator('label[for="q-contract-o-full"]').click();
      await page.locator('label[for="q-tools-o-van:fully"]').click();
      await page.locator('button[type=submit]').click();
      await page.locator('.receipt').waitFor();
    }
    expect(await survey!.stored()).toBe(before + 2);
  });

  it('asks no server, and leaves nothing on the phone', async () => {
    const page = await visit(true);
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    // The icon of the tab is fetched when the browser likes.
    const isIcon = (url: string) => /\/assets\/icon\.\w+\.svg$/.test(url);
    page.on('request', (request) => isIcon(request.url()) || asked.push(request.url()));
    await page.locator('label[for="q-contract-o-full"]').click();
    await page.locator('#q-remark').fill('Too far');
    expect(asked).toEqual([]);
    expect(await page.context().storageState()).toEqual(NOTHING_KEPT);
  });

  it('is not needed: every question is there without it', async () => {
    const page = await visit(false);
    expect(await page.locator('[data-question=tools] tbody tr:visible').count()).toBe(3);
    expect(await page.locator('select[name=workshop]').isVisible()).toBe(true);
  });
});
