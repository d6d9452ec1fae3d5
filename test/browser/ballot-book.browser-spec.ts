import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DrawingStore } from '../../src/eligibility/storage/drawing-store.js';
import { controlWordLines } from '../../src/language/index.js';
import { codeOn, message, receiptOn } from '../support/ballot-page.js';
import {
  answerAndSend,
  inviteToAll,
  type InvitedSurvey,
  panel,
  seedInvitedSurvey,
  takeBallot,
  toBallot,
  typeWords,
} from '../support/ballot-visitor.js';
import { describeInBrowser } from '../support/chromium.js';
import { everyKind } from '../support/open-survey.js';
import { PHONE, useRespondentBrowser } from '../support/respondent-browser.js';

const bookOn = (page: Page) => page.locator('[data-part=book]');
const takenOn = (page: Page) => page.locator('[data-part=book-taken] li');
const retakeOn = (page: Page) => page.locator('[data-action=retake]');

/** Its control words, a line for each language that has a list. */
const linesOf = ({ definitionHash, definition }: InvitedSurvey): string =>
  controlWordLines(definitionHash, definition).join('\n');

describeInBrowser('a book of ballots', () => {
  const shared = useRespondentBrowser();
  let spring: InvitedSurvey;
  let autumn: InvitedSurvey;
  let winter: InvitedSurvey;

  const seed = (title: string, state: 'open' | 'scheduled') =>
    seedInvitedSurvey(shared.test, 'two-phases', { ...everyKind, title: { en: title } }, state);
  beforeAll(async () => {
    spring = await seed('Spring at Orvalmont', 'open');
    autumn = await seed('Autumn at Orvalmont', 'scheduled');
    winter = await seed('Winter at Orvalmont', 'open');
  });
  beforeEach(async () => {
    const drawings = shared.test.app.get(DrawingStore);
    await drawings.set(spring.id, 'with-survey', 'Year 2031');
    await drawings.set(autumn.id, 'early', 'Year 2031');
    await drawings.set(winter.id, 'with-survey', 'Year 2031');
  });

  const inviteTo = (...surveys: readonly InvitedSurvey[]) => inviteToAll(shared.test, surveys);

  async function takeBook(page: Page, device?: 'own'): Promise<void> {
    await toBallot(page);
    await bookOn(page).waitFor();
    await page.locator('#book').check();
    await takeBallot(page, spring.words, device);
  }

  it('is offered with the words of each survey, and taken in one press only where asked', async () => {
    const { page } = shared;
    const { link, code } = await inviteTo(spring, autumn, winter);
    await page.goto(link);
    await toBallot(page);
    await bookOn(page).waitFor();
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(PHONE.width);
    // Words are worked out while the page is there already.
    await bookOn(page).locator('li span').nth(3).waitFor();
    const offered = (await bookOn(page).locator('li').allInnerTexts()).sort();
    expect(offered).toEqual([
      `Autumn at Orvalmont\n${linesOf(autumn)}`,
      `Winter at Orvalmont\n${linesOf(winter)}`,
    ]);
    expect(await page.locator('#book').isChecked()).toBe(false);
    await takeBallot(page, spring.words);
    await panel(page, 'waiting').waitFor();
    expect(await takenOn(page).count()).toBe(0);
    expect(await autumn.stateOf(code)).toBe('not-drawn');
  });

  it('is answered survey by survey, on another device with the same ballot code', async () => {
    const { page } = shared;
    const { link, code } = await inviteTo(spring, autumn, winter);
    await page.goto(link);
    await takeBook(page);
    await panel(page, 'waiting').waitFor();
    expect(await takenOn(page).count()).toBe(2);
    const taken = (await takenOn(page).allInnerTexts()).sort();
    expect(taken[0]).toMatch(
      /^Autumn at Orvalmont: answer from \d+ \w+ \d{4}, 4 in the morning, at http/,
    );
    expect(taken[1]).toContain(winter.page);
    for (const one of [spring, autumn, winter]) expect(await one.stateOf(code)).toBe('drawn');
    const ballotCode = await codeOn(page, 'waiting');

    const receipts = new Set<string>();
    for (const survey of [spring, winter]) {
      const other = await shared.another();
      await other.goto(survey.page);
      await toBallot(other);
      await other.locator('#invitation').fill(code);
      await other.locator('summary', { hasText: 'already have a ballot code' }).click();
      await other.locator('#ballot-code').fill(ballotCode);
      await takeBallot(other, survey.words);
      await answerAndSend(other);
      await panel(other, 'counted').waitFor();
      receipts.add(await receiptOn(other));
    }
    expect(receipts.size).toBe(2);
    expect([await spring.stored(), await winter.stored()]).toEqual([1, 1]);
  });

  it('is kept on the device when asked; a later page asks for its own words first', async () => {
    const { page, context } = shared;
    const { link } = await inviteTo(spring, autumn, winter);
    await page.goto(link);
    await toBallot(page);
    await page.locator('#own').check();
    await page.locator('#keep').check();
    await takeBook(page, 'own');
    await panel(page, 'waiting').waitFor();
    await page.goto('about:blank');

    const later = await context.newPage();
    await later.clock.setFixedTime(Date.now() + 2 * 86_400_000);
    const draws: string[] = [];
    later.on('request', (request) => draws.push(new URL(request.url()).pathname));
    await later.goto(winter.page);
    await later.locator('[data-action=go-on-kept]').click();
    await panel(later, 'compare').waitFor();
    const choose = async (words: readonly string[]) => {
      await typeWords(later, words, 'kept-');
      await later.locator('[data-action=go-on]').click();
    };
    await choose([...winter.words.slice(1), winter.words[0]!]);
    await message(later, 'wrong').waitFor();
    await choose(winter.words);
    await answerAndSend(later);
    await panel(later, 'counted').waitFor();
    expect(draws).not.toContain('/api/draw');
    await later.goto(winter.page);
    await panel(later, 'counted').waitFor();
  });

  it('leaves out a survey whose definition is not the one that is listed', async () => {
    const { page } = shared;
    const { link, code } = await inviteTo(spring, autumn, winter);
    await page.route('**/api/ballot-book/*', async (route) => {
      const answer = await route.fetch();
      const listing = (await answer.json()) as {
        surveys: { id: string; definitionHash: string }[];
      };
      const surveys = listing.surveys.map((one) =>
        one.id === autumn.id ? { ...one, definitionHash: winter.definitionHash } : one,
      );
      await route.fulfill({ json: { surveys } });
    });
    await page.goto(link);
    await takeBook(page);
    await panel(page, 'waiting').waitFor();
    expect(await takenOn(page).count()).toBe(1);
    expect([await autumn.stateOf(code), await winter.stateOf(code)]).toEqual([
      'not-drawn',
      'drawn',
    ]);
  });

  it('says of which survey the server gives no ballot, and goes on', async () => {
    const { page } = shared;
    const { link, code } = await inviteTo(spring, winter);
    await page.goto(link);
    await takeBook(page);
    await panel(page, 'waiting').waitFor();
    const taken = (await takenOn(page).allInnerTexts()).sort();
    expect(taken[0]).toBe('Autumn at Orvalmont: the server gave no ballot. Ask a representative.');
    expect([await autumn.stateOf(code), await winter.stateOf(code)]).toEqual(['unknown', 'drawn']);
  });

  it('takes the other ballots when the answer of one is lost, and that one on pressing again', async () => {
    const { page } = shared;
    const { link, code } = await inviteTo(spring, autumn, winter);
    await page.goto(link);
    let draws = 0;
    await page.route('**/api/draw', async (route) => {
      draws += 1;
      const { survey } = route.request().postDataJSON() as { survey: string };
      if (draws > 3 || survey !== autumn.id) return route.continue();
      await route.fetch();
      await route.abort('connectionreset');
    });
    await takeBook(page);
    await panel(page, 'waiting').waitFor();
    const [lost, taken] = (await takenOn(page).allInnerTexts()).sort();
    expect(lost).toMatch(/^Autumn at Orvalmont: not taken yet, because no answer came\./);
    expect(lost).toContain(autumn.page);
    expect(taken).toMatch(/^Winter at Orvalmont: answer from/);
    await retakeOn(page).click();
    await page.waitForSelector('[data-part=book-taken] li:has-text("Autumn at Orvalmont: answer")');
    expect(await retakeOn(page).isVisible()).toBe(false);
    expect(draws).toBe(4);
    for (const one of [spring, autumn, winter]) expect(await one.stateOf(code)).toBe('drawn');
  });

  it('says of a survey that keeps failing what to do, and lets the others be answered', async () => {
    const { page } = shared;
    const { link, code } = await inviteTo(spring, autumn, winter);
    await page.goto(link);
    let busy = true;
    await page.route('**/api/draw', async (route) => {
      const { survey } = route.request().postDataJSON() as { survey: string };
      if (survey === spring.id) return route.continue();
      if (survey === winter.id) {
        return route.fulfill({ json: { signature: 'A'.repeat(512) } });
      }
      const refusal = { status: 429, json: { code: 'too-many', message: 'later' } };
      return busy ? route.fulfill(refusal) : route.continue();
    });
    await takeBook(page);
    await panel(page, 'waiting').waitFor();
    const texts = async () => (await takenOn(page).allInnerTexts()).sort();
    expect((await texts())[0]).toMatch(/^Autumn.*too many requests.*“Try again” in a minute/);
    const forged = /^Winter.*no ballot of this survey\. Do not answer it, and tell/;
    expect((await texts())[1]).toMatch(forged);
    await retakeOn(page).click();
    await page.waitForSelector('[data-action=retake]:enabled');
    expect((await texts())[0]).toMatch(/^Autumn.*too many requests/);
    busy = false;
    await retakeOn(page).click();
    await retakeOn(page).waitFor({ state: 'hidden' });
    expect((await texts())[0]).toMatch(/^Autumn at Orvalmont: answer from/);
    expect((await texts())[1]).toMatch(forged);
    expect(await autumn.stateOf(code)).toBe('drawn');
  });
});
