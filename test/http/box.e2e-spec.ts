import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { leafOf, serialOf, toHex } from '../../src/credentials/index.js';
import { openBoxFile } from '../../src/holders/index.js';
import { findRows } from '../../src/holders/box/check-rows.js';
import { BoxMaker } from '../../src/opening/index.js';
import { SurveyClosing, SurveyDirectory } from '../../src/surveys/index.js';
import { drawTestBallot } from '../support/ballots.js';
import { everyKind, seedSurvey } from '../support/open-survey.js';
import { seeAnswer } from '../support/seen-answer.js';
import { rowBody, seedTableSurvey } from '../support/table-survey.js';
import { startTestApp, type TestApp } from '../support/testing-app.js';

describe('the package of a survey that holders open', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp('sqlite');
  });
  afterAll(() => test.close());

  const bytesOf = async (id: string, bodies: boolean) => {
    const pieces: Uint8Array[] = [];
    const { content } = await test.app
      .get(BoxMaker)
      .make(await test.app.get(SurveyDirectory).get(id), bodies);
    for await (const piece of content) pieces.push(piece);
    return Buffer.concat(pieces);
  };

  it('holds what the bulletin fixes, for holders and for the opener, and no number of a ballot', async () => {
    const survey = await seedTableSurvey(test);
    const tokens = await Promise.all([1, 2, 3, 4].map(() => drawTestBallot(survey)));
    for (const token of tokens) await seeAnswer(test.url, await rowBody(survey, token));
    await expect(bytesOf(survey.id, false)).rejects.toMatchObject({ code: 'box-not-closed' });
    await test.app.get(SurveyClosing).close(await test.app.get(SurveyDirectory).get(survey.id));
    for (const bodies of [false, true]) {
      const bytes = await bytesOf(survey.id, bodies);
      const box = await openBoxFile(new Blob([new Uint8Array(bytes)]), 'box');
      expect(box).toMatchObject({ hash: survey.definitionHash });
      expect(box.table).toMatchObject({ rows: 4, bodies, needed: 2 });
      const { root, digests } = await findRows(box.table, 'box');
      expect(root).toBe((box.header.bulletin as { readonly sealedRoot: string }).sealedRoot);
      expect(digests.size).toBe(4);
      const rows = bytes.subarray(box.table.start);
      for (const { input } of tokens) {
        const serial = serialOf(survey.id, input);
        for (const mark of [serial, leafOf(serial), input]) {
          expect(rows.includes(Buffer.from(mark))).toBe(false);
          expect(rows.includes(toHex(mark))).toBe(false);
        }
      }
    }
  });

  it('is not made of a survey that is opened on the server', async () => {
    const { id } = await seedSurvey(test, 'closed', everyKind, 'two-phases');
    await expect(bytesOf(id, true)).rejects.toMatchObject({ code: 'box-of-server' });
  });
});
