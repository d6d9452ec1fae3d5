import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountService, PasswordResets } from '../../src/accounts/index.js';
import { verifyBulletin, verifyCancelled } from '../../src/credentials/index.js';
import { type Database, OFFICE_DATABASE } from '../../src/database/index.js';
import { invite } from '../../src/demo/take-part.js';
import { DrawingStore } from '../../src/eligibility/storage/drawing-store.js';
import { TrailReader } from '../../src/trail/index.js';
import { SurveyDirectory, SurveyPlanning, type SurveySettings } from '../../src/surveys/index.js';
import { addAppFactor } from '../support/app-factor.js';
import {
  bringFile,
  councilInOffice,
  handThirdSeat,
  looksAt,
  signsFile,
  surveyOfCouncil,
} from '../support/council-in-office.js';
import { aHolder, type Founded, type Holder } from '../support/founded-council.js';
import { textOf } from '../support/form-in-page.js';
import { PlacedClock } from '../support/placed-clock.js';
import {
  ENGINES,
  openSession,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

const TODAY = '2031-03-10';
const LAST = '2031-03-31';
const REASON = 'The post brought the letters of Nordhaven a week late.';

describe.each(ENGINES)('what two holders decide, on %s', (engine) => {
  const clock = new PlacedClock(`${TODAY}T12:00:00Z`);
  let test: TestApp;
  let admin: TestSession;
  let rep: TestSession;
  let council: Founded;
  let ada: Holder;
  let ben: Holder;
  let cleo: Holder;
  let surveys = 0;

  beforeAll(async () => {
    test = await startTestApp(engine, {}, clock);
    [admin, rep] = [await signIn(test, 'admin'), await signIn(test, 'rep')];
    council = await councilInOffice(test, rep);
    [ada, ben, cleo] = council.people as [Holder, Holder, Holder];
  });
  afterAll(() => test.close());

  const surveyOf = (id: string) => test.app.get(SurveyDirectory).get(id);
  const aSurvey = (more: Partial<SurveySettings> = {}): Promise<string> => {
    surveys += 1;
    const days = { opensOn: TODAY, closesOn: LAST };
    return surveyOfCouncil(test, council, { slug: `decided-${surveys}`, ...days, ...more });
  };
  const proposeAt = (id: string, kind: string, fields: Record<string, string> = {}) =>
    rep.post(`/rep/surveys/${id}/changes/${kind}`, { reason: REASON, ...fields });
  /** The address of what waits on the survey's page. */
  async function waiting(id: string): Promise<string> {
    const page = await (await rep.get(`/rep/surveys/${id}`)).text();
    const [, path = 'nothing waits'] =
      /action="(\/rep\/agreements\/\w+)\/signatures"/.exec(page) ?? [];
    return path;
  }
  async function proposed(id: string, kind: string, fields: Record<string, string> = {}) {
    expect((await proposeAt(id, kind, fields)).status).toBe(303);
    const path = await waiting(id);
    return { path, file: await (await rep.get(`${path}/decision.json`)).text() };
  }
  const bring = (path: string, file: string, by = rep) =>
    bringFile(test, by, `${path}/signatures`, 'decision', file);
  async function decided(id: string, kind: string, fields: Record<string, string> = {}) {
    const { path, file } = await proposed(id, kind, fields);
    const both = await signsFile(ben, await signsFile(ada, file));
    expect((await bring(path, both)).status).toBe(303);
  }
  async function refused(answer: Response, status: number, said: string): Promise<void> {
    const page = textOf(await answer.text());
    expect([answer.status, page]).toEqual([status, expect.stringContaining(said)]);
  }

  it('is done with the second of their signatures, one brought after the other', async () => {
    const id = await aSurvey();
    const { path, file } = await proposed(id, 'last-day-later', { closesOn: '2031-04-07' });
    const shown = textOf(await (await rep.get(`/rep/surveys/${id}`)).text());
    expect(shown).toContain(
      'of two of these people have signed it: Ada Moreau, Ben Moreau and Cleo Moreau',
    );
    expect((await bring(path, await signsFile(cleo, file))).status).toBe(303);
    expect(textOf(await (await rep.get(path)).text())).toContain(
      'Signed by the device of Cleo Moreau. One more is needed',
    );
    expect((await surveyOf(id)).amendments).toBeNull();
    // Brought by one account at once, twice: done once.
    const second = await signsFile(ada, file);
    const answers = await Promise.all([bring(path, second), bring(path, second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const { amendments, slug, definitionHash } = await surveyOf(id);
    expect(amendments).toMatchObject([
      {
        kind: 'last-day-later',
        closesOn: '2031-04-07',
        proposed: TODAY,
        previous: definitionHash,
        signatures: [{ seat: 1 }, { seat: 3 }],
      },
    ]);
    const told = (await (await fetch(`${test.url}/api/surveys/${slug}`)).json()) as object;
    expect(told).toMatchObject({ amendments });
    const page = textOf(await (await rep.get(`/rep/surveys/${id}`)).text());
    expect(page).toContain(
      'the devices of Ada Moreau and Cleo Moreau moved the last day from 31 March 2031 to 7 April 2031',
    );
    const { entries } = await test.app.get(TrailReader).whole();
    expect(entries.slice(-3).map(({ kind, details }) => [kind, details])).toEqual([
      ['proposal-made', { act: 'last-day-later' }],
      ['proposal-signed', { act: 'last-day-later', seats: '3' }],
      ['proposal-decided', { act: 'last-day-later', seats: '1, 3' }],
    ]);
  });

  it('takes no account: neither confirms, an admin brings nothing, and a new one is a courier', async () => {
    const id = await aSurvey();
    const { path, file } = await proposed(id, 'cancel');
    const other = await signIn(test, 'rep');
    await refused(await other.post(`${path}/agree`, {}), 409, 'no account confirms it');
    const one = await signsFile(ada, file);
    const both = await signsFile(ben, one);
    expect((await bring(path, both, admin)).status).toBe(403);
    await refused(await bring(path, file), 409, 'no new signature');
    expect((await bring(path, one, await signIn(test, 'rep'))).status).toBe(303);
    // The same device again, and as another seat.
    await refused(await bring(path, one), 409, 'no new signature');
    const { signature } = (JSON.parse(one) as Signed).signatures[0]!;
    const asSecond = JSON.stringify({
      ...(JSON.parse(one) as Signed),
      signatures: [{ seat: 2, signature }],
    });
    await refused(await bring(path, asSecond), 409, 'no new signature');
    expect((await surveyOf(id)).state).toBe('scheduled');
    await rep.post(`${path}/withdraw`, {});
    await refused(await bring(path, both), 409, 'confirmed or withdrawn meanwhile');
  });

  it('is not decided by an account that got a new password, which brings what two have signed', async () => {
    const id = await aSurvey();
    const { path, file } = await proposed(id, 'cancel');
    const [login, password] = ['taken-over', 'chosen by whoever approved'];
    const accounts = test.app.get(AccountService);
    await accounts.create({ login, password: 'a whole sentence', role: 'rep', language: 'en' });
    const resets = test.app.get(PasswordResets);
    const token = await resets.ask(login);
    const known = (await resets.known()).find(({ owner }) => owner.login === login)!;
    const others = (await accounts.list()).filter((one) => one.login !== login);
    const approver = others.find(({ role }) => role === 'rep')!;
    expect(await resets.approve(known.reset.tokenHash, approver.id)).toBe(true);
    expect(await resets.use(token, password)).toBe('used');
    const taken = await openSession(test.url, login, password);
    await refused(await taken.post(`${path}/agree`, {}), 409, 'no account confirms it');
    await refused(await bring(path, file, taken), 409, 'no new signature');
    expect((await bring(path, await signsFile(ada, file), taken)).status).toBe(303);
    await refused(await taken.post(`${path}/agree`, {}), 409, 'no account confirms it');
    expect((await surveyOf(id)).state).toBe('scheduled');
    expect((await bring(path, await signsFile(cleo, file), taken)).status).toBe(303);
    expect((await surveyOf(id)).state).toBe('cancelled');
  });

  it('has a last day from the start, before which no administrator closes it', async () => {
    await expect(aSurvey({ closesOn: undefined })).rejects.toMatchObject({
      code: 'survey-not-ready',
    });
    const id = await aSurvey({ mayCloseEarly: true });
    await invite(test.app, id, 14);
    const planning = test.app.get(SurveyPlanning);
    await planning.open(id);
    const { slug } = await surveyOf(id);
    const answer = await admin.post(`/admin/surveys/${id}/close`, { word: slug });
    expect([answer.status, (await surveyOf(id)).state]).toEqual([409, 'open']);
    await expect(planning.close(id, slug)).rejects.toMatchObject({
      code: 'closing-early-takes-two',
    });
  });

  it('refuses signatures of another survey, another act, an earlier change, and what was altered', async () => {
    const [id, another] = [await aSurvey(), await aSurvey()];
    const first = await proposed(id, 'last-day-later', { closesOn: '2031-04-07' });
    const elsewhere = await proposed(another, 'last-day-later', { closesOn: '2031-04-07' });
    const both = await signsFile(ben, await signsFile(ada, first.file));
    await refused(
      await bring(elsewhere.path, both),
      409,
      'says something else than what is proposed here',
    );
    const cancel = await proposed(another, 'cancel');
    await refused(
      await bring(cancel.path, both),
      409,
      'says something else than what is proposed here',
    );
    for (const more of [
      { reason: 'Nobody has answered yet, it seems.' },
      { day: '2031-03-11' },
      { act: { kind: 'last-day-later', closesOn: '2031-05-07' } },
    ]) {
      const altered = JSON.stringify({ ...(JSON.parse(both) as Signed), ...more });
      await refused(
        await bring(first.path, altered),
        409,
        'says something else than what is proposed here',
      );
    }
    await refused(await bring(first.path, '{'), 422, 'is not what a holder’s device signed');
    await refused(
      await bring(first.path, '{"schema":"cahier/looked-1"}'),
      422,
      'cahier/decision-1',
    );
    // A change that came first: what was signed before does not hang on it.
    const early = await proposed(id, 'cancel');
    expect((await bring(first.path, both)).status).toBe(303);
    const signed = await signsFile(ben, await signsFile(ada, early.file));
    await refused(await bring(early.path, signed), 409, 'Something else was changed meanwhile');
    await rep.post(`${early.path}/withdraw`, {});
    // And the change before, asked for again, is another one.
    const again = await proposed(id, 'last-day-later', { closesOn: '2031-04-14' });
    await refused(
      await bring(again.path, both),
      409,
      'says something else than what is proposed here',
    );
  });

  it('has to be signed within two weeks', async () => {
    const id = await aSurvey();
    const { path, file } = await proposed(id, 'cancel');
    const both = await signsFile(ben, await signsFile(ada, file));
    clock.put('2031-03-25T12:00:00Z');
    rep = await signIn(test, 'rep');
    await refused(await bring(path, both), 409, 'had to be signed by 24 March 2031');
    clock.put(`${TODAY}T12:00:00Z`);
    // Of those weeks no session was left.
    [admin, rep] = [await signIn(test, 'admin'), await signIn(test, 'rep')];
    expect((await bring(path, both)).status).toBe(303);
    expect((await surveyOf(id)).state).toBe('cancelled');
  });

  it('closes early and cancels with a bulletin that names who signed, and checks', async () => {
    const id = await aSurvey({ mayCloseEarly: true });
    await invite(test.app, id, 14);
    await test.app.get(SurveyPlanning).open(id);
    await decided(id, 'close-early');
    const { slug, state } = await surveyOf(id);
    expect(state).toBe('closed');
    const published = await (await fetch(`${test.url}/b/${slug}/bulletin.json`)).json();
    const check = verifyBulletin(published);
    expect(check).toMatchObject({ findings: [], signedBy: [['Ada Moreau', 'Ben Moreau']] });
    const other = published as { readonly amendments: readonly object[] };
    const forged = {
      ...other,
      amendments: other.amendments.map((one) => ({ ...one, reason: 'No reason at all.' })),
    };
    expect(verifyBulletin(forged).findings.map(({ code }) => code)).toEqual(['amendments']);
    const gone = await aSurvey();
    await decided(gone, 'cancel');
    const left = await surveyOf(gone);
    const told = await (await fetch(`${test.url}/b/${left.slug}/bulletin.json`)).json();
    expect(verifyCancelled(told)).toMatchObject({
      findings: [],
      signedBy: [['Ada Moreau', 'Ben Moreau']],
    });
  });

  it('keeps the pages of a survey whose proposal was damaged, where it is withdrawn', async () => {
    const id = await aSurvey();
    const { path, file } = await proposed(id, 'cancel');
    const damage = (column: string, value: string) =>
      test.app
        .get<Database>(OFFICE_DATABASE)
        .run((manager) =>
          manager.query(`UPDATE agreement SET ${column} = '${value}' WHERE subject = '${id}'`),
        );
    const pages = [`/rep/surveys/${id}`, path, '/rep'];
    for (const [column, value] of [
      ['content', '{}'],
      ['decision', '{"x":1}'],
      ['kind', 'nonsense'],
    ] as const) {
      await damage(column, value);
      const answers = await Promise.all(pages.map((page) => rep.get(page)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      for (const answer of answers.slice(0, 2)) {
        const html = await answer.text();
        expect(textOf(html)).toContain('cannot be read');
        expect(html).toContain(`action="${path}/withdraw"`);
        expect(html).not.toContain(`action="${path}/agree"`);
      }
      await refused(await bring(path, await signsFile(ada, file)), 409, 'cannot be read');
    }
    expect((await rep.post(`${path}/withdraw`, {})).status).toBe(303);
    await decided(id, 'cancel');
  });

  it('leaves it to no administrator to end the drawing of ballots, which would be closing early', async () => {
    const id = await aSurvey();
    await invite(test.app, id, 14);
    await test.app.get(SurveyPlanning).open(id);
    const at = `/admin/surveys/${id}/invitations`;
    const ending = await admin.post(`${at}/drawing`, { phase: 'ended', book: '', sure: 'yes' });
    await refused(ending, 422, 'no account stops giving out its ballots');
    const page = await (await admin.get(at)).text();
    expect(page).toContain('value="with-survey" checked');
    expect(page).not.toContain('value="ended"');
    expect(await test.app.get(DrawingStore).get(id)).toMatchObject({ phase: 'with-survey' });
  });

  it('gives a seat to the successor whom the others handed it, whose device signs from then on', async () => {
    const id = await aSurvey();
    const dario = await aHolder('Dario Moreau');
    const changes = `/rep/surveys/${id}/changes`;
    const none = textOf(await (await rep.get(changes)).text());
    expect(none).toContain('Nobody has been handed a seat of this survey');
    const successor = dario.card.sign;
    await refused(
      await proposeAt(id, 'replace-holder', { successor }),
      409,
      'Nobody has been handed',
    );
    await handThirdSeat(test, rep, council, dario);
    expect(await (await rep.get(changes)).text()).toContain('Seat 3: Dario Moreau');
    await decided(id, 'replace-holder', { successor });
    await looksAt(test, id, council, dario);
    const { path, file } = await proposed(id, 'last-day-later', { closesOn: '2031-04-07' });
    await refused(
      await bring(path, await signsFile(cleo, file)),
      409,
      'a seat that was handed over',
    );
    expect((await bring(path, await signsFile(dario, file))).status).toBe(303);
    expect((await bring(path, await signsFile(ben, file))).status).toBe(303);
    const page = textOf(await (await rep.get(`/rep/surveys/${id}`)).text());
    expect(page).toContain('gave the seat of Cleo Moreau to Dario Moreau');
    expect(page).toContain('the devices of Ben Moreau and Dario Moreau moved the last day');
  });

  it('takes lost second factors off an account, by the council in force', async () => {
    const forgetful = { login: 'forgetful', password: 'a whole sentence' };
    await test.app.get(AccountService).create({ ...forgetful, role: 'rep', language: 'en' });
    const owner = await openSession(test.url, forgetful.login, forgetful.password);
    await addAppFactor(owner, { password: forgetful.password, now: clock.now() });
    const home = '/rep/lost-factors';
    const page = async () => (await rep.get(home)).text();
    const [, propose = ''] =
      /action="(\/rep\/lost-factors\/[0-9a-f]{32})"/.exec(await page()) ?? [];
    expect((await rep.post(propose, {})).status).toBe(303);
    const [, path = ''] = /action="(\/rep\/agreements\/\w+)\/signatures"/.exec(await page()) ?? [];
    const file = await (await rep.get(`${path}/decision.json`)).text();
    expect(JSON.parse(file)).toMatchObject({ survey: null, act: { kind: 'factors-cleared' } });
    await refused(await (await signIn(test, 'rep')).post(`${path}/agree`, {}), 409, 'no account');
    expect((await bring(path, await signsFile(ada, file))).status).toBe(303);
    await refused(await bring(path, await signsFile(ada, file)), 409, 'no new signature');
    expect((await bring(path, await signsFile(ben, file))).status).toBe(303);
    expect(await page()).not.toContain(propose);
    await refused(await bring(path, await signsFile(ben, file)), 409, 'confirmed or withdrawn');
  });
});

interface Signed {
  readonly signatures: readonly { readonly seat: number; readonly signature: string }[];
}
