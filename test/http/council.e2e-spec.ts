import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountService } from '../../src/accounts/index.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { completeQuestionnaire, followPath, settingsForm } from '../support/admin-forms.js';
import { seatCouncil } from '../support/council.js';
import {
  ENGINES,
  openSession,
  postForm,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

const HOME = '/rep/passphrase';
const newPassphrase = () => `amber lantern ${randomBytes(4).toString('hex')}`;
const twice = (passphrase: string) => ({ passphrase, passphraseAgain: passphrase });

describe.each(ENGINES)('the opening passphrase of a rep on %s', (engine) => {
  let test: TestApp;
  let rep: TestSession;

  beforeAll(async () => {
    test = await startTestApp(engine);
    rep = await signIn(test, 'rep');
  });
  afterAll(() => test.close());

  it('belongs to reps alone, and says that nobody can restore it', async () => {
    const admin = await signIn(test, 'admin');
    expect((await admin.get(HOME)).status).toBe(403);
    expect((await admin.post(HOME, twice(newPassphrase()))).status).toBe(403);
    const forged = await postForm(`${test.url}${HOME}`, twice(newPassphrase()), {
      cookie: rep.cookie,
    });
    expect(forged.status).toBe(403);
    expect(await (await rep.get(HOME)).text()).toContain('Nobody can restore this passphrase');
    expect(await (await rep.get('/rep')).text()).toContain(`href="${HOME}"`);
  });

  it('is refused when it is short, typed differently, or comes with something else', async () => {
    const passphrase = newPassphrase();
    for (const form of [
      twice('too short'),
      { passphrase, passphraseAgain: `${passphrase}!` },
      { ...twice(passphrase), more: 'x' },
      { passphrase: [passphrase, passphrase], passphraseAgain: passphrase },
      {},
    ]) {
      const answer = await rep.post(HOME, form);
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain('Nothing was saved');
      expect(page).not.toContain(passphrase);
    }
    expect(await (await rep.get(HOME)).text()).not.toContain('Forgotten passphrase');
  });

  it('is refused when it is the password of the account, or nearly, and the other way round', async () => {
    const password = 'a lantern in the attic';
    const passphrase = 'quiet harbour in winter';
    const vera = { login: `vera-${engine}`, password, role: 'rep', language: 'en' } as const;
    await test.app.get(AccountService).create(vera);
    const session = await openSession(test.url, vera.login, password);
    for (const close of [password, 'A LANTERN IN THE ATTIC', ` ${password}  2026!`]) {
      const answer = await session.post(HOME, twice(close));
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('This is the password with which you sign in');
    }
    expect((await session.post(HOME, twice(passphrase))).status).toBe(303);
    const changed = { current: passphrase, ...twice(password) };
    expect((await session.post(`${HOME}/change`, changed)).status).toBe(422);
    const given = { ...twice(password), understood: 'yes' };
    expect((await session.post(`${HOME}/replace`, given)).status).toBe(422);
    for (let i = 0; i < 4; i += 1) await session.post(`${HOME}/change`, changed);
    const guessed = await session.post(`${HOME}/change`, changed);
    expect(guessed.status).toBe(429);
    expect(await guessed.text()).toContain('Too many attempts');
    for (const next of [passphrase, `${passphrase}!`]) {
      const fields = { current: password, password: next, passwordAgain: next };
      const answer = await session.post('/account/password', fields);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('This opens your shares of surveys');
    }
  });

  it('is set once, changed with the current one, given up only knowingly', async () => {
    const first = newPassphrase();
    const next = newPassphrase();
    expect((await rep.post(HOME, twice(first))).headers.get('location')).toBe(`${HOME}?done=set`);
    expect((await rep.post(HOME, twice(next))).status).toBe(409);
    const wrong = await rep.post(`${HOME}/change`, { current: next, ...twice(next) });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('not your current passphrase');
    const changed = await rep.post(`${HOME}/change`, { current: first, ...twice(next) });
    expect(changed.headers.get('location')).toBe(`${HOME}?done=changed`);
    const careless = await rep.post(`${HOME}/replace`, twice(first));
    expect(careless.status).toBe(422);
    expect(await careless.text()).toContain('href="#lost-understood"');
    const given = await rep.post(`${HOME}/replace`, { ...twice(first), understood: 'yes' });
    expect(given.headers.get('location')).toBe(`${HOME}?done=replaced`);
  });
});

describe('scheduling a survey', () => {
  let test: TestApp;
  let admin: TestSession;
  let questionnaire: string;

  beforeAll(async () => {
    test = await startTestApp('sqlite');
    admin = await signIn(test, 'admin');
    questionnaire = await completeQuestionnaire(admin, 'council');
  });
  afterAll(() => test.close());

  const draft = async (slug: string) =>
    followPath(await admin.post(`${questionnaire}/surveys`, { ...settingsForm, slug }));
  const schedule = (survey: string) => admin.post(`${survey}/steps`, { step: 'scheduled' });

  it('is refused until two reps have their passphrase, then shows the recovery share once', async () => {
    const survey = await draft('two-reps');
    const refused = await schedule(survey);
    expect(await refused.text()).toContain('At least two representatives');
    await seatCouncil(test);
    const next = followPath(await schedule(survey));
    expect(next).toBe(`${survey}/recovery`);
    const id = survey.split('/').at(-1)!;
    const { definition } = await test.app.get(SurveyDirectory).get(id);
    expect(definition.keys!.council).toMatchObject({ needed: 2, shares: 3 });
    const share = /([0-9A-HJKMNP-TV-Z]{4} ){13}[0-9A-HJKMNP-TV-Z]{4}/;
    const offer = await (await admin.get(next)).text();
    expect(offer).toContain('This share alone opens nothing');
    expect(offer).not.toMatch(share);
    const rep = await signIn(test, 'rep');
    expect((await rep.post(next, {})).status).toBe(403);
    expect(await (await admin.post(next, {})).text()).toMatch(share);
    expect(await (await admin.post(next, {})).text()).not.toMatch(share);
    expect(await (await admin.get(next)).text()).toContain('has been shown already');
  });
});
