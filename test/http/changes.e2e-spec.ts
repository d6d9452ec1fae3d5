import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Account } from '../../src/accounts/index.js';
import { verifyBulletin, verifyCancelled } from '../../src/credentials/index.js';
import { type Database, ELIGIBILITY_DATABASE, OFFICE_DATABASE } from '../../src/database/index.js';
import { invite, takePart } from '../../src/demo/take-part.js';
import { Draw } from '../../src/eligibility/storage/draw.entity.js';
import { Invitation } from '../../src/eligibility/storage/invitation.entity.js';
import { IssuerKey } from '../../src/eligibility/storage/issuer-key.entity.js';
import { definitionHash } from '../../src/questionnaire/index.js';
import { QuestionnaireDrafts } from '../../src/questionnaires/index.js';
import {
  DayKeeper,
  KnownDay,
  defaultSettings,
  SurveyDirectory,
  SurveyPlanning,
  type SurveySettings,
} from '../../src/surveys/index.js';
import { textOf } from '../support/form-in-page.js';
import { readHtmlForm } from '../support/html-form.js';
import { PlacedClock } from '../support/placed-clock.js';
import {
  addResponses,
  councilOf,
  openSurvey,
  REP_DEFINITION,
  someResponses,
} from '../support/rep-survey.js';
import { answerRowsOf, isInFiles, marksOfAnswers, NOTHING_LEFT } from '../support/stored-marks.js';
import {
  ENGINES,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

const TODAY = '2031-03-10';
const LAST = '2031-03-21';
const REASON = 'The post brought the letters of Nordhaven a week late.';

describe.each(ENGINES)('what two reps may change about a survey on %s', (engine) => {
  const clock = new PlacedClock(`${TODAY}T12:00:00Z`);
  let test: TestApp;
  let admin: TestSession;
  let one: TestSession;
  let other: TestSession;

  beforeAll(async () => {
    test = await startTestApp(engine, {}, clock);
    admin = await signIn(test, 'admin');
    [one, other] = [await signIn(test, 'rep'), await signIn(test, 'rep')];
    await councilOf(test);
  });
  afterAll(() => test.close());

  const database = (token: symbol | string): Database => test.app.get<Database>(token);
  const surveyOf = (id: string) => test.app.get(SurveyDirectory).get(id);

  /** A survey by open link that runs from today to `LAST`. */
  async function anOpenSurvey(more: Partial<SurveySettings> = {}): Promise<string> {
    const { questionnaire } = REP_DEFINITION;
    const slug = `changes-${randomBytes(4).toString('hex')}`;
    const draft = await test.app.get(QuestionnaireDrafts).create(questionnaire);
    const planning = test.app.get(SurveyPlanning);
    const id = await planning.draft(draft, {
      ...defaultSettings(questionnaire, slug, 'UTC'),
      mode: 'open-link',
      opensOn: TODAY,
      closesOn: LAST,
      ...more,
    });
    await planning.schedule(id);
    if (more.mode !== 'two-phases') await planning.open(id);
    return id;
  }

  const propose = (
    by: TestSession,
    id: string,
    kind: string,
    fields: Record<string, string> = {},
  ) => by.post(`/rep/surveys/${id}/changes/${kind}`, { reason: REASON, ...fields });

  /** The address of the form that confirms what waits on the survey's page. */
  async function waiting(id: string): Promise<string> {
    const page = await (await other.get(`/rep/surveys/${id}`)).text();
    return /action="(\/rep\/agreements\/\w+)\/agree"/.exec(page)?.[1] ?? 'nothing waits';
  }

  async function agreed(id: string, kind: string, fields: Record<string, string> = {}) {
    expect((await propose(one, id, kind, fields)).status).toBe(303);
    const answer = await other.post(`${await waiting(id)}/agree`, {});
    expect(answer.status).toBe(303);
    return answer;
  }

  const bulletinOf = async (id: string) => {
    const { slug } = await surveyOf(id);
    return JSON.parse(await (await fetch(`${test.url}/b/${slug}/bulletin.json`)).text()) as object;
  };
  const publicPage = async (path: string) =>
    (await fetch(`${test.url}${path}`, { headers: { 'accept-language': 'en' } })).text();

  describe('the last day', () => {
    it.each([
      ['earlier', { closesOn: '2031-03-20' }, 'choose a day after 21 March 2031'],
      ['the same', { closesOn: LAST }, 'choose a day after 21 March 2031'],
      ['years later', { closesOn: '2033-01-01' }, 'choose 21 March 2032 or earlier'],
      ['no day', { closesOn: 'soon' }, 'Choose the new last day'],
      ['without a reason', { closesOn: '2031-03-28', reason: 'Late.' }, 'Write the reason'],
    ])('is refused where it is %s, and what was typed stays', async (_, fields, said) => {
      const id = await anOpenSurvey();
      const answer = await propose(one, id, 'last-day-later', fields);
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain(said);
      expect(page).toContain(`value="${fields.closesOn}"`);
      expect(page).toContain('reason' in fields ? fields.reason : REASON);
    });

    it('is read by whoever proposes something else: one that moved meanwhile is told first', async () => {
      const id = await anOpenSurvey();
      const [changes, purge] = [`/rep/surveys/${id}/changes`, `/rep/surveys/${id}/purge`];
      const page = await (await one.get(changes)).text();
      const mine = readHtmlForm(page, `${changes}/cancel`);
      await agreed(id, 'last-day-later', { closesOn: '2031-03-28' });
      const told = await one.post(`${changes}/cancel`, { ...mine, reason: REASON });
      expect(told.status).toBe(409);
      const shown = await told.text();
      expect(textOf(shown)).toContain('Somebody else changed this after your page was loaded');
      expect(textOf(shown)).toContain('28 March 2031');
      const again = readHtmlForm(shown, `${changes}/cancel`);
      expect(again['reason']).toBe(REASON);
      expect((await one.post(purge, { _seen: mine['_seen']! })).status).toBe(409);
      expect((await one.post(`${changes}/cancel`, again)).status).toBe(303);
    });

    it('does not move once it is over, nor by one account, nor by an admin', async () => {
      const id = await anOpenSurvey({ closesOn: TODAY });
      const later = { closesOn: '2031-03-28' };
      expect((await propose(admin, id, 'last-day-later', later)).status).toBe(403);
      expect((await propose(one, id, 'last-day-later', later)).status).toBe(303);
      const path = await waiting(id);
      const alone = await one.post(`${path}/agree`, {});
      expect(alone.status).toBe(409);
      expect(await alone.text()).toContain('You proposed this yourself');
      expect((await admin.post(`${path}/agree`, {})).status).toBe(403);
      clock.put('2031-03-11T12:00:00Z');
      const late = await other.post(`${path}/agree`, {});
      clock.put(`${TODAY}T12:00:00Z`);
      expect(late.status).toBe(409);
      expect(await late.text()).toContain('The last day is over');
      expect((await surveyOf(id)).amendments).toBeNull();
    });

    it('moves when a second rep confirms it, once, and everybody sees why', async () => {
      const id = await anOpenSurvey();
      const before = await surveyOf(id);
      await propose(one, id, 'last-day-later', { closesOn: '2031-03-28' });
      expect(await (await other.get('/rep')).text()).toContain('1 proposal waits');
      expect(await (await admin.get(`/admin/surveys/${id}`)).text()).toContain(REASON);
      const path = await waiting(id);
      const clicks = [1, 2].map(() => other.post(`${path}/agree`, {}));
      const statuses = (await Promise.all(clicks)).map(({ status }) => status);
      expect(statuses.sort()).toEqual([303, 409]);

      const survey = await surveyOf(id);
      expect(survey.amendments).toMatchObject([
        { kind: 'last-day-later', closesOn: '2031-03-28', day: TODAY, reason: REASON },
      ]);
      expect(survey.definition).toEqual(before.definition);
      expect(definitionHash(survey.definition)).toBe(survey.definitionHash);
      const page = await publicPage(`/s/${survey.slug}`);
      expect(page).toContain('28 March 2031');
      expect(page).toContain('moved the last day from 21 March 2031 to 28 March 2031');
      expect(page).toContain(REASON);
      const described = (await (
        await fetch(`${test.url}/api/surveys/${survey.slug}`)
      ).json()) as object;
      expect(described).toMatchObject({
        definitionHash: before.definitionHash,
        amendments: [{ closesOn: '2031-03-28', previous: before.definitionHash }],
      });
    });
  });

  describe('closing early', () => {
    it('is refused to an admin alone, and to reps where the definition does not allow it', async () => {
      const id = await anOpenSurvey();
      const { slug } = await surveyOf(id);
      const alone = await admin.post(`/admin/surveys/${id}/close`, { word: slug });
      expect(alone.status).toBe(409);
      expect(await alone.text()).toContain('The last day that was announced is 21 March 2031');
      const unplanned = await propose(one, id, 'close-early');
      expect(unplanned.status).toBe(409);
      expect(await unplanned.text()).toContain('does not allow closing early');
      expect((await surveyOf(id)).state).toBe('open');
    });

    it('takes two reps where the definition allows it, and the bulletin says why', async () => {
      const id = await anOpenSurvey({ mayCloseEarly: true });
      await addResponses(test, id, someResponses(12));
      await agreed(id, 'close-early');
      const survey = await surveyOf(id);
      expect(survey).toMatchObject({ state: 'closed', isClosing: null });
      expect(survey.definition.mayCloseEarly).toBe(true);
      const check = verifyBulletin(await bulletinOf(id));
      expect(check.findings).toEqual([]);
      expect(check.amendments).toMatchObject([{ kind: 'closed-early', reason: REASON }]);
      expect(await publicPage(`/b/${survey.slug}`)).toContain(REASON);

      await openSurvey(test, one, id);
      const release = (await (await one.get(`/rep/surveys/${id}/release.json`)).json()) as object;
      expect(release).toMatchObject({ amendments: survey.amendments });
      const report = await (await one.get(`/rep/surveys/${id}/report?lang=en`)).text();
      expect(report).toContain('closed it before its last day was over');
      expect(report).toContain(REASON);
    });
  });

  describe('cancelling', () => {
    it('is refused once results are open, and after it was cancelled', async () => {
      const id = await anOpenSurvey();
      await agreed(id, 'cancel');
      expect(await (await propose(one, id, 'cancel')).text()).toContain('This survey is over');
      const opened = await anOpenSurvey();
      const { definition, ...rest } = await surveyOf(opened);
      await test.app.get(SurveyDirectory).replace({ ...rest, definition, state: 'opened' }, 'open');
      const answer = await propose(one, opened, 'cancel');
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain('cannot be taken back');
    });

    it('opens nothing, destroys what was stored, and says what there was and why', async () => {
      const id = await anOpenSurvey({ mode: 'two-phases' });
      const secrets = await invite(test.app, id, 14);
      await test.app.get(SurveyPlanning).open(id);
      await takePart(test.app, id, secrets.slice(0, 12), someResponses(11));
      const marks = await marksOf(id);
      const found = marks.map((some) => some.some((mark) => isInFiles(test, mark)));
      expect(found).toEqual(marks.map(() => engine === 'sqlite'));
      await agreed(id, 'cancel');

      const survey = await surveyOf(id);
      expect(survey).toMatchObject({ state: 'cancelled', isClosing: null });
      expect(await rowsLeft(id)).toEqual({ draws: 0, invitations: 0, keys: 0, ...NOTHING_LEFT });
      expect(marks.flat().filter((mark) => isInFiles(test, mark))).toEqual([]);

      const check = verifyCancelled(await bulletinOf(id));
      expect(check).toMatchObject({ findings: [], responses: 11, reason: REASON, day: TODAY });
      expect(await bulletinOf(id)).toMatchObject({ invited: 14, drawn: 12 });
      for (const path of [`/s/${survey.slug}`, `/b/${survey.slug}`]) {
        const page = await publicPage(path);
        expect(page).toContain('was cancelled');
        expect(page).toContain(REASON);
      }
      expect((await fetch(`${test.url}/s/${survey.slug}`)).status).toBe(410);
      const opening = await one.get(`/rep/surveys/${id}/opening`);
      expect(opening.headers.get('location')).toBe(`/rep/surveys/${id}`);
    });

    it('leaves the bulletin that everybody has seen where the survey was closed before', async () => {
      const id = await anOpenSurvey();
      const { slug } = await surveyOf(id);
      clock.put('2031-03-22T12:00:00Z');
      await test.app.get(KnownDay).confirm();
      await test.app.get(DayKeeper).keep();
      clock.put(`${TODAY}T12:00:00Z`);
      const before = await bulletinOf(id);
      await agreed(id, 'cancel');
      expect(await bulletinOf(id)).toEqual(before);
      expect((await surveyOf(id)).state).toBe('cancelled');
      expect(await publicPage(`/b/${slug}`)).toContain('was cancelled');
    });

    it('is said of accounts that one admin made within seven days', async () => {
      const fresh = await signIn(test, 'rep');
      const second = await signIn(test, 'rep');
      const made = { madeBy: 'ab'.repeat(16), madeOn: TODAY };
      const logins = await Promise.all([fresh, second].map(loginOf));
      await database(OFFICE_DATABASE).run(async (manager) => {
        for (const login of logins) await manager.update(Account, { login }, made);
      });
      const id = await anOpenSurvey();
      await propose(fresh, id, 'last-day-later', { closesOn: '2031-03-28' });
      const page = await (await second.get(`/rep/surveys/${id}`)).text();
      expect(page).toContain('nothing here shows that two people agree');
      await second.post(`${/(\/rep\/agreements\/\w+)\/agree/.exec(page)![1]}/agree`, {});
      const survey = await surveyOf(id);
      expect(survey.amendments).toMatchObject([{ ofOneMaker: true }]);
      expect(await publicPage(`/s/${survey.slug}`)).toContain('by one account within the seven');
    });
  });

  const loginOf = async (session: TestSession): Promise<string> =>
    /class="site-login"[^>]*>([^<]+)</.exec(await (await session.get('/account')).text())![1]!;

  /** Of a response, an invitation and a share what no other row has. */
  async function marksOf(id: string): Promise<readonly (readonly Buffer[])[]> {
    const invitation = await database(ELIGIBILITY_DATABASE).run((manager) =>
      manager.findOneByOrFail(Invitation, { survey: id }),
    );
    return [...(await marksOfAnswers(test, id)), [Buffer.from(invitation.hash)]];
  }

  async function rowsLeft(survey: string) {
    const eligibility = await database(ELIGIBILITY_DATABASE).run(async (manager) => ({
      draws: await manager.count(Draw),
      invitations: await manager.countBy(Invitation, { survey }),
      keys: await manager.countBy(IssuerKey, { survey }),
    }));
    return { ...eligibility, ...(await answerRowsOf(test, survey)) };
  }
});
