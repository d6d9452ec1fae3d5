import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { Clock, dayAfter } from '../../src/common/index.js';
import { invite } from '../../src/demo/take-part.js';
import type { Amendment } from '../../src/questionnaire/index.js';
import { ResponseReader, type SealedRow } from '../../src/responses/index.js';
import { SurveyClosing, SurveyDirectory, SurveyPlanning } from '../../src/surveys/index.js';
import { loseOneAnswer, message, RECEIPT, receiptOn } from '../support/ballot-page.js';
import {
  answerAndSend,
  inviteTo,
  panel,
  seedInvitedSurvey,
  send,
  takeBallot,
  toBallot,
  turnTo,
} from '../support/ballot-visitor.js';
import { describeInBrowser } from '../support/chromium.js';
import {
  bringFile,
  bringToCouncil,
  councilInOffice,
  looksAt,
  signsFile,
  surveyOfCouncil,
} from '../support/council-in-office.js';
import { useRespondentBrowser } from '../support/respondent-browser.js';
import { isInFiles } from '../support/stored-marks.js';
import { forgedFrom, REASON } from '../support/signed-changes.js';
import { openTestRow, seedTableSurvey } from '../support/table-survey.js';
import { signIn } from '../support/testing-app.js';
import { tapWire } from '../support/wire-tap.js';

const SAID = 'The soup of the night shift is cold.';

describeInBrowser('answers that are sealed on the phone', () => {
  const shared = useRespondentBrowser();
  const rowsOf = async (survey: string) => {
    const rows: SealedRow[] = [];
    for await (const row of shared.test.app.get(ResponseReader).readRows(survey)) rows.push(row);
    return rows;
  };

  it('are read by the holders after closing, by nobody who serves or listens before, and are stored once the server signs that', async () => {
    const { page, test } = shared;
    const table = await inviteTo(test, await seedTableSurvey(test, { mode: 'one-sitting' }));
    const wire = await tapWire(test.url);
    const { link } = await table.invite();
    await page.goto(link.replace(test.url, wire.url));
    await takeBallot(page, table.words);
    await turnTo(page, 'remark');
    await page.locator('#q-remark').fill(SAID);
    await page.route(
      '**/api/submit',
      async (route) => {
        const answer = await route.fetch();
        const told = (await answer.json()) as Record<string, string>;
        await route.fulfill({ json: { ...told, signature: 'ab'.repeat(64) } });
      },
      { times: 1 },
    );
    await answerAndSend(page);
    await message(page, 'not-signed').waitFor();
    await loseOneAnswer(page, '/api/submit');
    await send(page);
    await message(page, 'not-sent').waitFor();
    await send(page);
    await panel(page, 'counted').waitFor();
    const receipt = await receiptOn(page);
    expect(receipt).toMatch(RECEIPT);
    expect(await table.stored()).toBe(1);
    await panel(page, 'counted').locator('[data-action=change]').click();
    await answerAndSend(page, 'never');
    await panel(page, 'counted').waitFor();
    expect(await receiptOn(page)).toBe(receipt);
    expect(await table.stored()).toBe(1);
    const isWritten = (text: string) => isInFiles(test, Buffer.from(text));
    expect([isWritten(SAID), isWritten(table.id)]).toEqual([false, true]);
    expect(wire.sent()).not.toContain(SAID);

    await test.app.get(SurveyClosing).close(await test.app.get(SurveyDirectory).get(table.id));
    const rows = await rowsOf(table.id);
    const opened = await Promise.all(rows.map(({ sealed }) => openTestRow(table, sealed)));
    expect(opened).toEqual([{ answers: { often: 'never', remark: SAID } }]);
    expect(isWritten(SAID)).toBe(false);
    await page.goto(`${test.url}/b/${table.slug}?lang=en`);
    await page.locator('[name=receipt]').fill(receipt);
    await page.locator('[data-bulletin] button').click();
    await message(page, 'found').waitFor();
    await wire.close();
  });

  it('say that they are a test where a holder casts one, and the page gives the file to compare', async () => {
    const { page, test } = shared;
    const table = await inviteTo(test, await seedTableSurvey(test, { mode: 'one-sitting' }));
    const { code } = await table.invite();
    const sent: Buffer[] = [];
    page.on('request', (request) =>
      sent.push(request.postDataBuffer() ?? Buffer.from(request.url())),
    );
    await page.goto(`${test.url}/s/${table.slug}#test`);
    await toBallot(page);
    await page.locator('[data-field=invitation]:visible').fill(code);
    await takeBallot(page, table.words);
    await page.locator('[data-part=test]:visible').waitFor();
    await answerAndSend(page);
    await panel(page, 'counted').waitFor();
    expect(new URL(page.url()).hash).toBe('#test');
    const downloading = page.waitForEvent('download');
    await page.locator('[data-action=save-test]').click();
    const file = JSON.parse(readFileSync(await (await downloading).path(), 'utf8')) as object;
    await test.app.get(SurveyClosing).close(await test.app.get(SurveyDirectory).get(table.id));
    const [row] = await rowsOf(table.id);
    expect(await openTestRow(table, row!.sealed)).toEqual({
      answers: { often: 'always' },
      test: true,
    });
    expect(file).toEqual({
      schema: 'cahier/test-1',
      definition: table.definitionHash,
      digest: row!.digest,
      answers: { often: 'always' },
      ballot: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(Buffer.concat(sent).toString('latin1')).not.toContain('test');

    const old = await seedInvitedSurvey(test, 'one-sitting');
    await page.goto('about:blank');
    await page.goto(`${test.url}/s/${old.slug}#test`);
    await message(page, 'no-test').waitFor();
  });

  it('are asked for by a page that names who opens, who looked it over and who signed a change, and shows none that two have not', async () => {
    const { page, test } = shared;
    const rep = await signIn(test, 'rep');
    const council = await councilInOffice(test, rep);
    const today = test.app.get(Clock).today();
    const [last, act] = [dayAfter(today, 20), { closesOn: dayAfter(today, 27) }];
    const days = { opensOn: today, closesOn: last };
    const id = await surveyOfCouncil(test, council, { slug: 'moved', ...days });
    await invite(test.app, id, 14);
    await test.app.get(SurveyPlanning).open(id);
    const home = `/rep/surveys/${id}`;
    await rep.post(`${home}/changes/last-day-later`, { reason: REASON, ...act });
    const office = await (await rep.get(home)).text();
    const [, path = ''] = /action="(\/rep\/agreements\/\w+)\/signatures"/.exec(office) ?? [];
    const file = await (await rep.get(`${path}/decision.json`)).text();
    const [ada, , cleo] = council.people;
    const both = await signsFile(cleo!, await signsFile(ada!, file));
    expect((await bringFile(test, rep, `${path}/signatures`, 'decision', both)).status).toBe(303);

    await bringToCouncil(test, rep, await looksAt(test, id, council, ada!));

    const sentence = 'the devices of Ada Moreau and Cleo Moreau moved the last day';
    const changed = page.locator('.own-phone:visible p', { hasText: sentence }).first();
    await page.goto(`${test.url}/s/moved?lang=en`);
    await changed.waitFor();
    expect(await changed.textContent()).toContain(REASON);
    const openers = page.locator('[data-panel=first] details').first();
    await openers.locator('summary').click();
    const named = (await openers.textContent())!;
    expect(named).toContain('These people can open the answers, 2 of 3 together');
    expect(named).toContain('Looked over with 1 device of 3');
    expect(named).toContain('Ada Moreau · looked over');

    await page.route('**/api/surveys/moved*', async (route) => {
      const told = (await (await route.fetch()).json()) as ToldSurvey;
      const { definitionHash: hash, amendments } = told;
      const forged = forgedFrom({ hash }, { kind: 'last-day-later', ...act }, amendments);
      await route.fulfill({ json: { ...told, amendments: forged } });
    });
    await page.goto('about:blank');
    await page.goto(`${test.url}/s/moved?lang=en`);
    await message(page, 'mismatch').waitFor();
    expect(await page.locator('main').textContent()).not.toContain('moved the last day');
  });
});

interface ToldSurvey {
  readonly definitionHash: string;
  readonly amendments: readonly Amendment[];
}
