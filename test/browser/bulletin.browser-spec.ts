import { expect, it } from '@jest/globals';
import { SurveyPlanning } from '../../src/surveys/index.js';
import { codeOn, enterBallotCode, message, receiptOn } from '../support/ballot-page.js';
import { answerAndSend, panel, takeBallot, toBallot } from '../support/ballot-visitor.js';
import { describeInBrowser } from '../support/chromium.js';
import { PHONE, useRespondentBrowser } from '../support/respondent-browser.js';

describeInBrowser('from the ballot to the bulletin', () => {
  const shared = useRespondentBrowser();

  it.each(['one-sitting', 'two-phases'] as const)(
    'finds the receipt of an answer by invitation, %s, without sending it anywhere',
    async (mode) => {
      const { test } = shared;
      const survey = shared.surveys[mode];
      const receipts: string[] = [];
      for (let person = 0; person < 3; person += 1) {
        const page = await shared.another();
        const { link } = await survey.invite();
        await page.goto(link);
        const code = await codeOn(page, 'ballot');
        await takeBallot(page, survey.words);
        if (mode === 'two-phases') {
          await panel(page, 'waiting').waitFor();
          await page.reload();
          await page.goto(link);
          await toBallot(page);
          await enterBallotCode(page, code);
          await takeBallot(page, survey.words);
        }
        await answerAndSend(page);
        await panel(page, 'counted').waitFor();
        receipts.push(await receiptOn(page));
      }
      await test.app.get(SurveyPlanning).close(survey.id, survey.slug);

      const page = await shared.another();
      const sent: string[] = [];
      page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
      await page.goto(`${test.url}/b/${survey.slug}`);
      for (const receipt of receipts) {
        await page.locator('#receipt').fill(receipt);
        await page.locator('form button').click();
        await message(page, 'found').waitFor();
      }
      await page.locator('#receipt').fill('ab'.repeat(32));
      await page.locator('form button').click();
      await message(page, 'notFound').waitFor();
      expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(PHONE.width);
      const compact = receipts.map((receipt) => receipt.replace(/ /g, ''));
      expect(sent.some((text) => compact.some((receipt) => text.includes(receipt)))).toBe(false);
    },
  );
});
