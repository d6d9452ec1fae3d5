import { expect, it } from '@jest/globals';
import { controlWordsIn } from '../../src/language/index.js';
import {
  codeOn,
  loseOneAnswer,
  message,
  NOTHING_KEPT,
  RECEIPT,
  receiptOn,
} from '../support/ballot-page.js';
import { answerAndSend, panel, seedInvitedSurvey, takeBallot } from '../support/ballot-visitor.js';
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
