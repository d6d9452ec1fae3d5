import { expect, it } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { answerFrom } from '../../src/browser/ballot/waiting-day.js';
import { type Database, ELIGIBILITY_DATABASE } from '../../src/database/index.js';
import { SigningPool } from '../../src/eligibility/signing/signing-pool.js';
import { DrawingStore } from '../../src/eligibility/storage/drawing-store.js';
import { IssuerKey } from '../../src/eligibility/storage/issuer-key.entity.js';
import { controlWordsIn, formatDay } from '../../src/language/index.js';
import {
  answerAndSend,
  compareWords,
  panel,
  seedInvitedSurvey,
  takeBallot,
} from '../support/ballot-visitor.js';
import { describeInBrowser } from '../support/chromium.js';
import { petition } from '../support/open-survey.js';
import { useRespondentBrowser } from '../support/respondent-browser.js';
import type { TestApp } from '../support/testing-app.js';

const RECEIPT = /^[0-9a-f]{8}( [0-9a-f]{8}){7}$/;
const NOTHING_KEPT = { cookies: [], origins: [] };

const receiptOn = (page: Page) => page.locator('[data-slot=receipt]').innerText();
const codeOn = async (page: Page, name: string) => {
  await panel(page, name).waitFor();
  return panel(page, name).locator('[data-slot=ballot-code]').innerText();
};
const message = (page: Page, name: string) => page.locator(`[data-message="${name}"]:visible`);

/** As nobody can sign any more: what was signed is kept. */
async function destroyKey({ app }: TestApp, survey: string): Promise<void> {
  const eligibility = app.get<Database>(ELIGIBILITY_DATABASE);
  await eligibility.run((manager) => manager.delete(IssuerKey, { survey }));
  app.get(SigningPool).forget(survey);
}

/** The server gets the request and answers; the answer gets lost on the way, once. */
async function loseOneAnswer(page: Page, path: string): Promise<void> {
  await page.route(
    `**${path}`,
    async (route: Route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
}

describeInBrowser('answering by invitation', () => {
  const shared = useRespondentBrowser();

  it('goes from the link to the receipt in one sitting, and leaves nothing on the phone', async () => {
    const { page, surveys } = shared;
    const survey = surveys['one-sitting'];
    const { link, code } = await survey.invite();
    await page.goto(link);
    await panel(page, 'ballot').waitFor();
    expect(page.url()).not.toContain('#');
    const [english, french] = controlWordsIn(survey.definitionHash, ['en', 'fr']);
    expect(english!.words).toEqual(survey.words);
    for (const { language, words } of [english!, french!]) {
      const shown = page.locator(`.words[lang=${language}] li`);
      expect(await shown.allInnerTexts()).toEqual(words);
    }
    expect(await codeOn(page, 'ballot')).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){6}$/);
    expect(await survey.stateOf(code)).toBe('not-drawn');
    await takeBallot(page, french!.words);
    await panel(page, 'form').waitFor();
    expect(await survey.stateOf(code)).toBe('drawn');
    const before = await survey.stored();
    await answerAndSend(page);
    await panel(page, 'counted').waitFor();
    expect(await receiptOn(page)).toMatch(RECEIPT);
    expect(await survey.stored()).toBe(before + 1);
    expect(await shared.context.storageState()).toEqual(NOTHING_KEPT);
  });

  it('goes no further with a list of words that is not the one the script was built with', async () => {
    const { page, surveys } = shared;
    const survey = surveys['one-sitting'];
    const { link, code } = await survey.invite();
    await page.route('**/assets/fr.*.json', async (route) => {
      const list = (await (await route.fetch()).json()) as string[];
      await route.fulfill({ json: list.reverse() });
    });
    await page.goto(link);
    await message(page, 'no-answer').waitFor();
    expect(await panel(page, 'ballot').isVisible()).toBe(false);
    await page.unroute('**/assets/fr.*.json');
    await page.locator('[data-action=again]').click();
    await panel(page, 'ballot').waitFor();
    expect(await survey.stateOf(code)).toBe('not-drawn');
  });

  it('says where too many ask at once that nothing is lost, and goes on a minute later', async () => {
    const { page, surveys } = shared;
    const survey = surveys['one-sitting'];
    await page.goto((await survey.invite()).link);
    for (const path of ['/api/draw', '/api/submit']) {
      const refusal = { status: 429, json: { code: 'too-many', message: 'later' } };
      await page.route(`**${path}`, (route) => route.fulfill(refusal), { times: 1 });
    }
    await takeBallot(page, survey.words);
    await message(page, 'too-many').waitFor();
    expect(await message(page, 'too-many').innerText()).toContain('you get the same ballot');
    await page.locator('[data-action=draw]').click();
    await answerAndSend(page);
    await message(page, 'too-many').waitFor();
    expect(await message(page, 'too-many').innerText()).toContain('Nothing is lost');
    const before = await survey.stored();
    await panel(page, 'form').locator('button[type=submit]').click();
    await panel(page, 'counted').waitFor();
    expect(await survey.stored()).toBe(before + 1);
  });

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
    await other.locator('#invitation').fill(code.toLowerCase().replace(/-/g, ' '));
    await other.locator('details:has(#ballot-code) summary').click();
    await other.locator('#ballot-code').fill(ballotCode);
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
    await page.locator('#keep').check();
    await takeBallot(page, survey.words);
    await panel(page, 'waiting').waitFor();
    expect(await survey.stateOf(code)).toBe('drawn');
    expect(await page.locator('form').count()).toBe(0);
    await page.goto(survey.page);
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
    await other.locator('details:has(#ballot-code) summary').click();
    await other.locator('#ballot-code').fill(ballotCode);
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

  it('keeps the ballot on the phone when asked, for the next day, and deletes it when asked', async () => {
    const { page, context, surveys } = shared;
    const survey = surveys['two-phases'];
    await page.goto((await survey.invite()).link);
    await page.locator('#keep').check();
    await takeBallot(page, survey.words);
    await panel(page, 'waiting').waitFor();
    await page.goto('about:blank');

    const later = await context.newPage();
    await later.clock.setFixedTime(Date.now() + 2 * 86_400_000);
    await later.goto(survey.page);
    await panel(later, 'form').waitFor();
    await answerAndSend(later);
    await panel(later, 'counted').waitFor();
    await later.locator('[data-panel=counted] [data-action=forget]').click();
    expect(await context.storageState()).toEqual(NOTHING_KEPT);
  });

  it('says that it is too early when the kept ballot was taken today', async () => {
    const { page, surveys } = shared;
    const survey = surveys['two-phases'];
    await page.goto((await survey.invite()).link);
    await page.locator('#keep').check();
    await takeBallot(page, survey.words);
    await panel(page, 'waiting').waitFor();
    await page.goto(survey.page);
    await panel(page, 'waiting').waitFor();
    expect(await panel(page, 'form').isVisible()).toBe(false);
    expect(await page.locator('[data-panel=waiting] [data-part=code]').isVisible()).toBe(false);
  });

  it('gives the same ballot when the answer to the draw was lost', async () => {
    const { page, surveys } = shared;
    const survey = surveys['one-sitting'];
    const { link, code } = await survey.invite();
    await page.goto(link);
    await loseOneAnswer(page, '/api/draw');
    await takeBallot(page, survey.words);
    await message(page, 'no-answer').waitFor();
    expect(await survey.stateOf(code)).toBe('drawn');
    await page.locator('[data-action=draw]').click();
    await answerAndSend(page);
    await panel(page, 'counted').waitFor();
  });

  it('says “not sent yet” when the answer to the submission was lost, and counts it once', async () => {
    const { page, surveys } = shared;
    const survey = surveys['one-sitting'];
    await page.goto((await survey.invite()).link);
    await takeBallot(page, survey.words);
    const before = await survey.stored();
    await loseOneAnswer(page, '/api/submit');
    await answerAndSend(page);
    await message(page, 'not-sent').waitFor();
    expect(await survey.stored()).toBe(before + 1);
    await page.locator('button[type=submit]').click();
    await panel(page, 'counted').waitFor();
    expect(await survey.stored()).toBe(before + 1);
  });

  it('asks once for a ballot and sends once, however often one presses', async () => {
    const { page, surveys } = shared;
    const survey = surveys['one-sitting'];
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto((await survey.invite()).link);
    await compareWords(page, survey.words);
    await page.locator('[data-action=draw]').click({ clickCount: 3 });
    await panel(page, 'form').waitFor();
    await page.locator('label[for=q-often-o-never]').click();
    await page.locator('button[type=submit]').click({ clickCount: 3 });
    await panel(page, 'counted').waitFor();
    const times = (path: string) => asked.filter((one) => one === path).length;
    expect([times('/api/draw'), times('/api/submit')]).toEqual([1, 1]);
  });

  it('replaces and withdraws a response with the same ballot', async () => {
    const { page, surveys } = shared;
    const survey = surveys['one-sitting'];
    await page.goto((await survey.invite()).link);
    await takeBallot(page, survey.words);
    await answerAndSend(page);
    await panel(page, 'counted').waitFor();
    const first = await receiptOn(page);
    const stored = await survey.stored();
    await page.locator('[data-panel=counted] [data-action=change]').click();
    await answerAndSend(page, 'never');
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

  it('says that a ballot is already counted, and replaces only when told', async () => {
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
    await other.locator('details:has(#ballot-code) summary').click();
    await other.locator('#ballot-code').fill(ballotCode);
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

  it('tells the holder of an invitation whether it was used, and takes nothing by asking', async () => {
    const { page, surveys, test } = shared;
    const [survey, other] = [surveys['one-sitting'], surveys['two-phases']];
    const { link, code } = await survey.invite();
    const ask = async (from: Page) => {
      await panel(from, 'ballot').waitFor();
      await from.locator('summary', { hasText: 'Was my invitation used?' }).click();
      await from.locator('[data-action=ask-use]').click();
    };
    await page.goto(link);
    await ask(page);
    await message(page, 'unused').waitFor();
    expect(await survey.stateOf(code)).toBe('not-drawn');
    await takeBallot(page, survey.words);
    await panel(page, 'form').waitFor();

    const owner = await shared.another();
    await owner.goto(link);
    await ask(owner);
    expect(await message(owner, 'used').innerText()).toMatch(/tell a staff representative/);
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

  it('gives no second ballot for an invitation that was used', async () => {
    const { page, surveys } = shared;
    const survey = surveys['one-sitting'];
    const { link } = await survey.invite();
    await page.goto(link);
    await takeBallot(page, survey.words);
    await panel(page, 'form').waitFor();
    const other = await shared.another();
    await other.goto(link);
    await takeBallot(other, survey.words);
    await message(other, 'refused').waitFor();
    expect(await panel(other, 'form').isVisible()).toBe(false);
  });

  it('says what is wrong before it seals, question by question', async () => {
    const { page, surveys } = shared;
    const survey = surveys['one-sitting'];
    await page.goto((await survey.invite()).link);
    await takeBallot(page, survey.words);
    await panel(page, 'form').waitFor();
    await page.locator('#q-minutes').fill('500');
    await page.locator('button[type=submit]').click();
    const errors = page.locator('[data-errors]');
    await errors.waitFor();
    expect(await errors.locator('a').allInnerTexts()).toEqual(['How often?', 'Minutes?']);
    expect(await page.locator('#q-often.wrong .problem').innerText()).toBe('Answer this question.');
    await page.locator('#q-minutes').fill('50');
    await answerAndSend(page);
    await panel(page, 'counted').waitFor();
  });

  it('keeps ballot and answers when the language changes', async () => {
    const { page, surveys } = shared;
    const survey = surveys['one-sitting'];
    await page.goto((await survey.invite()).link);
    await takeBallot(page, survey.words);
    await panel(page, 'form').waitFor();
    await page.locator('#q-remark').fill('Soup');
    await page.locator('.languages a[hreflang=fr]').click();
    await page.locator('h1:has-text("Vos réponses")').waitFor();
    expect(await page.locator('#q-remark').inputValue()).toBe('Soup');
    await answerAndSend(page);
    await panel(page, 'counted').waitFor();
  });

  it('keeps a draft only when asked, and deletes it once the answers are sent', async () => {
    const { page, context, surveys } = shared;
    const survey = surveys['one-sitting'];
    const { link } = await survey.invite();
    await page.goto(link);
    const ballotCode = await codeOn(page, 'ballot');
    await takeBallot(page, survey.words);
    await page.locator('#q-remark').fill('Soup');
    expect(await context.storageState()).toEqual(NOTHING_KEPT);
    await page.locator('#draft').check();
    await page.locator('label[for="q-often-o-never"]').click();
    await page.close();

    const later = await context.newPage();
    await later.goto(link);
    await later.locator('details:has(#ballot-code) summary').click();
    await later.locator('#ballot-code').fill(ballotCode);
    await takeBallot(later, survey.words);
    await panel(later, 'form').waitFor();
    expect(await later.locator('#q-remark').inputValue()).toBe('Soup');
    await later.locator('button[type=submit]').click();
    await panel(later, 'counted').waitFor();
    expect(await context.storageState()).toEqual(NOTHING_KEPT);
  });

  it('signs a petition with one press, once', async () => {
    const survey = await seedInvitedSurvey(shared.test, 'one-sitting', petition);
    const { page } = shared;
    await page.goto((await survey.invite()).link);
    await takeBallot(page, survey.words);
    await panel(page, 'form').waitFor();
    await loseOneAnswer(page, '/api/submit');
    await page.locator('button[type=submit]').click();
    await message(page, 'not-sent').waitFor();
    await page.locator('button[type=submit]').click();
    await panel(page, 'counted').waitFor();
    expect(await survey.stored()).toBe(1);
  });

  it('follows a link that is pasted into the address bar of its own page', async () => {
    const { page, surveys } = shared;
    const { link } = await surveys['one-sitting'].invite();
    await page.goto(link.split('#')[0]!);
    await panel(page, 'enter').waitFor();
    await page.goto(link);
    await panel(page, 'ballot').waitFor();
    expect(page.url()).not.toContain('#');
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
    await panel(page, 'ballot').waitFor();
    await open(code, survey.page);
    await takeBallot(page, survey.words);
    await panel(page, 'form').waitFor();
  });

  it('goes on in one tab only', async () => {
    const { page, context, surveys } = shared;
    const survey = surveys['one-sitting'];
    const { link } = await survey.invite();
    await page.goto(link);
    await panel(page, 'ballot').waitFor();
    const second = await context.newPage();
    await second.goto(link);
    await message(second, 'other-tab').waitFor();
    await page.close();
    await second.locator('[data-action=again]').click();
    await panel(second, 'ballot').waitFor();
  });
});
