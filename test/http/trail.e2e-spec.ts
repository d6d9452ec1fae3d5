import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountService } from '../../src/accounts/index.js';
import { type Database, OFFICE_DATABASE } from '../../src/database/index.js';
import { checkTrail, readTrail, TrailReader } from '../../src/trail/index.js';
import { completeQuestionnaire, followPath, settingsForm } from '../support/admin-forms.js';
import { PlacedClock } from '../support/placed-clock.js';
import {
  councilOf,
  openSurvey,
  placeDefinition,
  placeSurvey,
  REP_DEFINITION,
  someResponses,
} from '../support/rep-survey.js';
import {
  ENGINES,
  openSession,
  postForm,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';
import { WRITES } from '../support/trail-routes.js';

const DAY = '2031-03-10';
const PASSWORD = 'a whole sentence';
const hex = (bytes: number) => randomBytes(bytes).toString('hex');

describe.each(ENGINES)('the trail on %s', (engine) => {
  let test: TestApp;
  let admin: TestSession;
  let rep: TestSession;
  let other: TestSession;
  const driven = new Set<string>();

  beforeAll(async () => {
    test = await startTestApp(engine, {}, new PlacedClock(`${DAY}T12:00:00Z`));
    admin = await signIn(test, 'admin');
    [rep, other] = [await signIn(test, 'rep'), await signIn(test, 'rep')];
    await councilOf(test);
  });
  afterAll(() => test.close());

  const entries = async () => (await test.app.get(TrailReader).whole()).entries;

  /** Sends a form; returns the answer and the entries that came of it, all of the kinds that its route names. */
  async function drive(route: string, send: () => Promise<Response>) {
    const before = (await entries()).length;
    const answer = await send();
    const added = (await entries()).slice(before);
    driven.add(route);
    expect([route, answer.status < 400, added.length > 0]).toEqual([route, true, true]);
    for (const { kind, day } of added) {
      expect(WRITES[route]).toContain(kind);
      expect(day).toBe(DAY);
    }
    return { answer, added };
  }

  it('holds what is done to accounts, by whom, and no password and no name of a link', async () => {
    const invited = await drive('AccountsController.invite', () =>
      admin.post('/admin/accounts/invitations', { role: 'rep', forWhom: 'Quixotic Ann\nBell' }),
    );
    expect(invited.added[0]).toMatchObject({ details: { role: 'rep', count: 2 } });
    const links = [...(await invited.answer.text()).matchAll(/\/setup\/[\w-]{43}/g)].map(String);
    const login = `made-${hex(4)}`;
    const form = { login, password: PASSWORD, passwordAgain: PASSWORD, language: 'en' };
    const made = await drive('SetupController.make', () =>
      postForm(test.url + links[0]!, { ...form }),
    );
    expect(made.added[0]).toMatchObject({ about: { login }, details: { role: 'rep' } });
    expect(made.added[0]!.by?.login).toMatch(/^admin-/);
    const page = await (await admin.get('/admin/accounts')).text();
    const withdrawal = /action="([^"]+withdrawal)"/.exec(page)![1]!;
    await drive('AccountsController.withdraw', () => admin.post(withdrawal, {}));
    const session = await openSession(test.url, login, PASSWORD);
    const changed = `${PASSWORD} more`;
    await drive('OwnAccountController.changePassword', () =>
      session.post('/account/password', {
        current: PASSWORD,
        password: changed,
        passwordAgain: changed,
      }),
    );
    const ask = async () => {
      const answer = await postForm(`${test.url}/login/forgotten`, { login });
      const [path] = answer.headers.get('location')!.split('?');
      const home = await (await rep.get('/rep')).text();
      return {
        path: path!,
        answerAt: /action="(\/account\/resets\/\w+)\/approval"/.exec(home)![1]!,
      };
    };
    const first = await ask();
    await drive('ResetApprovalController.discard', () =>
      rep.post(`${first.answerAt}/discarding`, {}),
    );
    const second = await ask();
    await drive('ResetApprovalController.approve', () =>
      rep.post(`${second.answerAt}/approval`, {}),
    );
    const used = await drive('ResetController.choose', () =>
      postForm(test.url + second.path, { password: PASSWORD, passwordAgain: PASSWORD }),
    );
    expect(used.added[0]).toMatchObject({ about: { login }, kind: 'password-reset-used' });
    expect(used.added[0]!.by?.login).toMatch(/^rep-/);
    const { id } = (await test.app.get(AccountService).byLogin(login))!;
    const removed = await drive('RemovalController.remove', () =>
      admin.post(`/admin/accounts/${id}/removal`, { login }),
    );
    expect(removed.added[0]).toMatchObject({ about: { id, login } });
    const text = JSON.stringify(await entries());
    expect(text).not.toContain('Quixotic');
    expect(text).not.toContain(PASSWORD);
  });

  it('holds every step of a survey, with the hash of what was frozen', async () => {
    const path = await completeQuestionnaire(admin, `trail-${engine}`);
    const slug = `trail-${hex(4)}`;
    const made = await drive('NewSurveyController.create', () =>
      admin.post(`${path}/surveys`, { ...settingsForm, slug }),
    );
    const survey = followPath(made.answer);
    expect(made.added[0]).toMatchObject({ survey: { slug } });
    await drive('SurveySettingsController.revise', () =>
      admin.post(`${survey}/settings`, { ...settingsForm, opensOn: DAY, slug, council: 'Orvane' }),
    );
    const scheduled = await drive('SurveyController.step', () =>
      admin.post(`${survey}/steps`, { step: 'scheduled' }),
    );
    expect(scheduled.added[0]!.details).toEqual({
      definition: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
    await drive('RecoveryController.show', () => admin.post(`${survey}/recovery`, {}));
    await drive('SurveyController.step', () => admin.post(`${survey}/steps`, { step: 'open' }));
    const again = followPath(
      await admin.post(`${path}/surveys`, { ...settingsForm, slug: `${slug}-x` }),
    );
    await drive('DeleteDraftController.delete', () =>
      admin.post(`${again}/delete`, { confirm: 'yes' }),
    );
  });

  it('holds what one account proposes and another confirms, and not the reason', async () => {
    const days = {
      opensOn: DAY,
      closesOn: '2031-03-20',
      timeZone: 'UTC',
      mayCloseEarly: true,
    } as const;
    const id = await placeDefinition(test, { ...REP_DEFINITION, ...days }, 'open', []);
    const changes = `/rep/surveys/${id}/changes`;
    const words = { reason: 'Quixotic reasons of ours.', closesOn: '2031-03-25' };
    const waiting = async () => {
      const page = await (await other.get(`/rep/surveys/${id}`)).text();
      return /action="(\/rep\/agreements\/\w+)\/agree"/.exec(page)![1]!;
    };
    const early = await drive('ChangesController.early', () =>
      rep.post(`${changes}/close-early`, { reason: words.reason }),
    );
    expect(early.added[0]).toMatchObject({ survey: { id }, details: { act: 'close-early' } });
    const first = await waiting();
    await drive('AgreementsController.withdraw', () => other.post(`${first}/withdraw`, {}));
    await drive('ChangesController.later', () => rep.post(`${changes}/last-day-later`, words));
    const second = await waiting();
    const agreed = await drive('AgreementsController.agree', () =>
      other.post(`${second}/agree`, {}),
    );
    expect(agreed.added[0]!.by).not.toEqual(early.added[0]!.by);
    await drive('ChangesController.cancel', () =>
      rep.post(`${changes}/cancel`, { reason: words.reason }),
    );
    expect(JSON.stringify(await entries())).not.toContain('Quixotic');
  });

  it('holds keys, the opening, its release and who wrote into the register', async () => {
    const key = { passphrase: 'orchard lantern bridge river', passphraseAgain: '' };
    key.passphraseAgain = key.passphrase;
    const next = { passphrase: 'seven quiet harbour stones', passphraseAgain: '' };
    next.passphraseAgain = next.passphrase;
    await drive('PassphraseController.set', () => rep.post('/rep/passphrase', key));
    await drive('PassphraseController.change', () =>
      rep.post('/rep/passphrase/change', { ...next, current: key.passphrase }),
    );
    await drive('PassphraseController.replace', () =>
      rep.post('/rep/passphrase/replace', { ...key, understood: 'yes' }),
    );
    const id = await placeSurvey(test, 'closed', someResponses(12));
    const before = (await entries()).length;
    await openSurvey(test, rep, id);
    const opened = (await entries()).slice(before);
    expect(opened.map(({ kind }) => kind)).toEqual(['opening-begun', 'release-made']);
    expect(opened.map(({ by }) => by?.login)).toEqual([
      expect.stringMatching(/^rep-/),
      expect.stringMatching(/^rep-/),
    ]);
    driven.add('OpeningController.begin');
    await drive('PurgeController.propose', () => rep.post(`/rep/surveys/${id}/purge`, {}));
    const raised = await drive('RaisingController.raise', () =>
      rep.post(`/rep/surveys/${id}/demands`, {
        'text.en': 'Quixotic words',
        'text.fr': '',
        'addressee.en': '',
        'basis.en': '',
        dueOn: '',
        day: DAY,
      }),
    );
    expect(raised.added[0]!.details).toEqual({ entry: 'demand', number: 1, step: 1 });
    expect(JSON.stringify(await entries())).not.toContain('Quixotic');
  });

  it('is not kept of an act that is refused', async () => {
    const before = (await entries()).length;
    expect((await admin.post(`/admin/surveys/${hex(16)}/steps`, { step: 'open' })).status).toBe(
      404,
    );
    expect((await rep.post('/rep/passphrase', { passphrase: 'x' })).status).toBe(422);
    expect((await entries()).length).toBe(before);
  });

  it('gives each of many acts at once a place of its own', async () => {
    const role = { role: 'rep', forWhom: '' };
    await Promise.all(
      Array.from({ length: 12 }, () => admin.post('/admin/accounts/invitations', role)),
    );
    const trail = await test.app.get(TrailReader).whole();
    expect(checkTrail(trail).findings).toEqual([]);
    expect(trail.entries.filter(({ kind }) => kind === 'account-links-made')).toHaveLength(13);
  });

  it('is undone with the act that it tells of', async () => {
    const before = (await entries()).length;
    const office = test.app.get<Database>(OFFICE_DATABASE);
    const { record } = await import('../../src/trail/index.js');
    const clock = new PlacedClock(`${DAY}T12:00:00Z`);
    await expect(
      office.run(async (manager) => {
        await record(manager, clock, { kind: 'key-made' });
        throw new RangeError('a later statement fails');
      }),
    ).rejects.toThrow();
    expect((await entries()).length).toBe(before);
  });

  it('is read, looked through and taken along by a rep, and by nobody else', async () => {
    const page = await (await rep.get('/rep/trail')).text();
    const saved = readTrail(await (await rep.get('/rep/trail/trail.json')).json())!;
    expect(checkTrail(saved).findings).toEqual([]);
    expect(page).toContain(saved.head!);
    const rows = async (query: string) =>
      [...(await (await rep.get(`/rep/trail?${query}`)).text()).matchAll(/<th scope="row">/g)]
        .length;
    const { by, survey } = saved.entries.find(({ kind }) => kind === 'survey-scheduled')!;
    expect(await rows('kind=survey-scheduled')).toBe(1);
    expect(await rows(`survey=${survey!.id}`)).toBeGreaterThan(3);
    expect(await rows(`survey=${survey!.id}&kind=key-made`)).toBe(0);
    expect(await rows(`account=${by!.id}&kind=`)).toBeGreaterThan(10);
    expect(await rows('before=3')).toBe(2);
    for (const bad of ['kind=x', 'survey=1', 'account=%27', 'before=-1', 'before=9999999999']) {
      expect([bad, (await rep.get(`/rep/trail?${bad}`)).status]).toEqual([bad, 404]);
    }
    for (const path of ['/rep/trail', '/rep/trail/trail.json']) {
      expect((await admin.get(path)).status).toBe(403);
    }
  });

  it('was shown of these routes by what they did, and of the others by what they declare', () => {
    expect(driven.size).toBeGreaterThanOrEqual(20);
    expect(Object.keys(WRITES)).toEqual(expect.arrayContaining([...driven]));
  });
});
