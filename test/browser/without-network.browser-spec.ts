import { expect, it } from '@jest/globals';
import { ClientPages } from '../../src/intake/ballot/client-pages.js';
import { StaticPage } from '../../src/web/index.js';
import { message } from '../support/ballot-page.js';
import { answerAndSend, panel } from '../support/ballot-visitor.js';
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

describeInBrowser('a visit without a network', () => {
  const shared = useRespondentBrowser();

  it('is filled in without a network from the draw on, and sent when there is one; no other page than that of its survey is kept', async () => {
    const { page, context } = shared;
    const { survey } = await begin(shared, 'own');
    const before = await survey.stored();
    await isOffline(page);
    const kept = await page.evaluate<string[]>(`(async () => {
      const [name] = (await caches.keys()).filter((one) => !one.startsWith('cahier key'));
      const store = await caches.open(name);
      return (await store.keys()).map(({ url }) => new URL(url).pathname);
    })()`);
    const others = kept.filter((path) => !path.startsWith('/assets/'));
    expect(others).toEqual([new URL(survey.page).pathname]);
    // Its address begins like the survey's.
    const plan = await page.goto(`${survey.page}/plan`);
    expect([plan!.status(), plan!.fromServiceWorker()]).toEqual([200, false]);
    const again = await page.goto(survey.page);
    expect(again!.fromServiceWorker()).toBe(true);
    await panel(page, 'form').waitFor();
    await context.setOffline(true);
    await page.reload();
    await writeRemark(page);
    await page.locator('.languages a[hreflang=fr]').click();
    await page.locator('html[lang=fr]').waitFor();
    await page.reload();
    await panel(page, 'form').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await remarkOn(page)).toBe(REMARK);
    await answerAndSend(page);
    await message(page, 'not-sent').waitFor();
    await context.setOffline(false);
    await page.locator('button[type=submit]').click();
    await panel(page, 'counted').waitFor();
    expect(await survey.stored()).toBe(before + 1);
  });

  it('goes on and is cleared when the server was given another edition of the page meanwhile', async () => {
    const { page, context, test } = shared;
    await begin(shared, 'own');
    await writeRemark(page);
    await isOffline(page);
    // Answered by the worker of the first edition from here on.
    await page.reload();
    await isOffline(page);
    const pages = test.app.get(ClientPages);
    const { worker } = pages;
    const body = Buffer.concat([Buffer.from('// Another edition.\n'), worker.body]);
    Object.assign(pages, { worker: new StaticPage(body, worker.headers) });
    // A browser looks for it when a page is opened, and has it from then on.
    await page.evaluate(`(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const found = new Promise((resolve) => (registration.onupdatefound = resolve));
      await registration.update();
      await found;
      const { installing: one } = registration;
      await new Promise((resolve) => {
        const look = () => (!one || one.state !== 'installing') && resolve();
        one?.addEventListener('statechange', look);
        look();
      });
    })()`);
    await page.reload();
    await panel(page, 'form').waitFor();
    await isOffline(page);
    await context.setOffline(true);
    await page.reload();
    await isOffline(page);
    expect(await remarkOn(page)).toBe(REMARK);
    await page.locator('[data-action=leave]').click();
    await page.waitForURL('about:blank');
    await context.setOffline(false);
    Object.assign(pages, { worker });
    await page.goBack();
    await panel(page, 'first').waitFor();
    expect(await left(page)).toBe(NOTHING);
  });
});
