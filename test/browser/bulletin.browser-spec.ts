import { expect, it } from '@jest/globals';
import { SurveyPlanning } from '../../src/surveys/index.js';
import { codeOn, enterBallotCode, message, receiptOn } from '../support/ballot-page.js';
import { answerAndSend, panel, takeBallot, toBallot } from '../support/ballot-visitor.js';
import { drawTestBallot, sealEnvelope } from '../support/ballots.js';
import { describeInBrowser } from '../support/chromium.js';
import { PHONE, useRespondentBrowser } from '../support/respondent-browser.js';
import { seeAnswer } from '../support/seen-answer.js';

describeInBrowser('from the ballot to the bulletin', () => {
  const shared = useRespondentBrowser();

  it.each(['one-sitting', 'two-phases'] as const)(
    'finds the receipt of an answer by invitation, %s, without sending it anywhere',
    async (mode) => {
      const { test } = shared;
      const survey = shared.surveys[mode];
      const others = async (): Promise<string> => {
        const sealed = await sealEnvelope(survey, await drawTestBallot(survey));
        return (await seeAnswer(test.url, sealed)).receipt!;
      };
      const before = await others();
      const phone = await shared.another();
      const { link } = await survey.invite();
      await phone.goto(link);
      const code = await codeOn(phone, 'ballot');
      await takeBallot(phone, survey.words);
      if (mode === 'two-phases') {
        await panel(phone, 'waiting').waitFor();
        await phone.reload();
        await phone.goto(link);
        await toBallot(phone);
        await enterBallotCode(phone, code);
        await takeBallot(phone, survey.words);
      }
      await answerAndSend(phone);
      await panel(phone, 'counted').waitFor();
      const receipts = [before, await receiptOn(phone), await others()];
      await test.app.get(SurveyPlanning).close(survey.id, survey.slug);

      const { page } = shared;
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
