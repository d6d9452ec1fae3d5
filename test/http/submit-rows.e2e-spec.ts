import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { leafOf, pressDigest, serialOf, toBase64Url, toHex } from '../../src/credentials/index.js';
import { isReceiptSigned } from '../../src/credentials/receipt-key.js';
import { verifyBulletin } from '../../src/credentials/verify-bulletin.js';
import { type Database, RESPONSES_DATABASE } from '../../src/database/index.js';
import { ResponseReader } from '../../src/responses/index.js';
import { SurveyClosing, SurveyDirectory } from '../../src/surveys/index.js';
import { drawTestBallot, sealEnvelope } from '../support/ballots.js';
import { everyKind, seedSurvey } from '../support/open-survey.js';
import { seeAnswer } from '../support/seen-answer.js';
import { isInFiles } from '../support/stored-marks.js';
import {
  openTestRow,
  rowBody,
  sealTestRow,
  seedTableSurvey,
  type TableSurvey,
} from '../support/table-survey.js';
import { ENGINES, startTestApp, type TestApp } from '../support/testing-app.js';

describe.each(ENGINES)('a row that a phone sealed, on %s', (engine) => {
  let test: TestApp;
  let survey: TableSurvey;

  beforeAll(async () => {
    test = await startTestApp(engine);
    survey = await seedTableSurvey(test);
  });
  afterAll(() => test.close());

  const send = (body: Uint8Array<ArrayBuffer>) => seeAnswer(test.url, body);
  const draw = () => drawTestBallot(survey);
  const storedRows = () =>
    test.app
      .get<Database>(RESPONSES_DATABASE)
      .run((manager) => manager.query<object[]>('SELECT * FROM response ORDER BY serial'));

  it('is stored as it came, for a receipt of the ballot alone that is signed', async () => {
    const token = await draw();
    const body = await rowBody(survey, token);
    const { status, receipt, signature } = await send(body);
    expect(status).toBe(200);
    const leaf = leafOf(serialOf(survey.id, token.input));
    expect(receipt).toBe(toHex(leaf));
    const signed = Buffer.from(signature!, 'hex');
    const { receipts } = survey.keys;
    expect(isReceiptSigned(receipts!, survey.definitionHash, leaf, signed)).toBe(true);
    // The same press again is the same ballot, and so is another row under it.
    expect(await send(body)).toMatchObject({ status: 200, receipt });
    const change = { action: 'replace', after: pressOf(body) } as const;
    expect(await send(await rowBody(survey, token, change))).toMatchObject({ receipt });
  });

  const pressOf = (body: Uint8Array, action = 'submit') =>
    pressDigest(survey.id, toBase64Url(body.subarray(18, 34)), action);

  it('is withdrawn, for which nothing is signed', async () => {
    const token = await draw();
    const before = await survey.stored();
    const body = await rowBody(survey, token);
    await send(body);
    const row = new Uint8Array((await sealTestRow(survey)).length);
    const change = { action: 'withdraw', after: pressOf(body), row } as const;
    const gone = await send(await rowBody(survey, token, change));
    expect(gone).toMatchObject({ status: 200, signature: undefined });
    expect(await survey.stored()).toBe(before);
  });

  it('is told apart from another press of its ballot in a form that nobody else reads', async () => {
    const token = await draw();
    const first = await rowBody(survey, token);
    await send(first);
    const second = await send(await rowBody(survey, token));
    expect(second).toMatchObject({ status: 409, code: 'already-counted' });
    expect(second.standing).not.toBe(pressOf(first));
  });

  it('is refused alike whatever is wrong with it, and leaves nothing', async () => {
    const mine = await sealTestRow(survey);
    await send(await rowBody(survey, await draw(), { row: mine }));
    const spoilt = async (at: number, value: number) => {
      const row = await sealTestRow(survey);
      row[at] = value;
      return rowBody(survey, await draw(), { row });
    };
    const negative = mine.slice();
    // The point below the x axis: p − y, of which x is the same.
    const p = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
    const y = BigInt(`0x${toHex(mine.subarray(34, 66))}`);
    negative.set(Buffer.from((p - y).toString(16).padStart(64, '0'), 'hex'), 34);
    const old = await seedSurvey(test, 'open', everyKind, 'two-phases');
    const elsewhere = { ...survey, id: old.id };
    const before = await storedRows();
    const spent = await send(await rowBody(survey, await aSpentBallot()));
    const refusals: readonly (readonly [string, Uint8Array<ArrayBuffer>])[] = [
      ['the row of another', await rowBody(survey, await draw(), { row: mine })],
      ['its negative', await rowBody(survey, await draw(), { row: negative })],
      ['another suite', await spoilt(0, 2)],
      ['a compressed point', await spoilt(1, 2)],
      ['a point off the curve', await spoilt(40, 77)],
      ['a short row', await rowBody(survey, await draw(), { row: mine.slice(1) })],
      [
        'a ballot that nobody signed',
        await rowBody(survey, { ...(await draw()), input: random(64) }),
      ],
      ['an envelope', await sealEnvelope(old, await draw(), { survey: survey.id })],
      [
        'a survey that is opened on the server',
        await rowBody(elsewhere, await drawTestBallot(old)),
      ],
      [
        'a survey that is not there',
        await rowBody({ ...survey, id: 'ab'.repeat(16) }, await draw()),
      ],
    ];
    for (const [what, body] of refusals) {
      const { status, code, size, headers } = await send(body);
      expect({ what, status, code }).toEqual({ what, status: 409, code: 'not-accepted' });
      expect({ size, headers }).toEqual({ size: spent.size, headers: spent.headers });
    }
    expect((await storedRows()).length).toBe(before.length + 1);
  });

  const random = (length: number) => new Uint8Array(randomBytes(length));
  const aSpentBallot = async () => {
    const token = await draw();
    await send(await rowBody(survey, token));
    return token;
  };

  it('is opened by its holders, and by nothing that the server keeps, from the closing on', async () => {
    const closing = await seedTableSurvey(test);
    const said = randomBytes(12).toString('hex');
    const sent = [];
    for (const often of ['always', 'never', 'always']) {
      const token = await drawTestBallot(closing);
      const answers = { often, remark: `The soup of ${said} is cold.` };
      const row = await sealTestRow(closing, answers);
      const { receipt, signature } = await send(await rowBody(closing, token, { row }));
      sent.push({ answers, row: toHex(row), receipt: `${receipt}${signature}` });
    }
    const isFound = (text: string) => isInFiles(test, Buffer.from(text));
    expect([isFound(said), isFound(closing.id)]).toEqual([false, engine === 'sqlite']);
    const uploaded = { 'admin-slips': 0, 'rep-slips': 0, 'admin-mails': 9 };
    const uploads = { byMail: 9, bySlip: 0, uploaded };
    await test.app.get(SurveyDirectory).recordTurnout(closing.id, { uploads, drawn: 4 });
    await test.app.get(SurveyClosing).close(await test.app.get(SurveyDirectory).get(closing.id));
    const answer = await fetch(`${test.url}/b/${closing.slug}/bulletin.json`);
    const bulletin = (await answer.json()) as Record<string, unknown>;
    expect(bulletin['schema']).toBe('cahier/bulletin-2');
    const [proven, ...others] = sent.map(({ receipt }) => verifyBulletin(bulletin, receipt));
    expect([proven, ...others].map((check) => check!.findings)).toEqual([[], [], []]);
    const left = {
      ...bulletin,
      rows: (bulletin['rows'] as object[]).slice(1),
    };
    const omitted = sent.flatMap(({ receipt }) => verifyBulletin(left, receipt).findings);
    expect(omitted.some(({ says }) => says.code === 'receipt-absent-signed')).toBe(true);
    const opened = [];
    const rows = [];
    for await (const { sealed } of test.app.get(ResponseReader).readRows(closing.id)) {
      rows.push(toHex(sealed));
      opened.push(JSON.stringify(await openTestRow(closing, sealed)));
    }
    expect(rows.sort()).toEqual(sent.map(({ row }) => row).sort());
    expect(opened.sort()).toEqual(sent.map(({ answers }) => JSON.stringify({ answers })).sort());
    expect(isFound(said)).toBe(false);
    // Nothing signs a receipt any more, and no second one is made for a ballot.
    const late = await send(await rowBody(closing, await drawTestBallot(closing)));
    expect(late.code).toBe('not-accepted');
    const keys = await test.app
      .get<Database>(RESPONSES_DATABASE)
      .run((manager) =>
        manager.query<object[]>(`SELECT survey FROM intake_key WHERE survey = '${closing.id}'`),
      );
    expect(keys).toEqual([]);
  });
});
