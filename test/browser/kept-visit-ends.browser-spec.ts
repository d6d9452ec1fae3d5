import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { message, NOTHING_KEPT } from '../support/ballot-page.js';
import {
  answerAndSend,
  panel,
  seedInvitedSurvey,
  takeBallot,
  toBallot,
} from '../support/ballot-visitor.js';
import { describeInBrowser } from '../support/chromium.js';
import {
  begin,
  isOffline,
  left,
  NOTHING,
  REMARK,
  remarkOn,
  writeRemark,
} from '../support/kept-visit.js';
import { useRespondentBrowser } from '../support/respondent-browser.js';

describeInBrowser('a visit that is kept', () => {
  const shared = useRespondentBrowser();

  it('goes on in one tab, and a copy of that tab can neither go on beside it nor vote twice', async () => {
    const { page, context } = shared;
    const { survey } = await begin(shared, 'own');
    const before = await survey.stored();
    const opening = context.waitForEvent('page');
    await page.evaluate(`window.open(location.href, '_blank', 'noopener=no')`);
    const copy = await opening;
    await message(copy, 'other-tab').waitFor();
    await answerAndSend(page);
    await panel(page, 'counted').waitFor();
    await page.close();
    await copy.locator('[data-action=again]').click();
    // What it had copied is sealed with a key that went when the answers were sent.
    await panel(copy, 'first').waitFor();
    expect(await panel(copy, 'form').isVisible()).toBe(false);
    expect(await survey.stored()).toBe(before + 1);
  });

  it('lets whoever comes with another invitation take a ballot of their own', async () => {
    const { page } = shared;
    const { survey } = await begin(shared, 'own');
    await writeRemark(page);
    const other = await survey.invite();
    await page.goto('about:blank');
    await page.goto(other.link);
    await page.locator('[data-action=go-on-kept]').waitFor();
    await takeBallot(page, survey.words);
    await panel(page, 'form').waitFor();
    expect(await remarkOn(page)).toBe('');
    expect(await survey.stateOf(other.code)).toBe('drawn');
    expect(await left(page)).not.toContain(REMARK);
  });

  it('has its words compared again where a server shows another definition after a reload', async () => {
    const { page, surveys } = shared;
    const survey = await seedInvitedSurvey(shared.test, 'one-sitting');
    await page.goto((await survey.invite()).link);
    await takeBallot(page, survey.words, 'own');
    await panel(page, 'form').waitFor();
    await page.route(`**/api/surveys/${survey.slug}`, async (route) => {
      const other = await (await route.fetch({ url: surveys['two-phases'].api })).text();
      await route.fulfill({ body: other.replaceAll(surveys['two-phases'].id, survey.id) });
    });
    await page.reload();
    await page.locator('[data-panel=compare]:visible, [data-panel=first]:visible').waitFor();
    expect(await panel(page, 'form').isVisible()).toBe(false);
  });

  it('leaves nothing once its survey is closed, with and without the page that opens offline', async () => {
    const { page, context, test } = shared;
    const survey = await seedInvitedSurvey(test, 'one-sitting');
    const visit = async (at: Page) => {
      await at.goto((await survey.invite()).link);
      await toBallot(at);
      await at.locator('#own').check();
      await at.locator('#keep').check();
      await takeBallot(at, survey.words, 'own');
      await writeRemark(at);
      await isOffline(at);
    };
    const other = await shared.another();
    await Promise.all([visit(page), visit(other)]);
    // As where the browser has thrown the worker away, or has none.
    await other.evaluate(`(async () => {
      for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
    })()`);
    const directory = test.app.get(SurveyDirectory);
    const row = await directory.get(survey.id);
    await directory.replace({ ...row, state: 'closed' }, 'open');
    await answerAndSend(page);
    await panel(page, 'closed').waitFor();
    const answered = await other.goto(survey.page);
    expect(answered!.status()).toBe(410);
    for (const at of [page, other]) {
      await at.waitForFunction(`caches.keys().then((names) => names.length === 0)`);
      expect(await left(at)).toBe(NOTHING);
    }
    expect(await context.storageState()).toEqual(NOTHING_KEPT);
  });
});
