import { expect, it } from '@jest/globals';
import { answerFrom } from '../../src/browser/ballot/waiting-day.js';
import { type Database, ELIGIBILITY_DATABASE } from '../../src/database/index.js';
import { SigningPool } from '../../src/eligibility/signing/signing-pool.js';
import { DrawingStore } from '../../src/eligibility/storage/drawing-store.js';
import { IssuerKey } from '../../src/eligibility/storage/issuer-key.entity.js';
import { formatDay } from '../../src/language/index.js';
import {
  codeOn,
  enterBallotCode,
  message,
  NOTHING_KEPT,
  RECEIPT,
  receiptOn,
} from '../support/ballot-page.js';
import {
  answerAndSend,
  choose,
  panel,
  seedInvitedSurvey,
  send,
  takeBallot,
  toBallot,
  turnTo,
} from '../support/ballot-visitor.js';
import { describeInBrowser } from '../support/chromium.js';
import { useRespondentBrowser } from '../support/respondent-browser.js';
import type { TestApp } from '../support/testing-app.js';

/** As nobody can sign any more: what was signed is kept. */
async function destroyKey({ app }: TestApp, survey: string): Promise<void> {
  const eligibility = app.get<Database>(ELIGIBILITY_DATABASE);
  await eligibility.run((manager) => manager.delete(IssuerKey, { survey }));
  app.get(SigningPool).forget(survey);
}

describeInBrowser('a ballot for another day or another phone', () => {
  const shared = useRespondentBrowser();

  it('in two steps gives the ballot today, and the form on another phone with its code', async () => {
    const { page, surveys } = shared;
    const survey = surveys['two-phases'];
    const { code, link } = await survey.invite();
    await page.goto(link);
    await takeBallot(page, survey.words);
    await panel(page, 'waiting').waitFor();
    expect(await panel(page, 'form').isVisible()).toBe(false);
    const first = answerFrom(survey.definition, new Date());
    expect(await page.locator('[data-slot=from]').innerText()).toBe(formatDay(first, 'en'));
    const ballotCode = await codeOn(page, 'waiting');
    expect(await shared.context.storageState()).toEqual(NOTHING_KEPT);

    const other = await shared.another();
    await other.goto(survey.page);
    await toBallot(other);
    await other.locator('#invitation').fill(code.toLowerCase().replace(/-/g, ' '));
    await enterBallotCode(other, ballotCode);
    await takeBallot(other, survey.words);
    await answerAndSend(other);
    await panel(other, 'counted').waitFor();
    expect(await receiptOn(other)).toMatch(RECEIPT);
  });

  it('gives the ballot before the survey opens, and no form then', async () => {
    const { page, test } = shared;
    const survey = await seedInvitedSurvey(test, 'two-phases', undefined, 'scheduled');
    await test.app.get(DrawingStore).set(survey.id, 'early', '');
    const { link, code } = await survey.invite();
    await page.goto(link);
    await toBallot(page);
    await page.locator('#own').check();
    await page.locator('#keep').check();
    await takeBallot(page, survey.words, 'own');
    await panel(page, 'waiting').waitFor();
    expect(await survey.stateOf(code)).toBe('drawn');
    expect(await page.locator('form').count()).toBe(0);
    await page.reload();
    await panel(page, 'waiting').waitFor();
  });

  it('gives a drawn ballot again on another device when drawing ended and the key is gone', async () => {
    const { page, test } = shared;
    const survey = await seedInvitedSurvey(test, 'two-phases');
    const [mine, late] = [await survey.invite(), await survey.invite()];
    await page.goto(mine.link);
    await takeBallot(page, survey.words);
    const ballotCode = await codeOn(page, 'waiting');
    await test.app.get(DrawingStore).set(survey.id, 'ended', '');
    await destroyKey(test, survey.id);

    const other = await shared.another();
    await other.goto(mine.link);
    await enterBallotCode(other, ballotCode);
    await takeBallot(other, survey.words);
    await answerAndSend(other);
    await panel(other, 'counted').waitFor();
    expect(await shared.context.storageState()).toEqual(NOTHING_KEPT);
    const third = await shared.another();
    await third.goto(late.link);
    await takeBallot(third, survey.words);
    await message(third, 'refused').waitFor();
    expect(await survey.stateOf(late.code)).toBe('not-drawn');
  });

  it('keeps the ballot on the phone when asked, says that today is too early, and deletes it when asked on another day', async () => {
    const { page, context, surveys, test } = shared;
    const survey = surveys['two-phases'];
    await page.goto((await survey.invite()).link);
    await toBallot(page);
    await page.locator('#own').check();
    await page.locator('#keep').check();
    await takeBallot(page, survey.words, 'own');
    await panel(page, 'waiting').waitFor();
    await page.goto('about:blank');

    const later = await context.newPage();
    // Offered where an invitation is asked for as well, by the name of the survey.
    await later.goto(`${test.url}/i`);
    await later.locator('[data-slot=kept] button').click();
    await panel(later, 'waiting').waitFor();
    expect(await panel(later, 'form').isVisible()).toBe(false);
    expect(await later.locator('[data-panel=waiting] [data-part=code]').isVisible()).toBe(false);
    await later.clock.setFixedTime(Date.now() + 2 * 86_400_000);
    await later.goto(survey.page);
    await later.locator('[data-action=go-on-kept]').click();
    await answerAndSend(later);
    await panel(later, 'counted').waitFor();
    await later.locator('[data-panel=counted] [data-action=forget]').click();
    expect(await context.storageState()).toEqual(NOTHING_KEPT);
  });

  it('keeps a draft only when asked, and deletes it once the answers are sent', async () => {
    const { page, context, surveys } = shared;
    const survey = surveys['one-sitting'];
    const { link } = await survey.invite();
    await page.goto(link);
    const ballotCode = await codeOn(page, 'ballot');
    await takeBallot(page, survey.words, 'own');
    await turnTo(page, 'remark');
    await page.locator('#q-remark').fill('Soup');
    expect(await context.storageState()).toEqual(NOTHING_KEPT);
    await page.locator('details:has(#draft) summary').click();
    await page.locator('#draft').check();
    await choose(page, 'q-often-o-never');
    await page.close();

    const later = await context.newPage();
    await later.goto(link);
    await enterBallotCode(later, ballotCode);
    await takeBallot(later, survey.words, 'own');
    await panel(later, 'form').waitFor();
    expect(await later.locator('#q-remark').inputValue()).toBe('Soup');
    await send(later);
    await panel(later, 'counted').waitFor();
    expect(await context.storageState()).toEqual(NOTHING_KEPT);
  });
});
