import { expect, it } from '@jest/globals';
import { fingerprintOf, servedClient } from '../../src/client/index.js';
import { controlWordsIn } from '../../src/language/index.js';
import {
  codeOn,
  loseOneAnswer,
  message,
  NOTHING_KEPT,
  RECEIPT,
  receiptOn,
} from '../support/ballot-page.js';
import {
  send,
  turnTo,
  answerAndSend,
  panel,
  seedInvitedSurvey,
  takeBallot,
  toBallot,
} from '../support/ballot-visitor.js';
import { describeInBrowser } from '../support/chromium.js';
import { petition } from '../support/open-survey.js';
import { useRespondentBrowser } from '../support/respondent-browser.js';

describeInBrowser('answering by invitation', () => {
  const shared = useRespondentBrowser();

  it('goes from the link to the receipt in one sitting, and leaves nothing on the phone', async () => {
    const { page, surveys } = shared;
    const survey = surveys['one-sitting'];
    const { link, code } = await survey.invite();
    await page.goto(link);
    await page.locator('.words[lang=en]').waitFor({ state: 'attached' });
    // The other language's list is fetched for those who look, or type its words.
    expect(await page.locator('.words').count()).toBe(1);
    await page.locator('details:has([data-slot-how]) > summary').click();
    await page.locator('.words[lang=fr]').waitFor();
    expect(page.url()).not.toContain('#');
    const [english, french] = controlWordsIn(survey.definitionHash, survey.definition);
    expect(english!.words).toEqual(survey.words);
    for (const { language, words } of [english!, french!]) {
      const shown = page.locator(`.words[lang=${language}] li`);
      expect(await shown.allTextContents()).toEqual(words);
    }
    await toBallot(page);
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

  it('shows, once somebody looks, the number that stands on slips and poster, and none if it finds none', async () => {
    const { page, surveys } = shared;
    const { link } = await surveys['one-sitting'].invite();
    const number = page.locator('[data-slot=page-hash]');
    const how = page.locator('details:has([data-slot-how]) > summary');
    await page.goto(link);
    await how.click();
    await page.locator('[data-slot=page-hash]:not(:empty)').waitFor();
    const { hash } = servedClient({ eligibilityUrl: undefined, intakeUrl: undefined });
    expect(await number.innerText()).toBe(fingerprintOf(hash));
    await page.route('**/manifest.json', (route) => route.fulfill({ status: 404 }));
    await page.goto('about:blank');
    await page.goto(link);
    await how.click();
    await page.locator('[data-slot=page-hash]:not(:empty)').waitFor();
    expect(await number.innerText()).toContain('did not find');
  });

  it('waits with nothing but the check of the words while a slow phone makes them', async () => {
    const { page, surveys } = shared;
    const survey = surveys['one-sitting'];
    // Text, because the types of a page are not those of these tests.
    await page.addInitScript(`{
      const stretch = crypto.subtle.deriveBits.bind(crypto.subtle);
      const told = new Promise((resolve) => addEventListener('stretch', resolve));
      crypto.subtle.deriveBits = (...given) => told.then(() => stretch(...given));
    }`);
    const draws: string[] = [];
    page.on('request', (request) => request.url().endsWith('/api/draw') && draws.push('draw'));
    const french = controlWordsIn(survey.definitionHash, survey.definition)[1]!;
    await page.goto((await survey.invite()).link);
    await takeBallot(page, french.words);
    expect(await page.locator('[data-action=draw]').isDisabled()).toBe(true);
    expect(await page.locator('.words li').count()).toBe(0);
    expect(draws).toEqual([]);
    await page.evaluate(`dispatchEvent(new Event('stretch'))`);
    await panel(page, 'form').waitFor();
    expect(draws).toEqual(['draw']);
  });

  it('takes no ballot with a list of words that is not the one the script was built with', async () => {
    const { page, surveys } = shared;
    const survey = surveys['one-sitting'];
    const { link, code } = await survey.invite();
    await page.route('**/assets/fr.*.json', async (route) => {
      const list = (await (await route.fetch()).json()) as string[];
      await route.fulfill({ json: list.reverse() });
    });
    const french = controlWordsIn(survey.definitionHash, survey.definition)[1]!;
    await page.goto(link);
    await takeBallot(page, french.words);
    await message(page, 'no-answer').waitFor();
    expect(await panel(page, 'form').isVisible()).toBe(false);
    expect(await survey.stateOf(code)).toBe('not-drawn');
    await page.unroute('**/assets/fr.*.json');
    await page.locator('[data-action=draw]').click();
    await panel(page, 'form').waitFor();
  });

  it('says where too many ask at once that nothing is lost, and before it seals what is wrong, also after a change of the language', async () => {
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
    await panel(page, 'form').waitFor();
    await turnTo(page, 'remark');
    await page.locator('#q-remark').fill('Soup');
    await page.locator('.languages a[hreflang=fr]').click();
    await page.locator('html[lang=fr]').waitFor();
    await turnTo(page, 'remark');
    expect(await page.locator('#q-remark').inputValue()).toBe('Soup');
    await page.locator('.languages a[hreflang=en]').click();
    await page.locator('html[lang=en]').waitFor();
    await turnTo(page, 'minutes');
    await page.locator('#q-minutes').fill('500');
    await send(page);
    const errors = page.locator('[data-errors]');
    await errors.waitFor();
    expect(await errors.locator('a').allInnerTexts()).toEqual(['How often?', 'Minutes?']);
    await errors.locator('a').first().click();
    expect(await page.locator('#q-often.wrong .problem').innerText()).toBe('Answer this question.');
    await turnTo(page, 'minutes');
    await page.locator('#q-minutes').fill('50');
    await answerAndSend(page);
    await message(page, 'too-many').waitFor();
    expect(await message(page, 'too-many').innerText()).toContain('Nothing is lost');
    const before = await survey.stored();
    await panel(page, 'form').locator('button[type=submit]').click();
    await panel(page, 'counted').waitFor();
    expect(await survey.stored()).toBe(before + 1);
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
});
