import { expect, it } from '@jest/globals';
import {
  enterBallotCode,
  loseOneAnswer,
  message,
  NOTHING_KEPT,
  receiptOn,
} from '../support/ballot-page.js';
import { answerAndSend, compareWords, panel, send, takeBallot } from '../support/ballot-visitor.js';
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

describeInBrowser('a vote that is not lost', () => {
  const shared = useRespondentBrowser();

  it('is asked for its device before anything is drawn, and for a place of its code, and steps back never into a second draw', async () => {
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

  it('goes on after a reload on one’s own device, on the same screen, counts once, and is gone once cleared', async () => {
    const { page } = shared;
    const { survey } = await begin(shared, 'own');
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
    await begin(shared, 'own');
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
        const shown = [...document.querySelectorAll('[data-question]')].filter(
          (question) => question.offsetParent !== null,
        );
        const screen = shown.map((question) => question.dataset.question).join();
        if (field?.value) found(screen + ': ' + field.value);
        else setTimeout(look, 50);
      };
      look();
    })`;
    const asked = { expression, awaitPromise: true, returnByValue: true };
    // The page that comes may take the place of the one that was asked.
    const ask = () => tools.send('Runtime.evaluate', asked).catch(() => undefined);
    let answer = await ask();
    for (let tries = 0; answer === undefined && tries < 20; tries += 1) answer = await ask();
    // The screen that was left, with what was written on it.
    expect(answer?.result.value).toBe(`remark: ${REMARK}`);
  });

  it('keeps nothing where the device is not one’s own: leaving warns, a reload asks for both codes', async () => {
    const { page, context } = shared;
    const { survey, code, ballotCode } = await begin(shared, 'not-own');
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
});
