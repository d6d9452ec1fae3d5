import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, RESPONSES_DATABASE } from '../../src/database/index.js';
import { ResponseFolding } from '../../src/responses/index.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { drawTestBallot, sealEnvelope } from '../support/ballots.js';
import { everyKind, seedSurvey } from '../support/open-survey.js';
import { seeAnswer } from '../support/seen-answer.js';
import { ENGINES, startTestApp, type TestApp } from '../support/testing-app.js';

describe.each(ENGINES)('a sealed response at the closing on %s', (engine) => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp(engine);
  });
  afterAll(() => test.close());

  const send = (body: Uint8Array<ArrayBuffer>) => seeAnswer(test.url, body);

  it('refuses a response that was checked before the closing and would be stored after it', async () => {
    const closing = await seedSurvey(test, 'open', everyKind, 'two-phases');
    const token = await drawTestBallot(closing);
    await send(await sealEnvelope(closing, token));
    // The state still says open, as it did to whoever read it a moment before.
    await test.app.get(ResponseFolding).atClosing(closing.id);
    const late = await send(await sealEnvelope(closing, await drawTestBallot(closing)));
    expect(late).toMatchObject({ status: 409, code: 'not-accepted' });
    expect(await closing.stored()).toBe(1);
  });

  it('forgets how to open submissions once a survey is closed', async () => {
    const closing = await seedSurvey(test, 'open', everyKind, 'two-phases');
    await send(await sealEnvelope(closing, await drawTestBallot(closing)));
    const directory = test.app.get(SurveyDirectory);
    const row = await directory.get(closing.id);
    await directory.replace({ ...row, state: 'closed' }, 'open');
    await test.app.get(ResponseFolding).atClosing(closing.id);
    const keys = await test.app
      .get<Database>(RESPONSES_DATABASE)
      .run((manager) =>
        manager.query<object[]>(`SELECT survey FROM intake_key WHERE survey = '${closing.id}'`),
      );
    expect(keys).toEqual([]);
  });
});
