import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ClientPages } from '../../src/intake/ballot/client-pages.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { StaticPage } from '../../src/web/index.js';
import {
  codeOn,
  enterBallotCode,
  loseOneAnswer,
  message,
  NOTHING_KEPT,
  receiptOn,
} from '../support/ballot-page.js';
import {
  answerAndSend,
  compareWords,
  panel,
  seedInvitedSurvey,
  send,
  takeBallot,
  toBallot,
  turnTo,
} from '../support/ballot-visitor.js';
import { describeInBrowser } from '../support/chromium.js';
import { useRespondentBrowser } from '../support/respondent-browser.js';

const REMARK = 'The soup of Orvalmont is cold';

/** Everything that the tab and the device keep, with the names of service workers and stores. */
const left = (page: Page): Promise<string> =>
  page.evaluate(`(async () => JSON.stringify({
    tab: { ...sessionStorage },
    device: { ...localStorage },
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    stores: await caches.keys(),
    databases: await indexedDB.databases(),
  }))()`);

const NOTHING = JSON.stringify({ tab: {}, device: {}, workers: [], stores: [], databases: [] });

const remarkOn = (page: Page) => page.locator('#q-remark').inputValue();

/** Waits until the page says that it opens without a network. */
const isOffline = (page: Page) => page.locator('[data-part=offline]').waitFor();

describeInBrowser('a vote that is not lost', () => {
  const shared = useRespondentBrowser();

  async function begin(device: 'own' | 'not-own', page = shared.page) {
    const survey = shared.surveys['one-sitting'];
    const { link, code } = await survey.invite();
    await page.goto(link);
    const ballotCode = await codeOn(page, 'ballot');
    await takeBallot(page, survey.words, device);
    await panel(page, 'form').waitFor();
    return { survey, link, code, ballotCode };
  }

  async function writeRemark(page: Page): Promise<void> {
    await turnTo(page, 'remark');
    await page.locator('#q-remark').fill(REMARK);
  }

  it('is asked for its device before anything is drawn, and for a place of its code', async () => {
    const { page, surveys } = shared;
    const survey = surveys['one-sitting'];
    const { link, code } = await survey.invite();
    await page.goto(link);
    await compareWords(page, survey.words);
    for (const id of ['own', 'not-own', 'noted']) {
      expect(await page.locator(`#${id}`).isChecked()).toBe(false);
    }
    await page.locator('[data-action=draw]').click();
    await message(page, 'no-device').waitFor();
    await page.locator('#own').check();
    await page.locator('[data-action=draw]').click();
    await message(page, 'keep-code').waitFor();
    expect(await survey.stateOf(code)).toBe('not-drawn');
    expect(await left(page)).toBe(NOTHING);
    const downloading = page.waitForEvent('download');
    await page.locator('[data-panel=ballot] [data-action=save]').click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('code.txt');
    await page.locator('[data-action=draw]').click();
    await panel(page, 'form').waitFor();
  });

  it('goes on after a reload on one’s own device, on the same screen, and is gone once cleared', async () => {
    const { page } = shared;
    const { survey } = await begin('own');
    expect(page.url()).toBe(survey.page);
    await writeRemark(page);
    await page.reload();
    await panel(page, 'form').waitFor();
    expect(await page.locator('#q-remark').isVisible()).toBe(true);
    expect(await remarkOn(page)).toBe(REMARK);
    await page.goto('about:blank');
    await page.goBack();
    await panel(page, 'form').waitFor();
    expect(await remarkOn(page)).toBe(REMARK);
    await isOffline(page);
    expect(await left(page)).toContain(`"workers":["${survey.page}"]`);
    await answerAndSend(page);
    await panel(page, 'counted').waitFor();
    const receipt = await receiptOn(page);
    await page.waitForFunction(
      `navigator.serviceWorker.getRegistrations().then((all) => all.length === 0)`,
    );
    const kept = await left(page);
    expect(kept).not.toContain(REMARK);
    expect(kept).not.toMatch(/cahier\.(draft|press|asking)/);
    await page.waitForFunction(
      `caches.keys().then((names) => names.join() === 'cahier key ${survey.id} next')`,
    );
    await page.reload();
    await panel(page, 'counted').waitFor();
    expect(await receiptOn(page)).toBe(receipt);
    await page.locator('[data-action=clear]').click();
    await panel(page, 'cleared').waitFor();
    expect(await left(page)).toBe(NOTHING);
  });

  it('goes on where the browser has lost the page out of its memory', async () => {
    const { page, context } = shared;
    await begin('own');
    await writeRemark(page);
    await page.waitForFunction(`Object.keys(sessionStorage).some((name) => /draft/.test(name))`);
    const tools = await context.newCDPSession(page);
    const lost = page.waitForEvent('crash');
    // Its process is ended, and answers nothing any more.
    tools.send('Page.crash').catch(() => undefined);
    await lost;
    await tools.send('Page.reload');
    const expression = `new Promise((found) => {
      const look = () => {
        const field = document.querySelector('[data-panel=form]:not([hidden]) #q-remark');
        if (field?.value) found(field.value);
        else setTimeout(look, 50);
      };
      look();
    })`;
    const asked = { expression, awaitPromise: true, returnByValue: true };
    // The page that comes may take the place of the one that was asked.
    const ask = () => tools.send('Runtime.evaluate', asked).catch(() => undefined);
    let answer = await ask();
    for (let tries = 0; answer === undefined && tries < 20; tries += 1) answer = await ask();
    expect(answer?.result.value).toBe(REMARK);
  });

  it('steps back from screen to screen, and never into a second draw', async () => {
    const { page } = shared;
    await begin('own');
    const question = () => page.locator('[data-question]:visible').getAttribute('data-question');
    await page.locator('[data-action=page-next]').click();
    await page.locator('[data-action=page-next]').click();
    const third = await question();
    await page.locator('[data-action=page-all]').click();
    await page.goBack();
    expect(await question()).toBe(third);
    await page.goBack();
    await page.goBack();
    expect(await question()).toBe('often');
    await page.goForward();
    expect(await question()).toBe('dish');
    await page.goBack();
    await page.goBack();
    await panel(page, 'first').waitFor();
    await page.locator('[data-action=begin]').click();
    expect(await question()).toBe('often');
    await answerAndSend(page);
    await panel(page, 'counted').waitFor();
    // What was sent is not stepped through again.
    await page.goBack();
    await panel(page, 'counted').waitFor({ state: 'hidden' });
    expect(await panel(page, 'form').isVisible()).toBe(false);
  });

  it('keeps nothing where the device is not one’s own: leaving warns, a reload asks for both codes', async () => {
    const { page, context } = shared;
    const { survey, code, ballotCode } = await begin('not-own');
    await writeRemark(page);
    expect(await left(page)).toBe(NOTHING);
    expect(JSON.stringify(await page.evaluate('history.state'))).not.toMatch(/detail|line/);
    const warned = page.waitForEvent('dialog');
    const reloading = page.reload();
    const dialog = await warned;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
    await reloading;
    await message(page, 'reloaded').waitFor();
    await page.locator('#invitation').fill(code);
    await enterBallotCode(page, ballotCode);
    await takeBallot(page, survey.words);
    await panel(page, 'form').waitFor();
    expect(await remarkOn(page)).toBe('');
    const before = await survey.stored();
    await answerAndSend(page);
    await panel(page, 'counted').waitFor();
    expect(await survey.stored()).toBe(before + 1);
    expect(await context.storageState()).toEqual(NOTHING_KEPT);
  });

  it('is drawn with the same code when the answer to the draw is lost together with the page', async () => {
    const { page, surveys } = shared;
    const survey = surveys['one-sitting'];
    const { link, code } = await survey.invite();
    await page.goto(link);
    await loseOneAnswer(page, '/api/draw');
    await takeBallot(page, survey.words, 'own');
    await message(page, 'no-answer').waitFor();
    expect(await survey.stateOf(code)).toBe('drawn');
    await page.reload();
    await message(page, 'no-answer').waitFor();
    await takeBallot(page, survey.words, 'own');
    await panel(page, 'form').waitFor();
    expect(await left(page)).not.toContain('cahier.asking');
  });

  it('counts once what is sent again after a reload, and says until then that it is not sent', async () => {
    const { page } = shared;
    const { survey } = await begin('own');
    const before = await survey.stored();
    await loseOneAnswer(page, '/api/submit');
    await answerAndSend(page);
    await message(page, 'not-sent').waitFor();
    expect(await survey.stored()).toBe(before + 1);
    await page.reload();
    await panel(page, 'form').waitFor();
    expect(await page.locator('.where strong').innerText()).toBe('Not sent yet');
    await send(page);
    await panel(page, 'counted').waitFor();
    expect(await survey.stored()).toBe(before + 1);
  });

  it('is filled in without a network from the draw on, and sent when there is one', async () => {
    const { page, context } = shared;
    const { survey } = await begin('own');
    const before = await survey.stored();
    await isOffline(page);
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
    await begin('own');
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

  it('keeps no other page without a network than that of its survey, and only files of the page', async () => {
    const { page } = shared;
    const { survey } = await begin('own');
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
    await page.locator('[data-action=page-next]').click();
    await page.locator('[data-action=leave]').click();
    await page.waitForURL('about:blank');
    await page.goBack();
    await panel(page, 'first').waitFor();
    expect(await panel(page, 'form').isVisible()).toBe(false);
    expect(await left(page)).toBe(NOTHING);
  });

  it('goes on in one tab, and a copy of that tab can neither go on beside it nor vote twice', async () => {
    const { page, context } = shared;
    const { survey } = await begin('own');
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
    const { survey } = await begin('own');
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
