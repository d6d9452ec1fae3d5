import { afterAll, beforeAll } from '@jest/globals';
import type { Token } from '../../src/credentials/index.js';
import { sealEnvelope } from './ballots.js';
import { everyKind, seedSurvey, type TestSurvey } from './open-survey.js';
import { seeAnswer, type SeenAnswer } from './seen-answer.js';
import { startTestApp, type TestApp } from './testing-app.js';

/** An open survey in two phases that asks every kind of question, and a way to send to it. */
export class SendingDesk {
  test!: TestApp;
  survey!: TestSurvey;

  constructor(engine: Parameters<typeof startTestApp>[0]) {
    beforeAll(async () => {
      this.test = await startTestApp(engine);
      this.survey = await seedSurvey(this.test, 'open', everyKind, 'two-phases');
    });
    afterAll(() => this.test.close());
  }

  readonly send = (body: Uint8Array<ArrayBuffer>): Promise<SeenAnswer> =>
    seeAnswer(this.test.url, body);

  readonly sendBallot = async (
    token: Token,
    more: Parameters<typeof sealEnvelope>[2] = {},
  ): Promise<SeenAnswer> => this.send(await sealEnvelope(this.survey, token, more));
}
