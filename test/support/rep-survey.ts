import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { CouncilKeyMaker } from '../../src/council/index.js';
import { IntakeKeyMaker } from '../../src/intake/index.js';
import { ResponseStore } from '../../src/intake/sealing/response-store.js';
import {
  definitionHash,
  type Response,
  type SurveyDefinition,
} from '../../src/questionnaire/index.js';
import { SurveyDirectory, type SurveyState } from '../../src/surveys/index.js';
import { SurveyClosing } from '../../src/surveys/life/survey-closing.js';
import { seatCouncil, type TestRep } from './council.js';
import { signIn, type TestApp, type TestSession } from './testing-app.js';

/** One profile question, one question with options, and two in the respondent's own words. */
export const REP_DEFINITION: SurveyDefinition = {
  schema: 'cahier/definition-1',
  threshold: 10,
  sensitiveThreshold: 20,
  crossings: [['site']],
  mode: 'open-link',
  questionnaire: {
    schema: 'cahier/questionnaire-1',
    code: 'visits',
    languages: ['en', 'fr'],
    title: { en: 'Visits <b>and</b> roads', fr: 'Visites et routes' },
    profile: [
      {
        code: 'site',
        title: { en: 'Site' },
        options: [
          { code: 'north', label: { en: 'Nordhaven' } },
          { code: 'south', label: { en: 'Sudmark' } },
        ],
      },
    ],
    sections: [
      {
        code: 'roads',
        title: { en: 'Roads' },
        questions: [
          {
            code: 'time',
            type: 'single',
            title: { en: 'Is there time to drive safely?' },
            options: [
              { code: 'yes', label: { en: 'Yes' } },
              { code: 'no', label: { en: 'No' } },
            ],
          },
          { code: 'stop', type: 'text', title: { en: 'What should stop?' } },
          { code: 'keep', type: 'text', title: { en: 'What should stay?' } },
        ],
      },
    ],
  },
};

/** `count` responses; the first ten have something to say, the first nine about what to keep. */
export const someResponses = (count: number): readonly Response[] =>
  Array.from({ length: count }, (_, i) => ({
    site: i % 2 === 0 ? 'north' : 'south',
    time: i % 3 === 0 ? 'yes' : 'no',
    ...(i < 10 ? { stop: `Van ${i} <script>alert(1)</script> at Nordhaven` } : {}),
    ...(i < 9 ? { keep: `The crew of ${i}` } : {}),
  }));

/** A definition with the keys that scheduling gives it. */
async function withKeys(
  { app }: TestApp,
  id: string,
  definition: SurveyDefinition,
): Promise<SurveyDefinition> {
  const survey = { id, mode: definition.mode };
  const { council } = await app.get(CouncilKeyMaker).make(survey);
  const { intake } = await app.get(IntakeKeyMaker).make(survey);
  return { ...definition, keys: { intake, council } };
}

/**
 * Puts a survey and its sealed responses in a running application; returns its identifier. What
 * was frozen is always REP_DEFINITION with its keys: `changed` is what was changed of it since.
 */
export async function placeSurvey(
  test: TestApp,
  state: SurveyState,
  responses: readonly Response[],
  changed: Partial<SurveyDefinition> = {},
): Promise<string> {
  return placeDefinition(test, REP_DEFINITION, state, responses, { changed });
}

/** The same for any definition. */
export async function placeDefinition(
  test: TestApp,
  definition: SurveyDefinition,
  state: SurveyState,
  responses: readonly Response[],
  more: { readonly changed?: Partial<SurveyDefinition>; readonly invited?: number } = {},
): Promise<string> {
  await councilOf(test);
  const id = randomBytes(16).toString('hex');
  const frozen = await withKeys(test, id, definition);
  const surveys = test.app.get(SurveyDirectory);
  const isOver = state === 'closed';
  await surveys.create({
    id,
    slug: `visits-${id.slice(0, 8)}`,
    questionnaireId: null,
    state: isOver ? 'open' : state,
    definition: { ...frozen, ...more.changed },
    definitionHash: definitionHash(frozen),
    invited: more.invited ?? 80,
    openedOn: '2026-03-02',
    participation: null,
    participationDay: null,
  });
  await addResponses(test, id, responses);
  if (isOver) await closeOnce(test, id);
  return id;
}

/** Closes the survey; where its days are over, the application may have come first on a look of its own. */
async function closeOnce({ app }: TestApp, id: string): Promise<void> {
  const [surveys, closing] = [app.get(SurveyDirectory), app.get(SurveyClosing)];
  try {
    await closing.close(await surveys.get(id));
  } catch (error) {
    if ((await surveys.get(id)).state !== 'closed') throw error;
    await closing.finishBegun();
  }
}

export async function addResponses(
  { app }: TestApp,
  survey: string,
  responses: readonly Response[],
): Promise<void> {
  const store = app.get(ResponseStore);
  const found = await app.get(SurveyDirectory).get(survey);
  await Promise.all(
    responses.map((answers) =>
      store.store(found, {
        input: randomBytes(32),
        signature: new Uint8Array(0),
        nonceDigest: randomBytes(16).toString('hex'),
        action: 'submit',
        answers,
      }),
    ),
  );
}

const councils = new WeakMap<TestApp, Promise<readonly TestRep[]>>();

/** Two reps with opening passphrases, the same ones throughout the life of an application. */
export function councilOf(test: TestApp): Promise<readonly TestRep[]> {
  const known = councils.get(test);
  if (known) return known;
  const made = seatCouncil(test);
  councils.set(test, made);
  return made;
}

/** The opening form, filled in by these reps. */
export const openingForm = (reps: readonly TestRep[], recovery = '') => ({
  login: reps.map(({ login }) => login),
  passphrase: reps.map(({ passphrase }) => passphrase),
  recovery,
});

export type OpeningForm = ReturnType<typeof openingForm>;

/** Sends the form and waits for its end; returns the page that is there then. */
export async function openSurvey(
  test: TestApp,
  session: TestSession,
  id: string,
  form?: OpeningForm,
): Promise<globalThis.Response> {
  return openWith(session, id, form ?? openingForm(await councilOf(test)));
}

/** The same on a server that runs elsewhere. */
export async function openWith(
  session: TestSession,
  id: string,
  form: OpeningForm,
): Promise<globalThis.Response> {
  const path = `/rep/surveys/${id}/opening`;
  const answer = await session.post(path, form);
  if (answer.status !== 303) return answer;
  return throughRenewals(session, path);
}

/** A page that renews itself while something is done, as it is at the end; `seen` gets it each time before. */
export async function throughRenewals(
  session: TestSession,
  path: string,
  seen: (page: globalThis.Response) => Promise<void> = () => Promise.resolve(),
): Promise<globalThis.Response> {
  for (;;) {
    const page = await session.get(path);
    if (!page.headers.has('refresh')) return page;
    await seen(page);
    // Asked more often, the page takes the processor from the work that it tells of.
    await setTimeout(100);
  }
}

/** Confirms, as another rep, all that waits on the page of a survey. */
export async function confirmAll(test: TestApp, id: string): Promise<readonly number[]> {
  const other = await signIn(test, 'rep');
  const page = await (await other.get(`/rep/surveys/${id}`)).text();
  const paths = [...page.matchAll(/action="(\/rep\/agreements\/\w+\/agree)"/g)];
  const statuses: number[] = [];
  for (const [, path] of paths) statuses.push((await other.post(path!, {})).status);
  return statuses;
}
