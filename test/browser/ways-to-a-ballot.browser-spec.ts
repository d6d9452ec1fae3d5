import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { message } from '../support/ballot-page.js';
import { panel, takeBallot, toBallot } from '../support/ballot-visitor.js';
import { describeInBrowser } from '../support/chromium.js';
import { useRespondentBrowser } from '../support/respondent-browser.js';

describeInBrowser('the ways from an invitation to a ballot', () => {
  const shared = useRespondentBrowser();

  it('follows a link that is pasted into the address bar of its own page, and goes on in one tab only', async () => {
    const { page, context, surveys } = shared;
    const { link } = await surveys['one-sitting'].invite();
    await page.goto(link.split('#')[0]!);
    await panel(page, 'enter').waitFor();
    await page.goto(link);
    await toBallot(page);
    expect(page.url()).not.toContain('#');
    const second = await context.newPage();
    await second.goto(link);
    await message(second, 'other-tab').waitFor();
    await page.close();
    await second.locator('[data-action=again]').click();
    await toBallot(second);
  });

  it('opens what is typed from a slip, or a whole link that is pasted into the page', async () => {
    const { page, surveys, test } = shared;
    const survey = surveys['one-sitting'];
    const { link, code } = await survey.invite();
    const open = async (typed: string, slug: string) => {
      await page.goto(`${test.url}/i`);
      await page.locator('#slug').fill(slug);
      await page.locator('#invitation').fill(typed);
      await page.locator('[data-action=open]').click();
    };
    const mistyped = code.replace(/^./, (letter) => (letter === '7' ? '8' : '7'));
    await open(mistyped, survey.slug);
    await message(page, 'bad-invitation').waitFor();
    await open(code, '');
    await message(page, 'bad-slug').waitFor();
    await open(link, '');
    await toBallot(page);
    await open(code, survey.page);
    await takeBallot(page, survey.words);
    await panel(page, 'form').waitFor();
  });

  it('tells the holder of an invitation whether it was used, and takes nothing by asking', async () => {
    const { page, surveys, test } = shared;
    const [survey, other] = [surveys['one-sitting'], surveys['two-phases']];
    const { link, code } = await survey.invite();
    const ask = async (from: Page) => {
      await toBallot(from);
      await from.locator('summary', { hasText: 'Was my invitation used?' }).click();
      await from.locator('[data-action=ask-use]').click();
    };
    await page.goto(link);
    await ask(page);
    await message(page, 'unused').waitFor();
    expect(await survey.stateOf(code)).toBe('not-drawn');
    await takeBallot(page, survey.words);
    await panel(page, 'form').waitFor();
    expect(await survey.stateOf(code)).toBe('drawn');

    const owner = await shared.another();
    await owner.goto(link);
    await ask(owner);
    // Most often it was the holder: that it was somebody else is said to whoever says that it was not.
    expect(await message(owner, 'used').innerText()).not.toMatch(/somebody|representative/);
    const never = owner.locator('[data-part=never-took]');
    expect(await never.innerText()).toBe('I never took a ballot');
    await never.locator('summary').click();
    expect(await never.innerText()).toMatch(/somebody else.*tell a staff representative/);
    await owner.goto(survey.page);
    await ask(owner);
    await message(owner, 'bad-invitation').waitFor();
    await owner.locator('#invitation').fill((await other.invite()).code);
    await owner.locator('[data-action=ask-use]').click();
    await message(owner, 'no-such').waitFor();
    await owner.route(`${test.url}/api/invitation-state`, (route) => route.abort());
    await owner.locator('[data-action=ask-use]').click();
    await message(owner, 'unanswered').waitFor();
  });
});
