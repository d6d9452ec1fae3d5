import { afterAll, beforeAll, expect } from '@jest/globals';
import { type Survey, SurveyDirectory, type SurveySettings } from '../../src/surveys/index.js';
import { bringFile, councilInOffice, signsFile, surveyOfCouncil } from './council-in-office.js';
import { textOf } from './form-in-page.js';
import type { Founded, Holder } from './founded-council.js';
import { PlacedClock } from './placed-clock.js';
import {
  type Engine,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from './testing-app.js';

export const TODAY = '2031-03-10';
const REASON = 'The post brought the letters of Nordhaven a week late.';

type Fields = Readonly<Record<string, string>>;

/** An office whose council of three is in force on 10 March 2031, and surveys that its holders decide about. */
export class DecisionsDesk {
  readonly clock = new PlacedClock(`${TODAY}T12:00:00Z`);
  test!: TestApp;
  admin!: TestSession;
  rep!: TestSession;
  council!: Founded;
  ada!: Holder;
  ben!: Holder;
  cleo!: Holder;
  private surveys = 0;

  constructor(engine: Engine, settings: Readonly<Record<string, string>> = {}) {
    beforeAll(async () => {
      this.test = await startTestApp(engine, settings, this.clock);
      await this.signInBoth();
      this.council = await councilInOffice(this.test, this.rep);
      [this.ada, this.ben, this.cleo] = this.council.people as [Holder, Holder, Holder];
    });
    afterAll(() => this.test.close());
  }

  /** The clock of the server shows this moment, at which both accounts sign in anew. */
  readonly goTo = async (moment: string): Promise<void> => {
    this.clock.put(moment);
    await this.signInBoth();
  };

  readonly surveyOf = (id: string): Promise<Survey> => this.test.app.get(SurveyDirectory).get(id);

  readonly aSurvey = (more: Partial<SurveySettings> = {}): Promise<string> => {
    this.surveys += 1;
    const days = { opensOn: TODAY, closesOn: '2031-03-31' };
    const settings = { slug: `decided-${this.surveys}`, ...days, ...more };
    return surveyOfCouncil(this.test, this.council, settings);
  };

  readonly proposeAt = (id: string, kind: string, fields: Fields = {}): Promise<Response> =>
    this.rep.post(`/rep/surveys/${id}/changes/${kind}`, { reason: REASON, ...fields });

  /** What then waits on the survey's page, and the file of it that holders sign. */
  readonly proposed = async (id: string, kind: string, fields: Fields = {}) => {
    expect((await this.proposeAt(id, kind, fields)).status).toBe(303);
    const page = await (await this.rep.get(`/rep/surveys/${id}`)).text();
    const [, path = 'nothing waits'] =
      /action="(\/rep\/agreements\/\w+)\/signatures"/.exec(page) ?? [];
    return { path, file: await (await this.rep.get(`${path}/decision.json`)).text() };
  };

  readonly bring = (path: string, file: string, by = this.rep): Promise<Response> =>
    bringFile(this.test, by, `${path}/signatures`, 'decision', file);

  /** Proposed, signed by Ada and Ben, and brought. */
  readonly decided = async (id: string, kind: string, fields: Fields = {}): Promise<void> => {
    const { path, file } = await this.proposed(id, kind, fields);
    const both = await signsFile(this.ben, await signsFile(this.ada, file));
    expect((await this.bring(path, both)).status).toBe(303);
  };

  private async signInBoth(): Promise<void> {
    [this.admin, this.rep] = [await signIn(this.test, 'admin'), await signIn(this.test, 'rep')];
  }
}

export async function refused(answer: Response, status: number, said: string): Promise<void> {
  const page = textOf(await answer.text());
  expect([answer.status, page]).toEqual([status, expect.stringContaining(said)]);
}
