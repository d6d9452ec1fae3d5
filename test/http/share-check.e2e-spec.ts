import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountService } from '../../src/accounts/index.js';
import { RepresentativeKeys } from '../../src/council/index.js';
import { placeSurvey, someResponses } from '../support/rep-survey.js';
import {
  ENGINES,
  openSession,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

const PASSWORD = 'a lantern in the attic';
const PASSPHRASE = 'quiet harbour in winter';

describe.each(ENGINES)('checking that one can open, on %s', (engine) => {
  let test: TestApp;
  let rosa: TestSession;
  let rosaId: string;
  let survey: string;
  beforeAll(async () => {
    test = await startTestApp(engine);
    const rep = { login: 'rosa', password: PASSWORD, role: 'rep', language: 'en' } as const;
    ({ id: rosaId } = await test.app.get(AccountService).create(rep));
    await test.app.get(RepresentativeKeys).create(rosaId, PASSPHRASE);
    rosa = await openSession(test.url, 'rosa', PASSWORD);
    survey = await placeSurvey(test, 'open', someResponses(12));
  });
  afterAll(() => test.close());

  const path = () => `/rep/surveys/${survey}/check`;
  const pageOf = async (address: string) => (await rosa.get(address)).text();

  it('belongs to holders: an admin is refused, and somebody who came later is told so', async () => {
    const admin = await signIn(test, 'admin');
    expect((await admin.get(path())).status).toBe(403);
    const late = await signIn(test, 'rep');
    expect(await (await late.get(path())).text()).toContain('You hold no share of this survey');
    expect((await late.post(path(), { passphrase: PASSPHRASE })).status).toBe(404);
    expect((await rosa.get(`/rep/surveys/${'0'.repeat(32)}/check`)).status).toBe(404);
  });

  it('names on the home and on the survey’s page who has not shown it yet', async () => {
    for (const address of ['/rep', `/rep/surveys/${survey}`]) {
      expect(await pageOf(address)).toContain(`href="${path()}"`);
    }
    expect(await pageOf('/rep')).toContain('0 of 3 holders have shown');
    expect(await pageOf('/rep')).toMatch(/Not yet: [^<]*rosa/);
    const page = await pageOf(`/rep/surveys/${survey}`);
    expect(page).toContain('<strong>rosa</strong>: has not shown yet');
    expect(page).toContain('Fewer than 2 people have shown');
  });

  it('refuses the password and a wrong passphrase, and writes nothing down', async () => {
    for (const passphrase of [PASSWORD, 'not at all this one', '', 'x'.repeat(2000)]) {
      const answer = await rosa.post(path(), { passphrase });
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain('This is not your opening passphrase');
      if (passphrase !== '') expect(page).not.toContain(passphrase);
    }
    expect(await pageOf('/rep')).toContain('0 of 3 holders have shown');
  });

  it('writes down the day on which the passphrase opened the share', async () => {
    expect((await rosa.post(path(), { passphrase: PASSPHRASE })).status).toBe(303);
    expect(await pageOf(`/rep/surveys/${survey}`)).toContain('<strong>rosa</strong>: showed on');
    expect(await pageOf('/rep')).not.toContain(`href="${path()}"`);
  });

  it('says of a passphrase that was given up that only the old one opens this survey', async () => {
    await test.app.get(RepresentativeKeys).replace(rosaId, 'a new one for later');
    expect(await pageOf(`/rep/surveys/${survey}`)).toContain('<strong>rosa</strong>: gave up');
    const other = await rosa.post(path(), { passphrase: 'a new one for later' });
    expect(other.status).toBe(422);
    expect(await other.text()).toContain('you gave that one up');
    expect((await rosa.post(path(), { passphrase: PASSPHRASE })).status).toBe(303);
    expect(await pageOf(`/rep/surveys/${survey}`)).toContain('<strong>rosa</strong>: showed on');
  });
});
