import { randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountService } from '../../src/accounts/index.js';
import { OpeningDesk } from '../../src/opening/index.js';
import { ReleaseStore } from '../../src/releases/index.js';
import { CouncilShare } from '../../src/council/keys/council-share.entity.js';
import { CouncilLock, RecoveryShares } from '../../src/council/index.js';
import { OFFICE_DATABASE, RESPONSES_DATABASE, type Database } from '../../src/database/index.js';
import { ResponseReader, ResponseWriter } from '../../src/responses/index.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { SurveyClosing } from '../../src/surveys/life/survey-closing.js';
import { party, seatCouncil, type TestRep } from '../support/council.js';
import {
  councilOf,
  openingForm,
  openSurvey,
  placeSurvey,
  REP_DEFINITION,
  someResponses,
} from '../support/rep-survey.js';
import {
  ENGINES,
  postForm,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

describe.each(ENGINES)('opening the results on %s', (engine) => {
  let test: TestApp;
  let rep: TestSession;
  let repId: string;
  let council: readonly TestRep[];

  beforeAll(async () => {
    test = await startTestApp(engine);
    rep = await signIn(test, 'rep');
    repId = (await test.app.get(AccountService).list())[0]!.id;
    council = await councilOf(test);
  });
  afterAll(() => test.close());

  const path = (id: string) => `/rep/surveys/${id}/opening`;
  const stateOf = async (id: string) => (await test.app.get(SurveyDirectory).byId(id))?.state;
  const editionsOf = (id: string) => test.app.get(ReleaseStore).editions(id);
  const releaseOf = async (id: string) => (await test.app.get(ReleaseStore).latest(id))!.content;
  const responses = () => test.app.get<Database>(RESPONSES_DATABASE);

  /** Nothing was opened, whatever was said about it. */
  async function expectShut(id: string, state = 'closed'): Promise<void> {
    expect(await stateOf(id)).toBe(state);
    expect(await editionsOf(id)).toEqual([]);
  }

  /** A row as somebody with the database could write it. */
  async function addRow(
    survey: string,
    sealed: Uint8Array,
    input: Uint8Array = randomBytes(32),
  ): Promise<void> {
    await test.app.get(ResponseWriter).accept({
      survey,
      serial: randomBytes(32).toString('hex'),
      input,
      signature: new Uint8Array(0),
      nonceDigest: randomBytes(16).toString('hex'),
      action: 'submit',
      sealed,
    });
  }

  async function closeNow(id: string): Promise<void> {
    await test.app.get(SurveyClosing).close(await test.app.get(SurveyDirectory).get(id));
  }

  it('publishes a release that names the bulletin, and the comments on their own', async () => {
    const id = await placeSurvey(test, 'closed', someResponses(40));
    const end = await openSurvey(test, rep, id);
    expect(end.headers.get('location')).toBe(`/rep/surveys/${id}`);
    expect(await stateOf(id)).toBe('opened');
    const { ballots, openDays, participation } = await releaseOf(id);
    const { closedOn } = await test.app.get(SurveyDirectory).get(id);
    expect(openDays).toEqual({ from: '2026-03-02', to: closedOn });
    const { slug } = await test.app.get(SurveyDirectory).get(id);
    const bulletin = await (await fetch(`${test.url}/b/${slug}/bulletin.json`)).json();
    expect(participation.responses).toBe(40);
    expect(ballots).toEqual({
      mode: 'open-link',
      root: (bulletin as { root: string }).root,
      invited: null,
      drawn: null,
      responses: 40,
      invalid: 0,
    });
    const comments = await (await rep.get(`/rep/surveys/${id}/verbatims`)).text();
    expect(comments).toContain('0 of 10 chosen');
  });

  it('leaves nothing of a response in either database but what was sealed', async () => {
    const mark = `Needle${randomBytes(6).toString('hex')}`;
    const texts = someResponses(40).map((one, i) => (i === 3 ? { ...one, keep: mark } : one));
    const id = await placeSurvey(test, 'closed', texts);
    await openSurvey(test, rep, id);
    const everything = await Promise.all(
      [responses(), test.app.get<Database>(OFFICE_DATABASE)].map(async ({ source }) => {
        const tables = source.entityMetadatas.map(({ tableName }) => tableName);
        const rows = await Promise.all(
          [...tables, 'response'].map((table) =>
            source.query(`SELECT * FROM ${table}`).catch(() => []),
          ),
        );
        return JSON.stringify(rows);
      }),
    );
    expect(everything.join('')).not.toContain(mark);
    expect(everything.join('')).not.toContain(council[0]!.passphrase);
  });

  it('is refused to admins, to visitors and without the form’s token', async () => {
    const id = await placeSurvey(test, 'closed', someResponses(12));
    const admin = await signIn(test, 'admin');
    const form = openingForm(council);
    expect((await admin.get(path(id))).status).toBe(403);
    expect((await admin.post(path(id), form)).status).toBe(403);
    expect((await admin.post(`${path(id)}/cancel`, {})).status).toBe(403);
    const forged = await postForm(`${test.url}${path(id)}`, form, { cookie: rep.cookie });
    expect(forged.status).toBe(403);
    const stranger = await postForm(`${test.url}${path(id)}`, form);
    expect([303, 401, 403]).toContain(stranger.status);
    await expectShut(id);
  });

  it.each(['scheduled', 'open'] as const)(
    'is refused while %s, to all passphrases',
    async (state) => {
      const id = await placeSurvey(test, state, someResponses(40));
      const answer = await rep.post(path(id), openingForm(council));
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain('only after the survey is closed');
      await expectShut(id, state);
    },
  );

  it('is refused to a single rep, to one who comes twice and to a wrong passphrase', async () => {
    const id = await placeSurvey(test, 'closed', someResponses(40));
    const [one, two] = council as [TestRep, TestRep];
    const wrong = { ...two, passphrase: `not ${two.passphrase}` };
    const [late] = (await seatCouncil(test)) as [TestRep];
    for (const [reps, words] of [
      [[one], 'Too few representatives'],
      [[one, one], 'it takes different ones'],
      [[one, wrong], 'The passphrase is wrong: the login is right'],
      [[one, { ...two, login: 'nobody-here' }], 'No representative has this login'],
      [[one, { ...two, login: late.login }], 'holds no share of this survey'],
    ] as const) {
      const answer = await rep.post(path(id), openingForm(reps));
      const page = await answer.text();
      expect(answer.status).toBe(422);
      expect(page).toContain(words);
      for (const { passphrase } of [one, two, wrong]) expect(page).not.toContain(passphrase);
      for (const { login } of reps) expect(page).toContain(`value="${login}"`);
    }
    await expectShut(id);
  });

  it('names the line that is wrong, counting empty ones', async () => {
    const id = await placeSurvey(test, 'closed', someResponses(40));
    const [one, two] = council as [TestRep, TestRep];
    const nobody = { login: '', passphrase: '', accountId: '' };
    const wrong = { ...two, passphrase: 'something else entirely' };
    const answer = await rep.post(path(id), openingForm([one, nobody, wrong]));
    expect(await answer.text()).toContain('href="#login-3"');
    const half = await rep.post(path(id), openingForm([one, { ...two, passphrase: '' }]));
    expect(half.status).toBe(422);
    expect(await half.text()).toContain('href="#login-2"');
    for (const body of [{}, { login: 'x' }, { login: ['a', 'b'], passphrase: 'c', more: 'd' }]) {
      expect((await rep.post(path(id), body as never)).status).toBe(422);
    }
    await expectShut(id);
  });

  it('counts an attempt that fails in the thread, and gives all back after one that does not', async () => {
    const id = await placeSurvey(test, 'closed', someResponses(9));
    const { keys } = (await test.app.get(SurveyDirectory).get(id)).definition;
    const asked = party(council, '', repId);
    const attempt = () => test.app.get(CouncilLock).gather(id, keys!.council!, asked);
    const wrong = openingForm(council.map((one) => ({ ...one, passphrase: 'not the one at all' })));
    for (let i = 0; i < 8; i += 1) await attempt();
    expect((await rep.post(path(id), wrong)).status).toBe(422);
    expect(await (await openSurvey(test, rep, id)).text()).toContain(
      'fewer than 10 people took part',
    );
    for (let i = 0; i < 9; i += 1) await attempt();
    expect((await rep.post(path(id), wrong)).status).toBe(422);
    const limited = await rep.post(path(id), openingForm(council));
    expect(limited.status).toBe(429);
    expect(await limited.text()).toContain('from your account');
  });

  it('takes the recovery share in the place of one rep, and refuses it alone', async () => {
    const id = await placeSurvey(test, 'closed', someResponses(40));
    const recovery = test.app.get(RecoveryShares).take(id)!;
    const alone = await rep.post(path(id), openingForm([], recovery));
    expect(alone.status).toBe(422);
    await expectShut(id);
    await openSurvey(test, rep, id, openingForm(council.slice(0, 1), recovery));
    expect(await stateOf(id)).toBe('opened');
  });

  it('refuses a damaged share', async () => {
    const id = await placeSurvey(test, 'closed', someResponses(40));
    await test.app
      .get<Database>(OFFICE_DATABASE)
      .run((m) =>
        m.update(
          CouncilShare,
          { surveyId: id, holder: council[1]!.accountId },
          { sealed: 'A'.repeat(108) },
        ),
      );
    const answer = await rep.post(path(id), openingForm(council));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('it is damaged');
    await expectShut(id);
  });

  it('refuses rows that were altered, added or removed since the closing', async () => {
    for (const change of [
      `UPDATE response SET sealed = '${'00'.repeat(50)}' WHERE serial = (SELECT min(serial) FROM response WHERE survey = $1)`,
      `DELETE FROM response WHERE serial = (SELECT min(serial) FROM response WHERE survey = $1)`,
    ]) {
      const id = await placeSurvey(test, 'closed', someResponses(20));
      await responses().run((m) => m.query(change.replace('$1', `'${id}'`)));
      const end = await openSurvey(test, rep, id);
      expect(end.status).toBe(409);
      expect(await end.text()).toContain('not what the bulletin lists');
      await expectShut(id);
    }
  });

  it('counts rows that do not open, says so in the release and on the page', async () => {
    const id = await placeSurvey(test, 'open', someResponses(40));
    await addRow(id, randomBytes(2000));
    await addRow(id, randomBytes(10));
    for await (const { input, sealed } of test.app.get(ResponseReader).readSealed(id)) {
      // The whole of somebody's row once more, under another serial.
      await addRow(id, new Uint8Array(sealed), new Uint8Array(input));
      break;
    }
    await closeNow(id);
    await openSurvey(test, rep, id);
    const { ballots, participation } = await releaseOf(id);
    expect(ballots).toMatchObject({ responses: 43, invalid: 3 });
    expect(participation.responses).toBe(40);
    const page = await (await rep.get(`/rep/surveys/${id}`)).text();
    expect(page).toContain('3 responses of the bulletin could not be read');
  });

  it('publishes nothing of too few responses and leaves the survey closed', async () => {
    const id = await placeSurvey(test, 'closed', someResponses(9));
    const end = await openSurvey(test, rep, id);
    expect(end.status).toBe(409);
    expect(await end.text()).toContain('fewer than 10 people took part');
    await expectShut(id);
  });

  it('refuses a survey whose frozen definition was changed', async () => {
    const id = await placeSurvey(test, 'closed', someResponses(40), { threshold: 5 });
    const answer = await rep.post(path(id), openingForm(council));
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('its stored definition was changed');
    await expectShut(id);
  });

  it('happens once', async () => {
    const id = await placeSurvey(test, 'closed', someResponses(40));
    await openSurvey(test, rep, id);
    const again = await rep.post(path(id), openingForm(council));
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('already open');
    expect(await editionsOf(id)).toHaveLength(1);
    expect((await rep.get(path(id))).headers.get('location')).toBe(`/rep/surveys/${id}`);
  });

  it('makes one release of two who press at once', async () => {
    const id = await placeSurvey(test, 'closed', someResponses(40));
    const other = await signIn(test, 'rep');
    const answers = await Promise.all([rep, other].map((one) => openSurvey(test, one, id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await editionsOf(id)).toHaveLength(1);
  });

  it('can be cancelled, changes nothing then and can be begun again', async () => {
    const id = await placeSurvey(test, 'closed', someResponses(600));
    expect((await rep.post(path(id), openingForm(council))).status).toBe(303);
    const watching = await rep.get(path(id));
    expect(watching.headers.get('refresh')).toBe('2');
    expect(await watching.text()).toContain('Cancel the opening');
    expect((await rep.post(`${path(id)}/cancel`, {})).status).toBe(303);
    const after = await rep.get(path(id));
    expect(after.status).toBe(200);
    expect(await after.text()).toContain('The opening was cancelled');
    await expectShut(id);
    await openSurvey(test, rep, id);
    expect(await stateOf(id)).toBe('opened');
  });

  it('can be cancelled while the key is put together', async () => {
    const id = await placeSurvey(test, 'closed', someResponses(40));
    const desk = test.app.get(OpeningDesk);
    let answer: unknown;
    const begun = desk.begin(id, party(council)).catch((error: unknown) => {
      answer = error;
    });
    while (answer === undefined) {
      await desk.cancel(id);
      await nextTurn();
    }
    await begun;
    expect(answer).toMatchObject({ code: 'opening-cancelled', category: 'refused' });
    expect(desk.progressOf(id)).toBeUndefined();
    await expectShut(id);
  });

  it('lets the server answer while it runs', async () => {
    const id = await placeSurvey(test, 'closed', someResponses(600));
    expect((await rep.post(path(id), openingForm(council))).status).toBe(303);
    let answered = 0;
    while ((await rep.get(path(id))).headers.has('refresh')) answered += 1;
    expect(answered).toBeGreaterThan(3);
    expect(await stateOf(id)).toBe('opened');
  });

  it('stops when the application does, and the survey can be opened by the next one', async () => {
    const id = await placeSurvey(test, 'closed', someResponses(40));
    expect((await rep.post(path(id), openingForm(council))).status).toBe(303);
    await test.app.get(OpeningDesk).beforeApplicationShutdown();
    await expectShut(id);
    await openSurvey(test, rep, id);
    expect((await releaseOf(id)).definition.questionnaire).toEqual(REP_DEFINITION.questionnaire);
  });
});
