import { expect, it } from '@jest/globals';
import { QuestionnaireDrafts } from '../../src/questionnaires/index.js';
import { describeInBrowser } from '../support/chromium.js';
import { everyType } from '../support/every-type-questionnaire.js';
import { useRespondentBrowser } from '../support/respondent-browser.js';
import { signIn } from '../support/testing-app.js';

describeInBrowser('the preview of a questionnaire', () => {
  const shared = useRespondentBrowser();

  it('follows what is filled in, and sends nothing', async () => {
    const { test, page, context } = shared;
    const { cookie } = await signIn(test, 'admin');
    const [name = '', value = ''] = cookie.split(/[=;]/);
    await context.addCookies([{ name, value, url: test.url }]);
    const id = await test.app.get(QuestionnaireDrafts).create(everyType);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.method()));
    await page.goto(`${test.url}/admin/questionnaires/${id}/preview?lang=en`);
    const preview = page.frameLocator('.phone-chosen iframe');
    const told = preview.locator('[data-question=told]');
    await preview.locator('#q-workshop[role=combobox]').waitFor();
    expect(await told.isHidden()).toBe(true);
    await preview.locator('label[for="q-alone-o-yes"]').click();
    expect(await told.isVisible()).toBe(true);
    await preview.locator('button[type=submit]').click();
    expect(await told.isVisible()).toBe(true);
    expect(new Set(sent)).toEqual(new Set(['GET']));
  });
});
