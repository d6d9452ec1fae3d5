import { expect, it } from '@jest/globals';
import {
  codeOn,
  enterBallotCode,
  loseOneAnswer,
  message,
  receiptOn,
} from '../support/ballot-page.js';
import {
  choose,
  toReview,
  answerAndSend,
  compareWords,
  panel,
  readyToDraw,
  takeBallot,
} from '../support/ballot-visitor.js';
import { describeInBrowser } from '../support/chromium.js';
import { useRespondentBrowser } from '../support/respondent-browser.js';

describeInBrowser('a ballot that counts once', () => {
  const shared = useRespondentBrowser();

  it('gives the same ballot when the answer to the draw was lost, says “not sent yet” when that to the submission was, and counts once', async () => {
    const { page, surveys } = shared;
    const survey = surveys['one-sitting'];
    const { link, code } = await survey.invite();
    await page.goto(link);
    await loseOneAnswer(page, '/api/draw');
    await takeBallot(page, survey.words);
    await message(page, 'no-answer').waitFor();
    expect(await survey.stateOf(code)).toBe('drawn');
    await page.locator('[data-action=draw]').click();
    const before = await survey.stored();
    await loseOneAnswer(page, '/api/submit');
    await answerAndSend(page);
    await message(page, 'not-sent').waitFor();
    expect(await survey.stored()).toBe(before + 1);
    await page.locator('button[type=submit]').click();
    await panel(page, 'counted').waitFor();
    expect(await survey.stored()).toBe(before + 1);
  });

  it('asks once for a ballot and sends once, however often one presses, and replaces and withdraws what it sent', async () => {
    const { page, surveys } = shared;
    const survey = surveys['one-sitting'];
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto((await survey.invite()).link);
    await compareWords(page, survey.words);
    await readyToDraw(page);
    await page.locator('[data-action=draw]').click({ clickCount: 3 });
    await panel(page, 'form').waitFor();
    await choose(page, 'q-often-o-never');
    await toReview(page);
    await page.locator('button[type=submit]').click({ clickCount: 3 });
    await panel(page, 'counted').waitFor();
    const times = (path: string) => asked.filter((one) => one === path).length;
    expect([times('/api/draw'), times('/api/submit')]).toEqual([1, 1]);
    const first = await receiptOn(page);
    const stored = await survey.stored();
    await page.locator('[data-panel=counted] [data-action=change]').click();
    await answerAndSend(page);
    await panel(page, 'counted').waitFor();
    expect(await receiptOn(page)).not.toBe(first);
    expect(await survey.stored()).toBe(stored);
    await page.locator('[data-panel=counted] [data-action=withdraw]').click();
    await panel(page, 'withdrawn').waitFor();
    expect(await survey.stored()).toBe(stored - 1);
    await page.locator('[data-panel=withdrawn] [data-action=change]').click();
    await answerAndSend(page);
    await panel(page, 'counted').waitFor();
    expect(await survey.stored()).toBe(stored);
  });

  it('gives no second ballot for an invitation that was used, says that a ballot is counted, and replaces only when told', async () => {
    const { page, surveys } = shared;
    const survey = surveys['one-sitting'];
    const { link } = await survey.invite();
    await page.goto(link);
    const ballotCode = await codeOn(page, 'ballot');
    await takeBallot(page, survey.words);
    await answerAndSend(page);
    await panel(page, 'counted').waitFor();
    const first = await receiptOn(page);

    const other = await shared.another();
    await other.goto(link);
    await takeBallot(other, survey.words);
    await message(other, 'refused').waitFor();
    expect(await panel(other, 'form').isVisible()).toBe(false);
    await enterBallotCode(other, ballotCode);
    await takeBallot(other, survey.words);
    await answerAndSend(other, 'never');
    await panel(other, 'already-counted').waitFor();
    await other.locator('[data-action=replace]').click();
    await panel(other, 'counted').waitFor();
    expect(await receiptOn(other)).not.toBe(first);

    // The first phone does not know of it, and may still take everything back.
    const stored = await survey.stored();
    await page.locator('[data-panel=counted] [data-action=withdraw]').click();
    await panel(page, 'withdrawn').waitFor();
    expect(await survey.stored()).toBe(stored - 1);
  });
});
