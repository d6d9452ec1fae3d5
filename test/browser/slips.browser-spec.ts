import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { fingerprintOf, servedClient } from '../../src/client/index.js';
import { message } from '../support/ballot-page.js';
import { panel, takeBallot, toBallot } from '../support/ballot-visitor.js';
import { describeInBrowser } from '../support/chromium.js';
import { useRespondentBrowser } from '../support/respondent-browser.js';
import { signIn, type TestApp } from '../support/testing-app.js';
import { tapWire } from '../support/wire-tap.js';

/** Signs a rep in and opens the page of slips, through whatever address. */
async function openSlips(page: Page, test: TestApp, url: string, survey: string): Promise<void> {
  const { cookie } = await signIn(test, 'rep');
  const [name = '', value = ''] = cookie.split('=');
  await page.context().addCookies([{ name, value, url }]);
  await page.goto(`${url}/rep/surveys/${survey}`);
  await page.locator('a[href$=slips]').click();
}

describeInBrowser('the reps’ page of lottery slips', () => {
  const shared = useRespondentBrowser();
  const codesOn = (page: Page) => page.locator('.slip [data-slot=code]').allInnerTexts();

  it('makes codes that leave the browser on paper only: the server gets their hashes', async () => {
    const { page, test, surveys } = shared;
    const survey = surveys['one-sitting'];
    const wire = await tapWire(test.url);
    await openSlips(page, test, wire.url, survey.id);
    await page.locator('#count').fill('12');
    await page.locator('[data-action=make]').click();
    await page.locator('.slip').first().waitFor();
    const codes = await codesOn(page);
    expect(new Set(codes).size).toBe(12);
    expect(await page.locator('.slip svg path').count()).toBe(12);
    await page.locator('[data-field=printed]').check();
    await page.locator('form[action$=hashes] button').click();
    await page.locator('.notice[role=status]').waitFor();

    const sent = wire.sent();
    for (const code of codes) {
      const secret = code.replace(/-/g, '');
      expect(sent).not.toContain(code);
      expect(sent).not.toContain(secret);
      expect(await survey.stateOf(code)).toBe('not-drawn');
    }
    expect(sent).toMatch(/hashes=[0-9a-f]{64}%0D%0A/);
    await page.context().close();
    await wire.close();

    const staff = await shared.another();
    await staff.goto(survey.page);
    await toBallot(staff);
    await staff.locator('#invitation').fill(codes[7]!);
    await takeBallot(staff, survey.words);
    await panel(staff, 'form').waitFor();
    expect(await survey.stateOf(codes[7]!)).toBe('drawn');
  });

  it('prints ten on a sheet, with address, code, control words and number of the page, and uploads nothing before somebody has said that it is there', async () => {
    const { page, test, surveys } = shared;
    const survey = surveys['one-sitting'];
    await openSlips(page, test, test.url, survey.id);
    await page.locator('#count').fill('0');
    await page.locator('[data-action=make]').click();
    await message(page, 'bad-count').waitFor();
    await page.locator('#count').fill('11');
    await page.locator('[data-action=make]').click();
    const slip = await page.locator('.slip').first().innerText();
    expect(slip).toContain(`${test.url.replace('http://', '')}/s/${survey.slug}`);
    const listed = page.locator('.slip').first().locator('.slip-list[lang=en] li');
    expect(await listed.allTextContents()).toEqual(survey.words);
    const { hash } = servedClient({ eligibilityUrl: undefined, intakeUrl: undefined });
    expect(slip).toContain(fingerprintOf(hash));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2);
    await page.locator('form[action$=hashes] button').click();
    await message(page, 'not-printed').waitFor();
    expect(page.url()).toMatch(/\/slips$/);
  });
});
