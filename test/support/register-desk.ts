import { afterAll, beforeAll } from '@jest/globals';
import type { SurveyDefinition } from '../../src/questionnaire/index.js';
import { sentFrom, textOf } from './form-in-page.js';
import { PlacedClock } from './placed-clock.js';
import { openSurvey, placeDefinition, REP_DEFINITION, someResponses } from './rep-survey.js';
import {
  type Engine,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from './testing-app.js';

/** With a demand and an indicator that are written before anybody answers. */
const DEFINITION: SurveyDefinition = {
  ...REP_DEFINITION,
  questionnaire: {
    ...REP_DEFINITION.questionnaire,
    sections: [
      ...REP_DEFINITION.questionnaire.sections,
      {
        code: 'days',
        title: { en: 'Days' },
        questions: [
          {
            code: 'long',
            type: 'scale',
            direction: 'down',
            title: { en: 'A day is too long' },
            options: ['Never', 'Sometimes', 'Always'].map((label, score) => ({
              ...{ code: `${score}`, label: { en: label }, score },
            })),
          },
        ],
      },
    ],
    demands: [
      {
        code: 'breaks',
        text: { en: 'Breaks that are kept', fr: 'Des pauses tenues' },
        questions: ['time'],
      },
    ],
    claims: [
      {
        code: 'quick',
        statement: { en: 'We drive 40 km a day' },
        source: { en: 'Annual report' },
        questions: ['time', 'long'],
      },
    ],
  },
};

const answered = (count: number) =>
  someResponses(count).map((one, index) => ({ ...one, long: `${index % 3}` }));

/** The demand of the definition, as the list of demands shows it. */
export const ASKED_BEFORE = 'Breaks that are kept';

type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Text of a page on one line. */
export const lineOf = (html: string): string => textOf(html).replace(/\s+/g, ' ');

/**
 * The register of a council on 10 June 2026: two reps, and a closed survey of 40 responses whose
 * questionnaire holds a demand and an indicator of management.
 */
export class RegisterDesk {
  readonly clock = new PlacedClock('2026-06-10T09:00:00Z');
  test!: TestApp;
  rep!: TestSession;
  other!: TestSession;
  survey!: string;

  constructor(engine: Engine) {
    beforeAll(async () => {
      this.test = await startTestApp(engine, {}, this.clock);
      await this.signInBoth();
      this.survey = await placeDefinition(this.test, DEFINITION, 'closed', answered(40));
    });
    afterAll(() => this.test.close());
  }

  /** The clock of the server shows this moment, at which both reps sign in anew. */
  readonly goTo = async (moment: string): Promise<void> => {
    this.clock.put(moment);
    await this.signInBoth();
  };

  readonly openResults = () => openSurvey(this.test, this.rep, this.survey);

  readonly html = async (path: string): Promise<string> => (await this.rep.get(path)).text();

  readonly page = async (path: string): Promise<string> => lineOf(await this.html(path));

  /** What a form holds before anything is typed. */
  readonly opened = async (path: string, who = this.rep): Promise<Record<string, string>> =>
    Object.fromEntries(sentFrom(await (await who.get(path)).text()));

  /** Opens a form, fills it in and sends it; what a question or a figure is found by has a form of its own. */
  readonly fill = async (path: string, typed: Typed): Promise<globalThis.Response> => {
    const form = await this.opened(path);
    delete form['place'];
    delete form['find'];
    return this.rep.post(path.replace(/\?.*/, ''), { ...form, ...typed });
  };

  /** Raises a demand; gives its path. */
  readonly raise = async (typed: Typed): Promise<string> => {
    const made = await this.fill(`/rep/surveys/${this.survey}/demands`, typed);
    return made.headers.get('location') ?? '';
  };

  /** The path of a demand that the list shows, or nothing. */
  readonly demandAt = async (text: string): Promise<string> =>
    new RegExp(`href="(/rep/demands/\\w+)">${text}`).exec(await this.html('/rep/demands'))?.[1] ??
    '';

  /** Notes a step on the day that the clock shows, unless told. */
  readonly step = (demand: string, typed: Typed): Promise<globalThis.Response> =>
    this.fill(`${demand}/step`, { day: this.clock.today(), words: '', dueOn: '', ...typed });

  /** Rests the demand on how many answered a question so. */
  readonly rest = (demand: string, answer: Typed): Promise<globalThis.Response> =>
    this.fill(`${demand}/figures?place=${this.survey}%7Ctime`, answer);

  private async signInBoth(): Promise<void> {
    [this.rep, this.other] = [await signIn(this.test, 'rep'), await signIn(this.test, 'rep')];
  }
}
