import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AccountService } from '../../src/accounts/index.js';
import { Removals } from '../../src/agreements/removal/removals.js';
import { CouncilKeyMaker } from '../../src/council/index.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { seatCouncil, type TestRep } from '../support/council.js';
import {
  councilOf,
  openingForm,
  openSurvey,
  placeSurvey,
  someResponses,
} from '../support/rep-survey.js';
import {
  ENGINES,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

const removals = ({ app }: TestApp) => app.get(Removals);

describe('removing a representative', () => {
  let test: TestApp;
  let admin: TestSession;
  let council: readonly TestRep[];
  beforeEach(async () => {
    test = await startTestApp('sqlite');
    admin = await signIn(test, 'admin');
    council = await councilOf(test);
  });
  afterEach(() => test.close());

  const pathOf = ({ accountId }: TestRep) => `/admin/accounts/${accountId}/removal`;
  const remove = (rep: TestRep) => admin.post(pathOf(rep), { login: rep.login });
  const logins = async () => (await test.app.get(AccountService).list()).map(({ login }) => login);
  const slugOf = async (id: string) => (await test.app.get(SurveyDirectory).get(id)).slug;

  it.each(['scheduled', 'open', 'closed'] as const)(
    'is refused while too few others could open a survey that is %s, and names it',
    async (state) => {
      const slug = await slugOf(await placeSurvey(test, state, []));
      const [one] = council as [TestRep];
      const asked = await (await admin.get(pathOf(one))).text();
      expect(asked).toContain('Visits &lt;b&gt;and&lt;/b&gt; roads');
      expect(asked).toContain(slug);
      expect(asked).toContain('only 1 other representative holds a share');
      expect(asked).not.toContain('type="submit">Remove this account');
      const answer = await remove(one);
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain('Too few representatives would be left');
      expect(await logins()).toContain(one.login);
    },
  );

  it('is refused while a scheduling that was cut short has left a key', async () => {
    await placeSurvey(test, 'draft', []);
    expect((await remove(council[0]!)).status).toBe(409);
  });

  it('names how many are left where enough are, and the others still open it', async () => {
    const [third] = (await seatCouncil(test)) as [TestRep];
    const id = await placeSurvey(test, 'closed', someResponses(12));
    const asked = await (await admin.get(pathOf(third))).text();
    expect(asked).toContain('3 other representatives hold a share that opens; 2 are needed');
    expect((await remove(third)).status).toBe(303);
    const end = await openSurvey(test, await signIn(test, 'rep'), id, openingForm(council));
    expect(end.headers.get('location')).toBe(`/rep/surveys/${id}`);
  });

  it('is free again once the results are open', async () => {
    const id = await placeSurvey(test, 'closed', someResponses(12));
    await openSurvey(test, await signIn(test, 'rep'), id, openingForm(council));
    expect(await (await admin.get(pathOf(council[0]!))).text()).not.toContain('helps to open');
    expect((await remove(council[0]!)).status).toBe(303);
  });
});

describe.each(ENGINES)('removals at the same moment on %s', (engine) => {
  it('never leave too few, nor a share with somebody who is gone', async () => {
    const test = await startTestApp(engine);
    try {
      const [leaving] = (await seatCouncil(test)) as [TestRep];
      await seatCouncil(test);
      const id = randomBytes(16).toString('hex');
      const [made, removed] = await Promise.allSettled([
        test.app.get(CouncilKeyMaker).make({ id }),
        removals(test).removeAlone(leaving.accountId),
      ]);
      expect(removed).toEqual({ status: 'fulfilled', value: 'removed' });
      if (made.status === 'rejected') {
        expect(made.reason).toMatchObject({ code: 'holders-changed' });
      }
      const survey = await placeSurvey(test, 'open', []);
      const { definition } = await test.app.get(SurveyDirectory).get(survey);
      const reps = (await test.app.get(AccountService).list()).filter(({ role }) => role === 'rep');
      const outcomes = await Promise.all(reps.map((rep) => removals(test).removeAlone(rep.id)));
      const refused = outcomes.filter((outcome) => outcome === 'holders-needed');
      expect(refused).toHaveLength(definition.keys!.council!.needed);
    } finally {
      await test.close();
    }
  });
});
