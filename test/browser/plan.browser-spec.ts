import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { completeQuestionnaire, followPath, profileForm } from '../support/admin-forms.js';
import { describeInBrowser } from '../support/chromium.js';
import { useRespondentBrowser } from '../support/respondent-browser.js';
import { signIn } from '../support/testing-app.js';

const siteForm = {
  ...profileForm,
  'options.0.headcount': '80',
  'options.1.code': 'thule',
  'options.1.headcount': '60',
  'options.2.code': 'sund',
  'options.2.label.en': 'Sund',
  'options.2.parent': '',
  'options.2.headcount': '5',
} as const;

const roleForm = {
  code: 'role',
  'title.en': 'Your work',
  'help.en': '',
  'options.0.code': 'round',
  'options.0.label.en': 'On the round',
  'options.0.parent': '',
  'options.0.headcount': '100',
  'options.1.code': 'desk',
  'options.1.label.en': 'At the planning desk',
  'options.1.parent': '',
  'options.1.headcount': '45',
  'groups.0.code': '',
  'groups.0.label.en': '',
  'groups.0.parent': '',
} as const;

describeInBrowser('the plan of a survey', () => {
  const shared = useRespondentBrowser();

  /** The settings of a new survey that is split by two profile questions. */
  async function openSettings(code: string): Promise<Page> {
    const { test, page, context } = shared;
    const admin = await signIn(test, 'admin');
    const [name = '', value = ''] = admin.cookie.split(/[=;]/);
    await context.addCookies([{ name, value, url: test.url }]);
    const path = await completeQuestionnaire(admin, code);
    followPath(await admin.post(`${path}/profile/site`, siteForm));
    followPath(await admin.post(`${path}/profile`, roleForm));
    await page.goto(`${test.url}${path}/surveys/new`);
    return page;
  }

  it.each([
    [320, 'light'],
    [320, 'dark'],
    [1280, 'light'],
  ] as const)('is a picture that fits %d pixels, %s', async (width, colorScheme) => {
    const page = await openSettings(`pictured-${width}-${colorScheme}`);
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const plans = page.locator('.plan');
    expect(await plans.count()).toBe(2);
    expect(await page.locator('.plan-own').count()).toBe(1);
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(width);
    const own = page.locator('.plan-own');
    const tables = own.locator('details[open] .table-scroll');
    expect(
      await tables.evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth)),
    ).toEqual([0, 0]);
    // Whatever stands in a row of the picture is seen without moving it sideways.
    const room = (await own.boundingBox())!;
    const bars = await own.locator('details[open] .told-bar').all();
    expect(bars.length).toBeGreaterThan(2);
    for (const bar of bars) {
      const box = (await bar.boundingBox())!;
      expect(box.width).toBeGreaterThan(40);
      expect(box.x).toBeGreaterThanOrEqual(room.x);
      expect(box.x + box.width).toBeLessThanOrEqual(room.x + room.width + 1);
    }
    const first = (await plans.first().boundingBox())!;
    const second = (await plans.nth(1).boundingBox())!;
    expect(second.y === first.y).toBe(width === 1280);
  });

  it('says in words what its bars show', async () => {
    const page = await openSettings('in-words');
    const row = page.locator('.plan-own details[open] tbody tr').first();
    const [people, answer] = await row.locator('td.number').allInnerTexts();
    const low = Number(/^\d+/.exec(answer!)![0]);
    expect(await row.locator('.visually-hidden').innerText()).toContain(`${answer} of ${people}`);
    const certain = Number(await row.locator('.told-certain').getAttribute('width'));
    expect(Math.abs(certain - (100 * low) / Number(people))).toBeLessThan(1);
  });

  it('takes a proposed merge with one press, and shows what it makes of the plan', async () => {
    const page = await openSettings('pressed');
    const heads = page.locator('.plan-own details[open] tbody th');
    expect((await heads.allInnerTexts()).join()).toContain('Thule + Sund');
    await page.locator('[name="slug"]').fill('pressed-plan');
    await page.locator('button[name="accept"]').first().click();
    const merge = page.locator('input[name="merges"][value="site|thule+sund"]');
    await merge.waitFor();
    expect(await merge.isChecked()).toBe(true);
    expect(await page.locator('[name="slug"]').inputValue()).toBe('pressed-plan');
    expect(await page.locator('button[name="accept"]').count()).toBe(0);
  });
});
